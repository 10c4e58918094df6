# Opening with the recovery key.
recover-title = Recovery key
recover-what = Type what stands on the sheet you printed or wrote. Keepstep then makes a new key for this computer.
recover-key = Your recovery key
recover-hint = It begins with AGE-SECRET-KEY. Blanks, dashes and lower case do not matter.
recover-open = Open my accounts
recover-done = Your accounts are open again.
recover-no-keychain = This computer has no keychain, so a passphrase has to protect the new key.
