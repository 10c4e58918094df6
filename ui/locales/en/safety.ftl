# How safe a person is against the loss of a computer or a phone, and what helps most next.

safety-computer-none = There are no accounts here yet.
safety-computer-nobody = { $total ->
    [one] If this computer were gone tomorrow, you could not get into your account.
   *[other] If this computer were gone tomorrow, you could not get into any of your { $total } accounts.
}
safety-computer-some = If this computer were gone tomorrow, you could still get into { $survive } of { $total } accounts.
safety-computer-all = { $total ->
    [one] If this computer were gone tomorrow, you could still get into your account.
   *[other] If this computer were gone tomorrow, you could still get into all { $total } accounts.
}
safety-phone = { $total ->
    [one] If a phone were gone tomorrow, this computer still has the account it knows.
   *[other] If a phone were gone tomorrow, this computer still has all { $total } accounts it knows.
}
safety-backup-place = This counts the backup { $file }. It helps only if it also lies outside this computer: on a stick, or in a folder that is copied elsewhere.

## The next step
safety-next-make-recovery-key = Next: make a recovery key and bring it to paper.
safety-next-confirm-recovery-key = Next: confirm that you have your recovery key on paper.
safety-next-backup = { $saves ->
    [0] Next: make a new backup.
    [one] Next: make a backup. It saves one account.
   *[other] Next: make a backup. It saves { $saves } accounts.
}
safety-next-prove-device = { $accounts ->
    [one] Next: check one code on { $device }. Nobody has checked it yet.
   *[other] Next: check { $accounts } codes on { $device }. Nobody has checked them yet.
}
safety-next-make-kit = Next: print the paper kit.
safety-next-drill = Next: try the recovery key on a backup, before you need it.
safety-next-fetch-recovery-codes = { $left ->
    [0] Next: get new recovery codes for { $account }. None are left.
    [one] Next: get new recovery codes for { $account }. One is left.
   *[other] Next: get new recovery codes for { $account }. { $left } are left.
}
safety-next-add-device = Next: set up a second device with your accounts, and check its codes.
safety-next-nothing = You need to do nothing now.

## What is there
safety-key-none = Recovery key: none
safety-key-unconfirmed = Recovery key: made, not confirmed
safety-key-confirmed = Recovery key: on paper
safety-backup-none = Backup: none
safety-backup = Backup: { $date }, { $file }
safety-backup-added = { $count ->
    [one] One account has been added or changed since.
   *[other] { $count } accounts have been added or changed since.
}
safety-kit-none = Paper kit: none
safety-kit = Paper kit: { $date }
safety-kit-old = Paper kit: { $date }, out of date
safety-drill-none = Recovery tried out: never
safety-drill = Recovery tried out: { $date }

## Each account
safety-account = Account
safety-yes = safe
safety-no = lost
safety-by-backup = backup
safety-by-kit = paper kit
safety-by-said = { $device } (not checked)
safety-by-outdated = { $device } (has an old secret)
safety-by-proven = { $device } ({ $date })
safety-codes-none = no recovery codes kept
safety-codes = { $left ->
    [0] no recovery code left
    [one] one recovery code left
   *[other] { $left } recovery codes left
}

## Other devices
device-not-found = There is no such device on your list.
    .remedy = Look at the list again; it may have been changed elsewhere.
device-nameless = The device has no name.
    .remedy = Type a name by which you know it, such as “Alice's phone”.
