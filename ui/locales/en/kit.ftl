# The paper kit: what is printed for the day on which the computer or the phone is gone.

## On every paper
paper-page = Page { $page } of { $pages }
paper-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
paper-date = { $day } { $month } { $year }
paper-month-year = { $month } { $year }

## The kit
kit-title = Keepstep paper kit
kit-foot = Printed on { $date }. Look through it again by { $month }.
kit-what = For the day on which your computer or your phone is gone. Keep this paper where you keep your passport, not beside the computer, and show it to nobody: it helps a thief as much as it helps you.
kit-key = Recovery key
kit-key-qr = The recovery key as a QR code
kit-key-what = { $count ->
    [one] Opens your backup with one account.
   *[other] Opens your backup with all { $count } accounts.
}
kit-key-elsewhere = It is not on this paper. Write here where it lies:
kit-open = How to open the backup
kit-open-file = Get the newest file that ends in .age. On the day of printing it was { $file }.
kit-open-no-file = Get the newest file that ends in .age. On the day of printing there was no backup yet.
kit-open-vault = The file vault.age in { $folder } opens in the same way.
kit-open-with = With Keepstep: install it on any computer, open the file with it, and type or scan the key when it asks.
kit-open-age = Without Keepstep: install the program age. Debian and Ubuntu: sudo apt install age. macOS: brew install age. Windows: winget install FiloSottile.age.
kit-open-key = Scan the QR code, and save what it says as key.txt. Or type the key into key.txt: one line, no blanks, the dashes as they stand here.
kit-open-key-elsewhere = Type the recovery key into a file key.txt: one line, no blanks.
kit-open-command = In a terminal, in the folder with both files, with the real name in place of BACKUP.age:
kit-open-accounts = Open accounts.json in a text editor. Each account stands there with its “secret”. Type that into any authenticator app as the setup key. Where “digits”, “period” or “algorithm” is not 6, 30 or SHA1, set it in the app too.
kit-open-clean = Delete key.txt and accounts.json when you are done.
kit-first = The first hour when a phone is gone
kit-first-keep = Reset nothing, and remove no authenticator app that still opens.
kit-first-open = Look for a computer or tablet on which you are still signed in. Change how you sign in from there.
kit-first-codes = Look for recovery codes: on this paper, in your password manager, among your files.
kit-first-stolen = Stolen? Have the SIM blocked, lock the phone from afar, then get your number on a new SIM.
kit-first-order = Go in this order: e-mail, phone company, password manager, work, money, all else.
kit-first-slow = Start today what takes long. Some services let you wait for days, Microsoft for 30.
kit-first-fraud = Pay nobody who promises to get accounts back. Many such offers are fraud.
kit-call = Whom to call
kit-call-phone = Phone company (SIM):
kit-call-bank = Bank (cards):
kit-call-work = IT desk at work:
kit-accounts = Accounts: { $count }
kit-service = Service
kit-name = Account name
kit-added = Added
kit-codes = Recovery codes:
kit-code-used = (used)
kit-secrets = Secrets as QR codes
kit-secrets-what = Each one sets up its account in any authenticator app. Cover the others with a sheet while you scan. Whoever photographs this page has your codes.
kit-secret-qr = { $account } as a QR code
kit-secret-long = { $account } is too long for a QR code. It is in the backup.
