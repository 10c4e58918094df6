# Everything that can go wrong: what happened, and under .remedy what to do next.
# No secret and no content of a file ever stands in an argument.

problem-try-again = Try again. If it happens once more, start “keepstep doctor” in a terminal.

## The keychain
keychain-no-service = No keychain program answers on this computer.
    .remedy = Start the keychain of your desktop (GNOME Keyring, KWallet or KeePassXC) and try again, or open your accounts with the recovery key.
keychain-no-collection = The keychain runs, but has no default keyring yet.
    .remedy = Open your desktop's password program, make a default keyring, then try again. Or open your accounts with the recovery key.
keychain-locked = The keychain is locked.
    .remedy = Unlock it and try again. If it asked for your password just now, answer that question.
keychain-denied = The system did not allow Keepstep to read its key.
    .remedy = Try again and choose “Allow” when the system asks, or open your accounts with the recovery key.
keychain-no-entry = The keychain answers, but Keepstep's key is not in it.
    .remedy = Your accounts are still on the disk. Try again in a moment. If another keychain program was in use before, start that one, or open your accounts with the recovery key.
keychain-empty = Keepstep's item in the keychain is empty.
    .remedy = Your accounts are still on the disk. Open them with the recovery key; that repairs the item.
keychain-malformed = Keepstep's item in the keychain holds something else.
    .remedy = Your accounts are still on the disk. Open them with the recovery key; that repairs the item.
keychain-too-long = The keychain does not take a value as long as Keepstep's key.
    .remedy = Choose a passphrase when you start; Keepstep then keeps the key in a file that only the passphrase opens.
keychain-no-answer = The keychain has not answered for some seconds.
    .remedy = Look whether a question of the system waits behind another window, answer it, and try again.
keychain-failed = The keychain failed: { $kind }.
    .remedy = Try again. If it stays so, sign out of this computer and in again, or open your accounts with the recovery key.
keychain-not-kept = The keychain took the key, but gave something else back.
    .remedy = Nothing was changed. Restart the keychain program, or choose a passphrase so that the key can lie in a file.
keychain-other-provider = Another keychain program answers now: { $present } instead of { $was }.
    .remedy = Start { $was } again and try once more, or open your accounts with the recovery key; that puts a key into { $present }.
keychain-none-passphrase = This computer has no keychain that could keep Keepstep's key.
    .remedy = Choose a passphrase. The key is then kept in a file that only the passphrase opens, and you are asked for it at every start.

## The vault
vault-none = There are no accounts here yet.
    .remedy = Add the first one, and Keepstep makes a place for it.
vault-closed = Your accounts are not open.
    .remedy = Open them first.
vault-exists = There is already a Keepstep vault in this folder.
    .remedy = Open it instead. Nothing was changed.
vault-wants-passphrase = Your accounts are locked.
    .remedy = Type your passphrase.
vault-other-key = The key in the keychain does not open this vault.
    .remedy = The vault may come from another computer or an older copy. Open it with its recovery key, or put the right file back.
vault-damaged = The file with your accounts is damaged and cannot be opened.
    .remedy = It stays as it is. Go back to the newest earlier state that opens; Keepstep sets the damaged file aside.
vault-missing = The file with your accounts is gone, but earlier states of it are there.
    .remedy = Put vault.age back from where it went, or go back to the newest earlier state.
vault-newer = A newer version of Keepstep wrote this vault (format { $schema }).
    .remedy = Install the newest Keepstep on this computer. Nothing was changed.
vault-older = The vault on the disk is older than the one that is open.
    .remedy = Somebody put an older copy back. Lock Keepstep and open it again to go on with that copy; newer states are in the folder “generations”.
vault-other = Another vault lies in this folder now.
    .remedy = Lock Keepstep and open it again to go on with that one. Nothing was changed.
vault-about-lost = The small file that says which key opens the vault is gone, and no key in the keychain fits.
    .remedy = Put about.json back, or open your accounts with the recovery key; that writes it anew.
vault-too-much-work = This file asks for more computing than Keepstep does for a passphrase.
    .remedy = Keepstep did not make it. Open it with the age program, and bring its accounts in from there.
machine-key-damaged = The file with the sealed machine key is damaged.
    .remedy = Put machine-key.age back from a backup, or open your accounts with the recovery key.

## The passphrase
passphrase-wrong = That is not the passphrase.
    .remedy = Try again; look at the keyboard layout and Caps Lock. The recovery key opens your accounts too.
passphrase-short = This passphrase has fewer than 12 characters.
    .remedy = Take four or more unrelated words.
passphrase-long = This passphrase is longer than 1,024 bytes.
    .remedy = Take a shorter one.
passphrase-guessable = This passphrase is easy to guess.
    .remedy = Take four or more words that have nothing to do with each other or with you.
passphrase-required = Without a keychain the passphrase is all that guards your accounts.
    .remedy = Choose another passphrase instead of none.

## The recovery key
recovery-key-length = A recovery key has 58 letters and digits after AGE-SECRET-KEY-1; here are { $letters }.
    .remedy = Compare group by group with the paper; a group may be missing or written twice.
recovery-key-letter = Group { $group } holds a character that no recovery key has.
    .remedy = Look at that group again: B is often 8, I and 1 are often L or 7, O is 0.
recovery-key-checksum = One or two characters are misread: together they are no key.
    .remedy = Compare each group with the paper; look twice at 5 and S, 2 and Z, 6 and G, U and V.
recovery-key-mismatch = This is a recovery key, but not the one of these accounts.
    .remedy = Look for the newest paper: only the recovery key made last opens the vault.
recovery-key-last-group = That is not the last group of the recovery key.
    .remedy = Look again where you keep it, and type its last group.

## Recovery codes
recovery-codes-none = There is no recovery code in this text.
    .remedy = Copy the codes from the website as they stand there, and paste them again.
recovery-codes-too-many = These are more than 100 recovery codes.
    .remedy = Paste only the codes of this one account.
recovery-codes-length = One of these recovery codes is longer than 256 bytes.
    .remedy = Paste only the codes, without the text around them.
recovery-code-not-there = There is no recovery code with that number.
    .remedy = Look at the list of codes again.

## Backups
backup-no-recovery-key = A backup is sealed to your recovery key, and there is none yet.
    .remedy = Make a recovery key and put it on paper first.
backup-no-folder = No folder for backups is chosen yet.
    .remedy = Choose one. A stick is fine, and so is a folder that is synced.
backup-folder-relative = This folder is not named in full.
    .remedy = Name it from the beginning on, such as /media/stick.
backup-folder-own = A backup in this folder would be lost together with your accounts.
    .remedy = Choose a folder on another disk, or one that is synced.
backup-keep = Keepstep keeps 1 to 365 backups.
    .remedy = Choose a number between these two.
backup-folder-missing = The folder { $folder } is not there. No backup was made.
    .remedy = Connect its disk, or choose another folder. After the next change it is tried again.
backup-folder-denied = Keepstep may not write into { $folder }. No backup was made.
    .remedy = Give your user the right to it, or choose another folder. After the next change it is tried again.
backup-folder-full = The disk with { $folder } is full. No backup was made.
    .remedy = Make room there, or choose another folder. Earlier backups are untouched.
backup-folder-failed = { $folder } did not take the backup.
    .remedy = Look whether it is a folder and its disk works, or choose another one. Earlier backups are untouched.
backup-not-kept = The disk gave back something else than was written. No backup was made.
    .remedy = Choose another folder, and check that disk. Earlier backups are untouched.
backup-other-key = This key does not open this backup.
    .remedy = A backup opens with the recovery key of its time. Look for an older paper, or take a newer backup.
backup-passphrase-wrong = That is not the passphrase of this backup.
    .remedy = Type it again, with blanks between its words. It may be another one than that of your vault.
backup-damaged = This file is no whole backup: it is damaged, cut short or something else.
    .remedy = Take another backup, or copy this one again from where it came.
backup-not-ours = This file opens, but Keepstep did not make it.
    .remedy = Open it with the age program, and bring its accounts in from there.
backup-none-open = No backup is open.
    .remedy = Open it again.

## The disk
store-busy = Another program has held Keepstep's folder for ten seconds.
    .remedy = Close other Keepstep windows and terminals, then try again. Nothing was changed.
store-full = The disk is full.
    .remedy = Make room and try again. What was saved before is untouched.
store-denied = Keepstep may not read or write its folder.
    .remedy = Give your user the right to it, or choose another folder with --home. Nothing was changed.
store-missing = The file is not there.
    .remedy = Look whether the folder is the right one, or whether its disk is connected.
store-not-kept = The disk gave back something else than was written.
    .remedy = Nothing was changed. Save elsewhere and check this disk.
store-too-large = The file is larger than any vault.
    .remedy = It is not one of Keepstep's. Put the right file in its place.
store-failed = The disk failed: { $kind }.
    .remedy = Try again. What was saved before is untouched.
entropy-unavailable = The system gave no random numbers.
    .remedy = Restart the computer and try again. Nothing was changed.

## Accounts
account-not-found = There is no such account.
    .remedy = It may have been removed elsewhere. Look at the list again.
account-not-in-trash = Only accounts in the trash can be erased.
    .remedy = Move it to the trash first.
edit-kind = This kind of account has no such field.
    .remedy = PINs belong to Yandex and mOTP, counters to HOTP.
find-gone = What was found is no longer waiting.
    .remedy = Open the picture or paste the text again.
generation-not-found = There is no earlier state of that name.
    .remedy = Choose one from the list.
settings-invalid = That setting does not take this value.
    .remedy = Choose one of the values shown.

## Codes
code-by-counter = This account counts: it gives one code at a time.
    .remedy = Ask for the next code when the website wants it.
code-by-clock = This account goes by the clock and has no counter.
    .remedy = Use the code that is shown.
code-pin-missing = This account needs its PIN.
    .remedy = Edit the account and type the PIN you chose with the service.
code-no-standard = No standard says how codes are made with MD5 here.
    .remedy = The account is kept. Set up the second factor anew on the website.
code-secret-too-short = The secret is too short for this kind of code.
    .remedy = Set up the second factor anew on the website.
code-counter-at-end = The counter has reached its end.
    .remedy = Set up the second factor anew on the website.

## Reading
secret-empty = There is no secret key.
    .remedy = Copy it from the website; it is often behind “Can't scan the code?”.
secret-too-long = The secret key is longer than 512 bytes.
    .remedy = Copy only the key itself from the website.
secret-not-base32 = This is no secret key: it may hold the letters A to Z and the digits 2 to 7 only.
    .remedy = Copy it again from the website. 0 is often the letter O, 1 the letter I or L, 8 the letter B.
secret-not-hex = This is no mOTP secret: it may hold the digits 0 to 9 and the letters A to F only.
    .remedy = Copy it again from where you got it.
otpauth-not = This text is no second factor.
    .remedy = A second factor begins with otpauth://. Copy it again, or type the secret key instead.
otpauth-type = This second factor is of a kind that Keepstep does not know.
    .remedy = Look on the website for “authenticator app” and another QR code.
otpauth-no-secret = The secret key is missing in it.
    .remedy = Copy the whole address again, or type the secret key the website shows.
otpauth-algorithm = It names a hash that Keepstep does not know.
    .remedy = Keepstep knows SHA1, SHA256 and SHA512. Look on the website for another QR code.
otpauth-digits = Codes must have 1 to 10 digits.
    .remedy = Correct the number of digits; most websites use 6.
otpauth-period = Codes must last 1 to 86,400 seconds.
    .remedy = Correct the period; most websites use 30 seconds.
otpauth-counter = The counter is not a whole number.
    .remedy = Correct the counter; a new account begins at 0.
text-too-long = A text is longer than 4,096 bytes.
    .remedy = Make it shorter.
text-empty = There is nothing to read.
    .remedy = Copy the address or picture first, then paste again.
picture-no-code = There is no QR code in this picture that can be read.
    .remedy = Take a sharper picture with the whole code and some white around it, or type the secret key instead.

## The clipboard
clipboard-unavailable = The clipboard of this system cannot be reached.
    .remedy = Copy what you need by hand, or start Keepstep inside your desktop.
clipboard-empty = The clipboard holds neither text nor a picture.
    .remedy = Copy the QR code or the address first.
clipboard-failed = The clipboard did not do what was asked.
    .remedy = Try again.

## Inside
command-broken = Something went wrong inside Keepstep.
    .remedy = Nothing was changed. Try again; if it stays, start Keepstep anew.
