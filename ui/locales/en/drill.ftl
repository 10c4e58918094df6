# The drill: a backup opened with the key from paper.

drill-title = The drill
drill-what = Keepstep makes a backup and opens it with the key on your paper. If both hold the same, you can trust the paper.
drill-key-hint = Read it off the paper, even if you have it elsewhere.
drill-try = Open a backup with this key
drill-done = The key on your paper opens a backup, and everything is in it.
