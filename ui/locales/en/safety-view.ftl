# How safe the accounts are. The sentences on top come from safety.ftl.

safety-view-title = Safety
safety-view-do-make-recovery-key = Make a recovery key
safety-view-do-confirm-recovery-key = Confirm the recovery key
safety-view-do-backup = Make a backup
safety-view-do-make-kit = Make the paper kit
safety-view-do-drill = Try the drill
safety-view-do-prove-device = Check its codes
safety-view-do-fetch-recovery-codes = Open this account
safety-view-do-add-device = Set up another phone
safety-view-ready = What stands ready
safety-view-key = Recovery key
safety-view-key-is-none = None yet. Without it a backup opens on no other computer.
safety-view-key-is-unconfirmed = Made, but not confirmed.
safety-view-key-is-confirmed = On paper.
safety-view-key-make = Make it
safety-view-key-look = Look at it
safety-view-backup = Backup
safety-view-backup-is-none = None yet.
safety-view-backup-is = { $day }, { $file }
safety-view-backup-is-old = { $day }, { $file }. It is out of date.
safety-view-backup-now = Back up now
safety-view-kit = Paper kit
safety-view-kit-is-none = None yet.
safety-view-kit-is = Made { $day }.
safety-view-kit-is-old = Made { $day }. It is out of date.
safety-view-kit-make = Make it
safety-view-drill = Drill
safety-view-drill-is-none = Never tried.
safety-view-drill-is = A backup was opened with the key from paper on { $day }.
safety-view-drill-try = Try it
safety-view-backups = Automatic backups
safety-view-backups-what = Keepstep puts a sealed backup into this folder after changes, at most one a day. Only your recovery key opens it. A folder that is copied elsewhere, such as a cloud folder or a stick, is a good place.
safety-view-folder = Folder
safety-view-folder-hint = The whole path. The folder must be there already, or its parent.
safety-view-keep = How many are kept
safety-view-backups-save = Use this folder
safety-view-backups-off = Turn off
safety-view-backups-off-ask = Turn automatic backups off?
safety-view-backups-off-what = The backups that are there stay.
safety-view-devices = Other devices with your codes
safety-view-device-name = Name of the device
safety-view-device-add = Add
safety-view-device-holds = { $proven ->
    [0] Holds nothing that was proven
    [one] Holds 1 account, proven
   *[other] Holds { $proven } accounts, proven
}{ $said ->
    [0] {""}
   *[other] , { $said } said
}{ $outdated ->
    [0] {""}
   *[other] , { $outdated } with an old secret key
}
safety-view-device-all = It holds all
safety-view-device-is-gone = Gone since { $day }
safety-view-device-gone = It is gone
safety-view-device-back = It is back
safety-view-accounts = Each account
safety-view-on-proven = { $name } (proven { $day })
safety-view-on-said = { $name } (not proven)
safety-view-in-backup = backup
safety-view-on-kit = paper kit
safety-view-no-codes = no recovery codes
safety-view-codes-left = { $left ->
    [0] no recovery code left
    [one] 1 recovery code left
   *[other] { $left } recovery codes left
}
safety-view-is-safe = safe
safety-view-is-lost = lost
