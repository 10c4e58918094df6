# What the terminal says. Problems say what happened, and under .remedy what to do next.

## How a remedy is done here
terminal-how = In the terminal: { $command }

## Questions
terminal-ask-secret = Secret key or otpauth address (not shown while you type):
terminal-ask-issuer = Service, such as GitHub:
terminal-ask-name = Account name, such as alice@example.com:
terminal-screen-several = The screen shows { $count } accounts:
terminal-ask-which = Which of them? Their numbers, or Enter for all:
terminal-ask-pin = PIN of this account (not shown while you type):
terminal-ask-passphrase = Passphrase (not shown while you type):
terminal-ask-new-passphrase = New passphrase (not shown while you type):
terminal-ask-passphrase-again = The same once more:
terminal-ask-recovery-key = Recovery key from your paper (not shown while you type):
terminal-ask-kit-key = Recovery key from your paper, to print it on the kit (not shown while you type, Enter to leave it out):
terminal-ask-last-group = Last group, from your paper (Enter for later):
terminal-ask-erase = { $account } cannot be brought back then. Type “{ $word }” to go on:
terminal-erase-word = erase
terminal-waiting-for-keychain = Waiting for the keychain. It may be asking you something in another window.

## Adding
terminal-made-vault = Made a new vault in { $home }.
terminal-added = Added { $account }.
terminal-already = { $account } is there already.
terminal-compare = Its code now is { $code }. Compare it with what the website asks for.
terminal-pin-later = It gives codes once it has its PIN: keepstep edit NAME --ask-pin
terminal-no-recovery-key = There is no recovery key yet. Make one and put it on paper: keepstep recovery-key
terminal-recovery-key-unconfirmed = Your recovery key is not confirmed yet: keepstep recovery-key --confirm

terminal-secret-argument = There is a secret on the command line. Other users of this computer can read it there, and your shell has put it into its history. Nothing was done.
    .remedy = Delete that line from the history. Then start “keepstep add” and paste the address when it asks, or hand it over by a pipe to “keepstep add -”.
terminal-secret-option = There is no { $option }: what stands on the command line is seen by other users of this computer and kept in your shell's history. Nothing was done.
    .remedy = If a secret followed it, delete that line from the history. Start the command without it and type when it asks, or use { $option }-stdin or { $option }-fd; “keepstep help” lists what each command has.
terminal-add-source = “add” takes nothing but “-” after its name.
    .remedy = For a picture use --image FILE. For an address start “keepstep add” and paste it when it asks, or hand it over by a pipe to “keepstep add -”.
terminal-choice = There is no account with the number { $number } in that list.
    .remedy = Start again and type one or more of the numbers that stand there.
terminal-add-nothing = Nobody can be asked for the account here.
    .remedy = Use --image FILE, hand an otpauth address over by a pipe to “keepstep add -”, or give --issuer and --name with --secret-stdin.
terminal-add-nameless = The account has no name.
    .remedy = Give --issuer or --name, so that you find it again.
terminal-add-several = { $count } accounts were found; a name, a note or a PIN can be given for one only.
    .remedy = Add them first, then change them one by one with “keepstep edit”.
terminal-add-other-secret = There is already an account { $account } with another secret. Nothing was changed about it.
    .remedy = If you have set it up anew, add --replace; the old one goes to the trash. If these are two accounts, add --both.
terminal-series-missing = This export has { $parts } QR codes; { $count ->
        [one] number { $missing } is
       *[other] numbers { $missing } are
    } missing.
    .remedy = What was read is kept. Add the missing pictures; what is there already is not added twice.

## Finding
terminal-no-match = No account matches “{ $query }”.
    .remedy = Look at the names with “keepstep list”.
terminal-no-match-in-trash = No account in the trash matches “{ $query }”.
    .remedy = Look at the trash with “keepstep list --trash”.
terminal-match-in-trash = What matches “{ $query }” is in the trash.
    .remedy = Take it out with “keepstep restore”.
terminal-several-match = { $count } accounts match “{ $query }”:
    { $accounts }
    .remedy = Say more of the name, or give the id in front of it.
terminal-list-empty = There are no accounts yet. Add one: keepstep add
terminal-trash-empty = The trash is empty.
terminal-favorite = favourite
terminal-in-trash-since = in the trash since { $day }

## Codes
terminal-on-demand = on demand
terminal-no-code = no code
terminal-valid-for = { $seconds } s
terminal-valid-in = in { $seconds } s
terminal-copied = Copied the code of { $account }. It leaves the clipboard in { $seconds } s.
terminal-copied-for-good = Copied the code of { $account }. It stays in the clipboard.
terminal-code-counter = This account counts: its codes have no time.
    .remedy = Leave out --next and --at. Each call gives the next code.
terminal-code-pin = { $account } needs its PIN.
    .remedy = Give it: keepstep edit NAME --ask-pin
terminal-holder = The code could not be put into the clipboard.
    .remedy = Leave out --copy and copy the code by hand.
terminal-verify-nothing = There is no code in what was given.
    .remedy = Type the code as the other device shows it: keepstep verify github 123456

## Details
terminal-field-issuer = Service
terminal-field-organisation = Organisation
terminal-field-name = Account name
terminal-field-type = Type
terminal-field-algorithm = Algorithm
terminal-field-digits = Digits
terminal-field-period = Period
terminal-field-counter = Next counter
terminal-field-pin = PIN
terminal-field-groups = Groups
terminal-field-note = Note
terminal-field-favorite = Favourite
terminal-field-added = Added
terminal-field-last-used = Last used
terminal-field-id = Id
terminal-field-secret = Secret
terminal-field-uri = Address
terminal-yes = yes
terminal-pin-missing = not known yet
terminal-pin-kept = kept

## Changing
terminal-changed = Changed { $account }.
terminal-removed = Moved { $account } to the trash.
terminal-restored = { $account } is back.
terminal-erased = Removed { $account } for good. Earlier states of the vault still hold it for a while.
terminal-edit-nothing = There is nothing to change.
    .remedy = Say what: --issuer, --name, --note, --group, --favorite, --counter or --ask-pin.
terminal-erase-unsure = Nothing was removed.
    .remedy = To remove it for good without a question, add --yes.

## The vault
terminal-accounts = { $count ->
        [one] { $count } account
       *[other] { $count } accounts
    }
terminal-recovered = The recovery key opened the vault, and this computer has a new key for it.
terminal-recovered-unrepaired = The recovery key opens the vault, but this computer could not keep a new key for it. Nothing was changed.
terminal-went-back = Your accounts are as they were on { $saved }: { $count ->
        [one] { $count } account
       *[other] { $count } accounts
    }. The file that was there before is kept.
terminal-no-generations = There are no earlier states yet.
terminal-no-generation-opens = The file with your accounts is damaged, and this key opens none of the earlier states.
    .remedy = An earlier state opens with the key of its time: the machine key in your keychain, or an older recovery key. Bring back one of these, or put vault.age back from a backup.
terminal-recovery-key-new = This is your recovery key. It opens your accounts when this computer or its keychain is gone. It is shown this once.
terminal-recovery-key-keep = Copy it to paper or scan it into a place that is not this computer. Whoever has it and your vault file can read your accounts.
terminal-recovery-key-later = Left for later. Prove that it is on paper with: keepstep recovery-key --confirm
terminal-recovery-key-confirmed = Your recovery key is confirmed.
terminal-recovery-key-exists = There is already a recovery key.
    .remedy = Prove that you have it with --confirm. Or make a new one with --replace; the old one opens no later state of the vault then.
terminal-no-key-to-confirm = There is no recovery key yet.
    .remedy = Make one: keepstep recovery-key
terminal-key-source = A recovery key is not taken from the command line: other users of this computer can read it there, and your shell has put it into its history. Nothing was done.
    .remedy = If you typed one, delete that line from the history. Start the command without it and type the key when it asks, or hand it over by a pipe to “-”.
terminal-key-unrevealed = The JSON answer would hold the new recovery key.
    .remedy = Add --reveal if that is what you want, or leave out --json.
terminal-passphrase-set = The passphrase is set. Every command and the window ask for it from now on.
terminal-passphrase-removed = The passphrase is gone. The keychain alone guards the vault now.
terminal-passphrase-none = There was no passphrase. Nothing was changed.
terminal-passphrases-differ = The two passphrases differ.
    .remedy = Nothing was changed. Try again.
terminal-lock-nothing-open = There is nothing to close here: each command opens the vault for itself and forgets everything when it ends.
terminal-lock-passphrase = The next command asks for your passphrase.
terminal-lock-keychain = No passphrase is set: as long as your keychain is open, the next command opens the vault without a question. Set one: keepstep passphrase set
terminal-lock-window = A window that is open locks itself from its own menu.
terminal-wants-passphrase = The vault is locked and nobody can be asked for its passphrase here.
    .remedy = Start this in a terminal, or hand the passphrase over with --passphrase-stdin or --passphrase-fd.
terminal-nobody-for-passphrase = A passphrase is wanted, and nobody can be asked for it here.
    .remedy = Start this in a terminal. Or hand it over: a new vault takes it from --passphrase-stdin or --passphrase-fd, other commands a new one from --new-passphrase-stdin or --new-passphrase-fd.
terminal-nobody-for-key = The recovery key is wanted, and nobody can be asked for it here.
    .remedy = Start this in a terminal, or hand the key over by a pipe to “-” or with --key-fd.
terminal-nobody-for-pin = The PIN is wanted, and nobody can be asked for it here.
    .remedy = Start this in a terminal, or hand it over with --pin-stdin or --pin-fd.

## Recovery codes
terminal-codes-state = { $left ->
        [one] { $left } recovery code
       *[other] { $left } recovery codes
    } of { $total } left for { $account }, fetched on { $day }.
terminal-codes-empty = No recovery codes are kept for { $account }. Copy them from the website and hand them over: keepstep recovery-codes NAME --paste
terminal-codes-kept = Kept { $total ->
        [one] { $total } recovery code
       *[other] { $total } recovery codes
    } for { $account }: { $added } new, { $left } left.
terminal-codes-replaced = { $count ->
        [one] { $count } from before that was not used yet has gone.
       *[other] { $count } from before that were not used yet have gone.
    } To keep both, use --add.
terminal-codes-left-out = { $count ->
        [one] { $count } line was no code.
       *[other] { $count } lines were no codes.
    } See which with --dry-run.
terminal-codes-would = These codes would be kept for { $account }:
terminal-codes-left-out-these = These lines would be left out:
terminal-codes-used-on = used on { $day }
terminal-codes-used = used
terminal-codes-next = This is number { $number }. Once it is used: keepstep recovery-codes NAME --used { $number }
terminal-codes-marked = Number { $number } counts as used.
terminal-codes-unmarked = Number { $number } counts as not used.
terminal-codes-forgotten = Forgot all recovery codes of { $account }. Earlier states of the vault still hold them for a while.
terminal-codes-low = { $left ->
        [0] Only used ones are there. Fetch new recovery codes from the website now.
        [one] Only { $left } is left. Fetch new recovery codes from the website soon.
       *[other] Only { $left } are left. Fetch new recovery codes from the website soon.
    }
terminal-codes-none-left = No recovery code of { $account } is left.
    .remedy = Fetch new ones from the website and hand them over with --paste.
terminal-codes-unrevealed = The JSON answer would hold a recovery code.
    .remedy = Add --reveal if that is what you want, or leave out --json.
terminal-codes-forget-unsure = Nothing was forgotten.
    .remedy = To forget all recovery codes of this account, add --yes.
terminal-codes-format = Recovery codes go into Keepstep's own format only.
    .remedy = Use --to keepstep, or leave out --with-recovery-codes.

## Backups
terminal-backup-made = { $count ->
        [one] One account is
       *[other] { $count } accounts are
    } in { $file }. Your recovery key opens it.
terminal-backup-carried = { $count ->
        [one] One account is
       *[other] { $count } accounts are
    } in { $file }. Your passphrase opens it.
terminal-backup-words = This passphrase opens the backup. It is shown this once; write it down apart from the file:
terminal-backup-words-unrevealed = The JSON answer would hold the passphrase.
    .remedy = Add --reveal if that is what you want, or leave out --json.
terminal-backup-auto = From now on a backup goes to { $folder } after changes, at most one a day. { $keep ->
        [one] The newest one is kept.
       *[other] The newest { $keep } are kept.
    }
terminal-backup-auto-off = No backup is made by itself any more. Those that are there stay.
terminal-backup-goes-to = Backups go to { $folder }; { $keep ->
        [one] the newest one is kept.
       *[other] the newest { $keep } are kept.
    }
terminal-backup-goes-nowhere = No backup is made by itself. Choose a folder: keepstep backup --auto DIR
terminal-backup-newest = The newest one is of { $at }: { $file }
terminal-backup-newest-gone = The newest one, of { $at }, is no longer there: { $file }
terminal-backup-never = No backup was made yet.
terminal-backup-changed = Since then something changed.
terminal-backup-failed = The backup after this change was not made:
terminal-ask-backup-passphrase = Passphrase of the backup (not shown while you type):
terminal-nobody-for-backup-key = The backup's key or passphrase is wanted, and nobody can be asked for it here.
    .remedy = Start this in a terminal, or hand it over with --key-stdin or --key-fd.
terminal-restore-new = would come
terminal-restore-same = here just so
terminal-restore-here-newer = newer here
terminal-restore-here-older = older here
terminal-restore-in-trash = in the trash here
terminal-restore-trashed = into the trash
terminal-restore-codes = { $count ->
        [one] { $count } recovery code
       *[other] { $count } recovery codes
    }
terminal-restore-of = This backup was saved on { $saved }:
terminal-restore-word = restore
terminal-ask-restore = { $add } would come, { $replace } would become as in the backup, { $leave } stay as they are. Type “{ $word }” to go on:
terminal-restore-unsure = Nothing was restored.
    .remedy = To restore without a question, add --yes. To look first, add --dry-run.
terminal-restore-done = { $added ->
        [one] { $added } account
       *[other] { $added } accounts
    } came, { $replaced } became as in the backup, { $out } came out of the trash, { $codes ->
        [one] { $codes } recovery code
       *[other] { $codes } recovery codes
    } came along.
terminal-restore-left = { $count ->
        [one] { $count } account differs here and stays as it is.
       *[other] { $count } accounts differ here and stay as they are.
    } For the backup's state: --replace, --replace-newer, --from-trash.
terminal-drill-equal = The key from your paper opens the backup, and all is in it: { $count ->
        [one] { $count } account
       *[other] { $count } accounts
    }.
terminal-drill-differs = The key opens the backup of { $saved }, but it does not hold all that is here.
    .remedy = Make a new backup and try that one.
terminal-drill-missing = not in the backup
terminal-drill-other = with another secret there
terminal-drill-codes = without some recovery codes there
terminal-drill-gone = no longer here

## Reading and writing
terminal-not-typed = The question was not answered.
    .remedy = Nothing was changed. Start the command again when you have the answer.
terminal-stdin = There is nothing to read on standard input, or it is no text.
    .remedy = Hand the text over by a pipe, in UTF-8, a line for each thing that is wanted.
terminal-fd = Nothing can be read from file descriptor { $number }.
    .remedy = Open it for reading in your shell, for example { $number }< file. On Windows use standard input.
terminal-too-large = That is more than 64 MiB of text.
    .remedy = Hand over only the addresses of your accounts.
terminal-output = The answer could not be written.
    .remedy = Look whether the disk it goes to is full.
terminal-usage = The command line is not understood: { $error }
    .remedy = “keepstep help” lists the commands and what each of them takes.
terminal-man-unknown = There is no command “{ $query }”.
    .remedy = “keepstep help” lists the commands.
terminal-file-missing = There is no such file.
    .remedy = Look whether its name and folder are right.
terminal-file-denied = This file may not be read.
    .remedy = Give your user the right to read it, or copy it to another place.
terminal-file-kind = This is no file with a picture but a folder, a pipe or a device.
    .remedy = Name a picture. What comes through a pipe is read with “-”.
terminal-file-large = This file is larger than 20 MiB.
    .remedy = Cut the QR code out of the picture, or save it smaller.
terminal-file-failed = This file cannot be read: { $kind }.
    .remedy = Copy it to another disk and try again.

## The window
terminal-no-window = The window's program, keepstep-window, is not installed.
    .remedy = Install it beside keepstep, or use the commands that “keepstep help” lists.
terminal-no-display = There is no display to show the window on.
    .remedy = Start it inside your desktop, or use the commands that “keepstep help” lists.
terminal-window-failed = The window did not start: { $kind }.
    .remedy = Install Keepstep again, or use the commands that “keepstep help” lists.

## The doctor
terminal-part-keychain = Keychain
terminal-part-vault = Vault
terminal-part-recovery-key = Recovery key
terminal-part-permissions = Permissions
terminal-part-clock = Clock
terminal-part-window = Window
terminal-part-camera = Camera
terminal-state-works = works
terminal-state-attention = worth a look
terminal-state-broken = does not work
terminal-doctor-keychain = { $provider } answers.
terminal-doctor-key-in-file = No keychain is used: the key lies in a file that your passphrase opens.
terminal-doctor-vault = { $home } opens: { $count ->
        [one] { $count } account
       *[other] { $count } accounts
    }, { $earlier ->
        [one] { $earlier } earlier state
       *[other] { $earlier } earlier states
    }.
terminal-doctor-locked = { $home } is there and wants its passphrase; it was not looked inside.
terminal-doctor-no-vault = There is no vault in { $home } yet.
    .remedy = Add your first account: keepstep add
terminal-doctor-unopened = The vault in { $home } is there, but without its key it was not looked inside.
    .remedy = See what is said of the keychain.
terminal-doctor-recovery-key = It is on paper.
terminal-doctor-unconfirmed = It was made, but not confirmed.
    .remedy = Prove that it is on paper: keepstep recovery-key --confirm
terminal-doctor-no-recovery-key = There is none. Without this computer or its keychain your accounts would be gone.
    .remedy = Make one and put it on paper: keepstep recovery-key
terminal-doctor-private = Only you can read the vault's folder.
terminal-doctor-public = Other users of this computer can look into { $home }.
    .remedy = Close it to them: chmod -R go= and the folder's name.
terminal-doctor-no-permissions = The system itself keeps other users out of your folder.
terminal-doctor-clock = { $now } is plausible. Whether it is right to the second cannot be seen without a network.
terminal-doctor-clock-year = The clock says { $now }. Codes are wrong as long as it is.
    .remedy = Let the system set the clock by itself, or set it by hand.
terminal-doctor-clock-behind = The clock says { $now }, but a file was written at { $file }. Codes are wrong if the clock is.
    .remedy = Let the system set the clock by itself, or set it by hand.
terminal-doctor-window = { $program } is there, and so is a display.
terminal-doctor-camera = There is a camera.
terminal-doctor-camera-unknown = The system tells when a camera is first asked for.
terminal-doctor-no-camera = There is no camera.
    .remedy = Use pictures of QR codes: keepstep add --image FILE

# import, export, formats

terminal-ask-password = Password of the file:
terminal-ask-password-app = Password of the file from { $app }:
terminal-import-new = new
terminal-import-already = already there
terminal-import-other = same name, other secret
terminal-import-changed = changed
terminal-import-more = … and { $count } more.
terminal-import-would = { $read } read: { $added } would be added, { $already } already there, { $changed } would change, { $left } left out.
terminal-import-did = { $read } read: { $added } added, { $already } already there, { $changed } changed, { $left } left out.
terminal-exported = { $count ->
    [one] One account is
   *[other] { $count } accounts are
} in { $file }.
terminal-kit-made = The paper kit is in { $file }. Open it in a browser, print it, then delete the file and empty the trash.
terminal-kit-no-key = The recovery key is not on it. Keep the key and the kit where you find both.
terminal-export-plain = The export is not sealed: whoever has it has your codes. Delete it as soon as it is not needed any more.
terminal-losses = What { $app } cannot hold:
terminal-loss-left-out = is left out
terminal-loss-goes = goes without
terminal-ask-export-password = Password for the file for { $app }:
terminal-ask-export-again = The same again:

terminal-no-format = There is no format called “{ $format }”.
    .remedy = “keepstep formats” lists the names.
terminal-folder-empty = There is no file in this folder.
    .remedy = Name the export itself.
terminal-too-many-files = There are more than { $most } files in this folder.
    .remedy = Name the files themselves, or a smaller folder.
terminal-export-where = This export does not go to the screen.
    .remedy = Name a file with “--output FILE”.
terminal-passwords-differ = The two passwords are not the same.
    .remedy = Nothing was written. Try again.

## Guides
terminal-guide-none = There is no guide for “{ $query }”.
    .remedy = “keepstep guide” lists them all. Where yours is missing, look for the security page of the website.
terminal-guide-several = { $count } guides match “{ $query }”:
    { $guides }
    .remedy = Say more of the name, or give the id in front of it.
terminal-guide-section = The guide “{ $guide }” has no section “{ $section }”.
    .remedy = It has these: { $sections }.

## A move to another phone
move-status-begun = Move begun on { $date }, away from { $phone }.
move-status-new = New phone: { $phone }, with { $app }
move-status-step = Step { $number } of { $count }
move-status-proven = Proven: { $old } of { $count } on the old phone, { $new } of { $count } on the new one
move-status-missing = { $count ->
    [0] Nothing is missing. Finish the move in the window.
    [one] One thing is missing:
   *[other] { $count } things are missing:
}
move-status-ended = All is proven. Keep the old phone until { $date }, then erase it.
move-status-erased = The old phone was erased on { $date }.
move-status-phone = not said yet what it can still do
move-status-app = not collected to the end
move-status-old = not proven on the old phone
move-status-unproven = not proven on the new phone
move-status-renew = the lost phone still has its secret key
move-status-other = not settled on the new phone
