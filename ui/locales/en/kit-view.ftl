# The paper kit as the window asks for them. The words of the kit itself stand in kit.ftl.

kit-view-title = Paper kit
kit-view-what = One page for bad days: the recovery key, your accounts, what opens a backup, and what to do first. Print it, and keep it where you keep your passport.
kit-view-key = Recovery key
kit-view-key-hint = Type it from your paper. Keepstep does not keep it.
kit-view-make-key = I have no recovery key
kit-view-codes = Print the recovery codes too
kit-view-codes-what = Then the paper alone opens those accounts.
kit-view-secrets = Print each account as a QR code
kit-view-secrets-what = Then the paper alone makes your codes, without any backup.
kit-view-call = Whom to call
kit-view-call-hint = Your phone company, your IT department, someone you trust. One line each.
kit-view-paper = Paper
kit-view-write = Make the kit
kit-view-done = Your paper kit is here:
kit-view-done-what = Open it, print it, and delete the file. Keepstep reminds you until it is gone.
kit-view-close = Done
