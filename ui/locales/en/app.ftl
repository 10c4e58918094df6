# The frame around every view.
app-places =
    .aria-label = Places
app-codes = Codes
app-move = Move
app-safety = Safety
app-settings = Settings
app-back =
    .aria-label = Back
    .title = Back
app-locked = Keepstep is locked.
