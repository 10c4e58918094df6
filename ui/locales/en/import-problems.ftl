# What goes wrong with files of other apps, and what to do. `$app` is the app's name, `$how` the
# sentence about its export, `$item` the account it is about.

import-needs-password = This file is sealed with a password.
    .remedy = Type the password that was chosen in { $app } when the file was made.
import-wrong-password = The password does not open this file.
    .remedy = Type the password of the export, not the one of the phone. If it is lost: { $how }
import-needs-companion = This file needs another one beside it, whose name ends in { $companion }.
    .remedy = Choose both files together. { $how }
import-corrupt = This file is damaged or was not copied to its end.
    .remedy = Copy it again from where it was made. If that does not help, export again. { $how }
import-hostile = This file asks for more memory or work than any honest export does.
    .remedy = Nothing was read from it. Export again with the usual settings. { $how }
import-not-recognised = No format that Keepstep reads fits this file.
    .remedy = Choose the file that the other app exported, unchanged. “keepstep formats” lists what is read.
import-opens-as-nothing = This file is sealed or damaged: nothing in it tells the app it is from, and the password does not open it.
    .remedy = Check the password. Keep the name that the app gave the file; it tells Keepstep what to try.
import-given-up = Reading was stopped.
    .remedy = Nothing was kept. Choose the file again when you want to go on.
import-newer = This file is from a newer version of the app than Keepstep knows.
    .remedy = Update Keepstep and open the file again. If that does not help, choose another kind of file in the export. { $how }
import-zip-method = This ZIP is packed in a way that Keepstep does not read.
    .remedy = Unpack it and choose the file inside. { $how }
import-note-cut = A note was longer than 4,000 characters; its end was left out.
    .remedy = The account itself is whole. Copy the rest of the note from the other app.
import-aegis-biometric = This file opens only with the fingerprint or face on its phone.
    .remedy = Set a password in Aegis under Settings, Security, and export again. { $how }
import-bitwarden-account = This file is sealed with the key of its Bitwarden account and opens nowhere else.
    .remedy = Export again and choose “Password protected” instead of “Account restricted”. { $how }
import-no-pin = The PIN of this account is not in the file.
    .remedy = Add the account by hand, with its secret key and the PIN you chose for it.
import-pgp = This file is sealed with PGP, which Keepstep does not open.
    .remedy = Export again without PGP, or open the file with gpg and choose what comes out. { $how }
import-trashed = This account lies in the other app's trash and was left out.
    .remedy = If you still need it, restore it there and export again.
import-not-oath = This item makes no codes that Keepstep knows.
    .remedy = It was left out. Keep it where it is if you still need it.
import-no-secret = The file holds no secret key for this account.
    .remedy = Set up the authenticator again at the service, with its QR code.
import-sealed-by-phone = The secret key of this account is sealed by the phone itself.
    .remedy = Set up the authenticator again at the service, with its QR code.
import-keepass-old = This database is from KeePass 1, or from an early test version of KeePass 2.
    .remedy = Open it in KeePass 2 or KeePassXC, save it as KDBX and choose that file.
import-unknown-cipher = This file is sealed with a cipher that Keepstep does not know.
    .remedy = Make the file again with a usual cipher, such as AES. { $how }

item-broken-number = A number of this account is broken.
    .remedy = Look at the account in the other app and add it by its QR code or by hand.
item-broken = This account is damaged in the file.
    .remedy = Look at the account in the other app and add it by its QR code or by hand.

export-not-written = Keepstep does not write files for { $app }.
    .remedy = Show the accounts as QR codes instead, or choose another app. “keepstep formats” lists them.
export-needs-password = A file for { $app } is always sealed.
    .remedy = Choose a password for it.
export-no-password = A file for { $app } cannot be sealed.
    .remedy = Leave the password out, and delete the file as soon as it is not needed any more.
export-nothing = { $app } can hold none of these accounts.
    .remedy = Choose other accounts or another app.
export-not-the-same = The file for { $app } did not hold the same accounts when Keepstep read it again.
    .remedy = The file was not kept. Choose another app, and tell us about it.
export-failed = The file could not be made.
    .remedy = Try again. If it happens once more, choose another app.

export-would-lose = { $app } cannot hold { $count ->
    [one] one of these accounts
   *[other] { $count } of these accounts
} as { $count ->
    [one] it is
   *[other] they are
}.
    .remedy = Choose another app, leave these accounts out, or go on without what is listed (“--accept-losses”).
export-no-qr = This format cannot be shown as QR codes.
    .remedy = Choose “uri_list” for one code an account, or “google” for a few codes in all.
keep-nothing-to-take-back = There is nothing to take back.
    .remedy = Accounts that are not wanted can be put into the trash one by one.
store-exists = There is a file of that name already.
    .remedy = Choose another name. The file that is there was left as it is.
import-other-password = This account is sealed with another password than the rest.
    .remedy = Import the file a second time with that password.
import-too-many-waiting = Too many sealed files wait at once.
    .remedy = Open or leave out those that wait, then add this one again.
import-other-age-file = This file opened, but Keepstep did not make it.
    .remedy = It was sealed with age by another program. Open it with “age --decrypt”, and give Keepstep what comes out.
export-no-recipients = A file for { $app } cannot be sealed to age recipients.
    .remedy = Leave out --recipient, or write Keepstep's own format: --to keepstep
export-bad-recipient = “{ $recipient }” is no age recipient.
    .remedy = A recipient begins with age1 and has 62 letters and digits. Copy it again whole.
