# Moving to another phone: what a code typed from it says, and what to do.

verify-match = This is the right code. That device holds { $account }.
verify-clock-ahead = The secret is right, but that device's clock is about { $time } ahead.
    .remedy = Turn on the automatic time there (Android: Settings, System, Date and time; iPhone: Settings, General, Date and Time) and compare again. If its time is right, set the clock of this computer.
verify-clock-behind = The secret is right, but that device's clock is about { $time } behind.
    .remedy = Turn on the automatic time there (Android: Settings, System, Date and time; iPhone: Settings, General, Date and Time) and compare again. If its time is right, set the clock of this computer.
verify-counter = { $count ->
    [one] The secret is right, but that device is one code ahead.
   *[other] The secret is right, but that device is { $count } codes ahead.
}
    .remedy = Codes by a counter must not be used on two devices in turn. Use the account on one of them only, and set the counter there to the higher number.
verify-settings = { $period ->
    [0] The secret is right, but that device makes its codes with { $algorithm } and { $digits } digits.
   *[other] The secret is right, but that device makes its codes with { $algorithm }, { $digits } digits and { $period } seconds.
}
    .remedy = Only one of the two can be right. Sign in to the website with the code from here; if it is refused, remove the account here and scan the website's QR code again. Otherwise set the account up anew on that device.
verify-older = This is a code of an earlier secret of this account.
    .remedy = That device was set up before the website gave out a new secret. Remove the account there and scan the QR code from here.
verify-cannot-tell = One code is not enough here: it could mean more than one thing.
    .remedy = Wait until that device shows its next code, and check that one.
verify-placeholder = The secret key here is a placeholder, not the website's: another app lost the real one and wrote something in its place.
    .remedy = Remove this account here. Sign in to the website while the old phone still shows its code, and set the account up anew.
verify-wrong = This is no code of this account.
    .remedy = Look whether that device shows the same account, and type the code again before it changes. If it stays so, that device holds another secret.

# A move to another phone: what does not fit its state.

move-none = No move to a new phone was begun.
    .remedy = Open Move in the window and begin one.
move-newer = This move was saved by a newer Keepstep.
    .remedy = Update Keepstep. Until then the move stays as it is.
move-not-listed = That is not on the list of this move.
    .remedy = Go back to the list and choose again.
move-value = That is empty, too long or too large.
    .remedy = Write a short name, or a smaller number.
move-not-reached = That step of the move comes later.
    .remedy = Answer the questions before it first.
move-not-proven = Something is not proven yet, so the old phone is not safe to erase.
    .remedy = Look at the list of what is missing. Prove each line, or go on without it, one by one.
move-ended = This move is finished.
    .remedy = Open it again to change something, or begin a new one.
move-not-ended = The old phone is not safe to erase yet.
    .remedy = Finish the move first.
# Around a guide. A guide's own words stand in src-tauri/core/guides.
guide-service = service
guide-app = app
guide-topic = topic
guide-unsure = not verified; menu names may differ
guide-checked = Last checked on { $day }. Source: { $source }.
guide-waits = Waiting time: { $waits }.
guide-helps-no = Its support cannot let you in without a code.
guide-helps-yes = Its support can let you in again.
guide-helps-admin = The administrator of your organisation can let you in again.
guide-helps-id = Its support can let you in again when you prove who you are.
guide-helps-slow = Its support can let you in again, but do not count on it soon.
guide-helps-unknown = Whether its support can let you in again is not known.
move-no-app = No app was chosen for the new phone.
    .remedy = Choose one in the step that hands over.
guide-none = There is no guide of that name.
    .remedy = Look at the list of guides and choose one of them.
link-unknown = This address stands in no guide, so it is not opened.
    .remedy = Copy it, and open it in your browser yourself if you trust it.
link-not-opened = No browser was found for { $address }.
    .remedy = Copy the address and open it in your browser yourself.
move-nothing-typed = No code was typed.
    .remedy = Type the digits or letters that the phone shows.
drill-differs = The backup that was opened does not hold the same as Keepstep.
    .remedy = Make a backup now and try the drill again. If it stays so, make a new recovery key.
recovery-codes-all-used = All recovery codes of this account are used.
    .remedy = Get new ones from the website and paste them here.

# What cannot be copied to another phone.
what-push = approvals that pop up on the phone
what-passkey = passkey on the phone
what-number = codes by text message or call
what-bank = bank app
what-work = work or school account
what-code = code in an app that lets nothing out
