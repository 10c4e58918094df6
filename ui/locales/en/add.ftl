# Adding accounts.
add-title = Add account
add-title-typed = Type it in
add-title-preview = { $count ->
    [one] Keep this account?
   *[other] Keep these accounts?
}
add-file = Open a picture or file
add-file-what = A QR code, or another app’s export
add-paste = Paste
add-paste-what = A picture or a link you have copied
add-type = Type it in
add-type-what = With the secret key the website shows
add-anything = Or drop or paste anything, anywhere.
add-issuer = Website or app
add-issuer-example =
    .placeholder = GitHub
add-name = Account name
add-name-example =
    .placeholder = alice@example.com
add-secret = Secret key
add-secret-hint = The letters and digits under the QR code. Blanks do not matter.
add-pin = PIN
add-pin-hint = The PIN you chose for this service. Its codes are wrong without it.
add-more = More
add-kind = Type
add-kind-totp = By time (usual)
add-kind-hotp = By counter
add-algorithm = Algorithm
add-digits = Digits
add-period = Seconds per code
add-counter = Counter
add-next = Show the code
add-compare = Compare this with what the website asks for, then keep it.
add-compare-many = Choose which ones to keep.
add-all = All of them
add-finds =
    .aria-label = Found accounts
add-choice = What to do with the account that is already here
add-both = Keep both
add-replace = Replace the old one
add-edit = Change the name
add-another = Add another picture
add-keep = Keep account
add-keep-many = { $count ->
    [0] Keep accounts
    [one] Keep { $count } account
   *[other] Keep { $count } accounts
}
add-done = Back to codes
add-find-check = Keep { $account }
add-standing-already = You already have this account. There is nothing to do.
add-standing-other = You already have an account of this name, with another secret key.
add-code-on-demand = shown on demand
add-code-needs-pin = needs the PIN
add-facts-totp = { $algorithm } · { $digits } digits · every { $period } s
add-facts-hotp = { $algorithm } · { $digits } digits · counter { $counter }
add-series = { $read } of { $parts } pictures of this export are read. Still missing: { $missing }. Add what is missing here.
add-series-missing = picture { $number }
add-nothing = There is no account in it.
add-nothing-remedy = Make sure the whole QR code is in the picture, sharp and not cut off.
add-kept = { $count ->
    [one] Account kept.
   *[other] { $count } accounts kept.
}
add-reading = Reading…
add-stop = Stop
add-title-sealed = This file is sealed
add-sealed-file = “{ $name }” is sealed with the password that was chosen for it in { $app }.
add-sealed-any = “{ $name }” is sealed with a password.
add-sealed-wrong = That password does not open “{ $name }”. Type the one of the export, not the one of the phone.
add-wants-file = “{ $name }” goes with another file. Add that file too.
add-password = Password of the file
add-open-sealed = Open
add-skip-sealed = Leave it out
add-counts = { $read } read: { $fresh } new, { $already } already here, { $changed } changed, { $other } with another secret key.
add-show-more = { $count ->
    [one] Show one more
   *[other] Show { $count } more
}
add-standing-changed = You already have this account; its note, groups or counter differ.
add-taken-back = { $count ->
    [one] One account was taken back.
   *[other] { $count } accounts were taken back.
}
add-from = Coming from another app?
add-from-app = App
add-key-file = Key file…
add-key-file-chosen = Key file: { $name }
add-sealed-wrong-key = That does not open “{ $name }”. Type its password again, and choose its key file if it has one.
add-camera = Use the camera
add-camera-what = Hold a phone or a paper in front of it
add-title-camera = Show the QR code
add-screen = Scan this screen
add-screen-what = The QR code a website shows you
add-title-screen = Your screen
