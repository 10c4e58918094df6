# The settings, each with its choices and its hint.
settings-title = Settings
settings-look = Appearance
settings-codes = Codes
settings-safety = Safety
settings-data = Your data
settings-about = About
settings-language = Language
settings-language-system = As the system
settings-sort = Order
settings-sort-own = My own order
settings-sort-name = By name
settings-sort-use = Most used first
settings-sort-hint-own = Drag accounts, or move them with Alt and the arrow keys.
settings-density = Rows
settings-density-comfortable = Comfortable
settings-density-compact = Compact
settings-scale = Size of codes
settings-scale-1 = Normal
settings-scale-15 = Large
settings-scale-2 = Very large
settings-hide = Hide codes
settings-hide-hint = Show a code only while its row is pointed at or chosen.
settings-clear = Clear the clipboard
settings-clear-hint = Only if our code is still in it.
settings-clear-never = Never
settings-after-seconds = { $count ->
    [one] After { $count } second
   *[other] After { $count } seconds
}
settings-lock = Lock
settings-lock-hint = When Keepstep is not used
settings-lock-needs-passphrase = Needs a passphrase.
settings-lock-never = Never
settings-after-minutes = { $count ->
    [one] After { $count } minute
   *[other] After { $count } minutes
}
settings-passphrase = Passphrase
settings-passphrase-none = Not set. The keychain opens your accounts.
settings-passphrase-there = Set. It is asked for at every start.
settings-passphrase-set = Set
settings-passphrase-change = Change
settings-passphrase-title-set = Set a passphrase
settings-passphrase-title-change = Change the passphrase
settings-passphrase-why = Without it nobody opens your accounts, even on this computer. Only the recovery key helps if you forget it.
settings-passphrase-current = Passphrase now
settings-passphrase-save = Save
settings-passphrase-remove = Remove the passphrase
settings-passphrase-saved = Passphrase saved.
settings-passphrase-removed = Passphrase removed.
settings-recovery = Recovery key
settings-recovery-none = Not made yet. Losing this computer loses your accounts.
settings-recovery-unconfirmed = Made, but not confirmed.
settings-recovery-confirmed = Made and confirmed.
settings-recovery-make = Make
settings-recovery-confirm = Confirm
settings-recovery-new = New one
settings-trash = Trash
settings-trash-count = { $count ->
    [0] Empty
    [one] One account
   *[other] { $count } accounts
}
settings-open = Open
settings-home = Vault
settings-keychain = Key
settings-keychain-in = In { $keychain }
settings-keychain-none = In a file beside the vault, sealed with your passphrase
settings-version = Version
settings-network = Network
settings-network-none = Keepstep never uses it.
settings-licences = Licences
settings-licences-what = Apache-2.0 or MIT. Made with the work of others.
settings-licences-show = Show
settings-licences-text = Keepstep is free software under the Apache License 2.0 or the MIT License. It stands on Tauri and the Rust libraries named in its Cargo.lock, on Project Fluent (Apache-2.0) for its words and on lucide (ISC) for its icons.
settings-export = Export
settings-export-what = Into a file for another app
settings-clock = Clock
settings-clock-corrected = Codes are made for a time { $seconds } s beside this computer's clock. Stop that once the clock is right.
settings-clock-stop = Use this computer's clock
