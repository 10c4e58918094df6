# Accounts into another app's file.
export-title = Export
export-title-done = Exported
export-what = All accounts outside the trash go into one file that another app can read.
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
export-write = Write the file
export-write-lossy = Write the file all the same
export-done = { $count ->
    [one] One account is in this file for { $app }:
   *[other] { $count } accounts are in this file for { $app }:
}
export-done-plain = It is not sealed. Delete it as soon as the other app has read it; Keepstep reminds you until then.
export-close = Back to codes
