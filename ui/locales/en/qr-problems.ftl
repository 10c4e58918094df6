# What is wrong with pictures, QR codes and pasted texts, and what to do on the website instead.
# No secret and no content of a file ever stands in an argument.

## Pictures
picture-file-too-large = This picture file is larger than 20 MB.
    .remedy = Cut out the QR code, or take a screenshot of it, and open that.
picture-too-many-pixels = This picture has more pixels than any photo of a QR code needs.
    .remedy = Cut out the QR code, or take a screenshot of it, and open that.
picture-heic = This is a HEIC or AVIF picture, which Keepstep cannot open.
    .remedy = Open it in your picture viewer and save it as JPEG or PNG, or take a screenshot of it.
picture-pdf-sealed = This PDF opens with a password alone.
    .remedy = Open it in your PDF viewer, take a screenshot of the QR code, and open that.
picture-pdf-too-long = This PDF has more than 100 pages or more than 1,000 QR codes.
    .remedy = Print the pages with QR codes into a PDF of their own, and open that.
picture-unknown = This is no picture that Keepstep can open.
    .remedy = Use PNG, JPEG, WebP, GIF, BMP, TIFF or PDF, or take a screenshot of the QR code.
picture-damaged = This picture is damaged or was not loaded completely.
    .remedy = Save it again from where you got it, or take a screenshot of the QR code.

## The process that reads pictures
worker-missing = The part of Keepstep that reads pictures is missing.
    .remedy = Install Keepstep again. Until then type the account in, or paste its otpauth:// address.
worker-crashed = That picture could not be read safely: reading it broke down. Nothing else was touched.
    .remedy = Cut out the QR code, or take a screenshot of it, and open that. If that fails too, install Keepstep again.
worker-too-long = That picture could not be read safely: it took too long.
    .remedy = Cut out the QR code, or take a screenshot of it, and open that.
worker-too-much-memory = That picture could not be read safely: it wanted too much memory.
    .remedy = Cut out the QR code, or take a screenshot of it, and open that.

## The screen
screen-no-display = There is no screen to capture.
    .remedy = Start it inside your desktop, or save the QR code as a picture and open that.
screen-no-portal = This desktop lets no program capture the screen.
    .remedy = Take a screenshot with the desktop's own tool and open that, or install xdg-desktop-portal with the part for your desktop.
screen-refused = Capturing the screen was not allowed.
    .remedy = Try again and allow it, or take a screenshot yourself and open that.
screen-no-permission = Keepstep may not capture the screen yet.
    .remedy = On a Mac open System Settings › Privacy & Security › Screen Recording, allow Keepstep, and start it again. Or take a screenshot yourself and open that.
screen-failed = The screen could not be captured.
    .remedy = Try again, or take a screenshot yourself and open that.
screen-no-code = No QR code was found on the screen.
    .remedy = Show the whole code, large and with nothing in front of it, then try again. On a Mac also look whether Keepstep is allowed under System Settings › Privacy & Security › Screen Recording.

## Files and texts
file-empty = This file is empty.
    .remedy = Save or export it again from where you got it.
file-too-large = This file is larger than 64 MB.
    .remedy = Open only the picture or the text that holds your accounts.
file-unknown = This file is neither a picture nor a text.
    .remedy = Open a picture of a QR code, or a text file with otpauth:// lines.
text-no-account = There is no account in this text.
    .remedy = An account begins with otpauth://. Copy it again, or choose to type the secret key instead.
text-too-many-accounts = This text holds more than 100,000 accounts; the rest was left out.
    .remedy = Split the file and open the parts one by one.
text-more-problems = { $count ->
    [one] One more line could not be read.
   *[other] { $count } more lines could not be read.
}
    .remedy = Correct the lines named above and open the file again, or export it anew.

## QR codes of other sign-in apps
qr-microsoft-push = This QR code only works with Microsoft's own app: it sets up approving on the phone, not codes.
    .remedy = On Microsoft's page go back one step and choose “I want to use a different authenticator app”. Scan the QR code it shows then. If that choice is missing, ask your IT department to allow it.
qr-duo-push = This QR code only works with Duo Mobile: it sets up approving on the phone, not codes.
    .remedy = Ask your IT department for a code that works in any authenticator app, or for a hardware token. For a website that is not run by Duo, look there for “authenticator app”.
qr-okta-push = This QR code only works with Okta Verify.
    .remedy = On Okta's page go back and choose “Google Authenticator” instead of “Okta Verify”; the QR code it shows works here. If that choice is missing, ask your IT department to allow it.
qr-steam-login = This QR code signs in to Steam or opens it; there is no account to keep in it.
    .remedy = Scan it with the Steam app on your phone. To have Steam's codes here, bring them in from an app that can export them.
qr-rsa-token = This is an RSA SecurID token. Its codes are made by RSA's own cipher, which Keepstep does not have.
    .remedy = Use it in the RSA Authenticator app. Ask your IT department whether a code for any authenticator app is allowed instead.
qr-vip-credential = This is the number of a Symantec VIP credential. There is no secret in it that codes could be made of.
    .remedy = Give it only to the service that asks for it. Ask that service whether it can register another authenticator app.
qr-authy = This QR code only works with Authy.
    .remedy = On the website turn two-step sign-in off and on again, choose “authenticator app”, and scan the QR code it shows then.
qr-other-push = This QR code only works with the sign-in app of its maker.
    .remedy = Look on the website for “another authenticator app” or “Google Authenticator” and scan the QR code it shows then, or ask your IT department.
qr-passkey = This QR code is for signing in with a passkey, not for codes.
    .remedy = Scan it with the phone that holds the passkey. To have codes here too, look on the website for “authenticator app”.

## QR codes of other things
qr-recovery-key = This is a recovery key of Keepstep, not an account.
    .remedy = Keep it on paper. It is asked for when your accounts cannot be opened any other way.
qr-web-link = This is a link to a website, not an account.
    .remedy = Look on the website where you turn on two-step sign-in for “authenticator app”, and scan the QR code it shows there.
qr-wifi = This QR code joins a Wi-Fi network; there is no account in it.
    .remedy = Scan the QR code that the website shows under “authenticator app”.
qr-contact = This QR code holds a contact or an appointment; there is no account in it.
    .remedy = Scan the QR code that the website shows under “authenticator app”.
qr-message = This QR code starts a message or a call; there is no account in it.
    .remedy = Scan the QR code that the website shows under “authenticator app”.
qr-link-device = This QR code links a messenger with another device; there is no account in it.
    .remedy = Scan it with the messenger, and only if you yourself are linking a device: whoever made it can read along afterwards. For codes, scan the QR code that the website shows under “authenticator app”.
qr-payment = This QR code is for a payment; there is no account in it.
    .remedy = Scan the QR code that the website shows under “authenticator app”.
qr-number = This is only a number; a secret key has letters too.
    .remedy = If Microsoft shows it beside a QR code, go back one step there and choose “I want to use a different authenticator app”. Elsewhere look for “Can't scan the code?” and copy the key it shows.
qr-bare-key = This looks like a secret key by itself, without the name of its account.
    .remedy = Choose to type the account in, and paste it as the secret key there.
qr-other = There is no account in this text.
    .remedy = Scan the QR code that the website shows under “authenticator app”, or copy the secret key it offers.
qr-too-long = This text is too long for one QR code.
    .remedy = Copy the text instead, or shorten the names of the account.

## Google Authenticator
google-damaged = This export of Google Authenticator is damaged or cut short.
    .remedy = Show the QR code on the phone again and scan it whole, or copy the whole line.
google-too-long = This export of Google Authenticator is longer than the app makes any.
    .remedy = Show the QR codes on the phone again and scan them one by one.
google-empty = There is no account in this export of Google Authenticator.
    .remedy = Choose the accounts on the phone once more under “Transfer accounts” and scan the new QR code.
google-series-odd = This QR code says that it is part of a series, but its numbers do not fit together.
    .remedy = Its accounts were read. Compare with the phone whether all are there, and scan the other QR codes too.
