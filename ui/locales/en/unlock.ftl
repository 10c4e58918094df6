# Opening with the passphrase.
unlock-title = Welcome back
unlock-passphrase = Passphrase
unlock-open = Open
unlock-recover = Use the recovery key instead
