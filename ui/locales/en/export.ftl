# Accounts into another app's file.
export-title = Export
export-title-done = Exported
export-what = Your accounts go to another app, in a file or as QR codes. What lies in the trash stays here.
export-format = For which app
export-option = { $app }{ $seals ->
    [never] {" "}(not sealed)
    [always] {" "}(sealed)
   *[either] {""}
}
export-lossy = { $count ->
    [one] { $app } cannot hold one account as it is
   *[other] { $app } cannot hold { $count } accounts as they are
}
export-left-out = left out
export-goes-without = goes without
export-password = Password for the file
export-password-always = { $app } will ask for it.
export-password-either = { $app } will ask for it. Leave it empty for a file in the clear.
export-password-never = { $app } reads no sealed files.
export-repeat = The same again
export-passwords-differ = The two passwords differ.
export-passwords-differ-remedy = Type the same password twice.
export-password-empty = The password is empty.
export-password-empty-remedy = Type a password; files for this app are always sealed.
export-plain = This file will not be sealed: whoever gets it has your codes.
export-done = { $count ->
    [one] One account is in this file for { $app }:
   *[other] { $count } accounts are in this file for { $app }:
}
export-done-plain = It is not sealed. Delete it as soon as the other app has read it; Keepstep reminds you until then.
export-close = Back to codes
export-way = How
export-way-screen = QR codes on the screen
export-way-file = A file
export-way-png = QR codes as pictures (PNG)
export-way-svg = QR codes as drawings (SVG)
export-qr = QR codes, one per account
export-chosen-all = { $count ->
    [one] One account
   *[other] All { $count } accounts
}
export-chosen = { $count } of { $all } accounts
export-search =
    .placeholder = Find
    .aria-label = Find accounts to choose
export-list =
    .aria-label = Accounts to choose
export-all = All of them
export-all-found = { $count ->
    [one] The one found
   *[other] All { $count } found
}
export-show-ask = Show the QR codes?
export-write-screen = Show the QR codes
export-write-screen-lossy = Show the QR codes all the same
export-write-file = Write the file
export-write-file-lossy = Write the file all the same
export-write-pictures = Write the pictures
export-write-pictures-lossy = Write the pictures all the same
