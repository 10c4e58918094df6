# Moving to a new phone: one question per screen, said plainly.

move-next = Next
move-later = Ask me later
move-progress = Step { $number } of { $count }
move-abandon = Give this move up
move-abandon-ask = Give this move up?
move-abandon-what = Your accounts and recovery codes stay. What you said and proved in this move is forgotten.
move-state-done = Done
move-state-open = Open
move-state-ahead = Later

move-step-where = Where are you?
move-step-first-hour = The first hour
move-step-inventory = What is on the old phone?
move-step-inventory-gone = What was on the old phone?
move-step-collect = Collect your accounts
move-step-prove = Prove each code
move-step-recovery-codes = Recovery codes
move-step-hand-over = Hand over to the new phone
move-step-prove-new = Prove the new phone
move-step-others = What cannot be copied
move-step-renew = New secret keys
move-step-kit = Paper kit
move-step-erase = Erase the old phone
move-step-erase-gone = All done?

move-begin-title = Moving to a new phone
move-begin-what = Keepstep takes you from the old phone to the new one, step by step, until it is proven that the new one works.
move-begin-slow = You can stop at any time and go on weeks later.
move-begin-proof = The old phone stays as it is until every code is proven.
move-begin-gone = If the old phone is lost, stolen or broken, Keepstep shows you the way too.
move-begin-phone = What do you call the old phone?
move-begin-phone-hint = Any name that you know it by.
move-begin-phone-usual = Old phone
move-begin = Begin

move-phone = Do you still have the old phone?
move-phone-why = This decides which way is the safest.
move-phone-works = Yes, and it works
move-phone-works-what = It unlocks and shows its apps.
move-phone-mute = Yes, but it cannot show or send
move-phone-mute-what = Its screen or camera is broken.
move-phone-lost = It is lost
move-phone-lost-what = Somebody may find it.
move-phone-stolen = It was stolen
move-phone-stolen-what = Somebody has it.
move-phone-dead = It does not start any more
move-phone-dead-what = You have it, and nobody can read it.
move-number = Does its phone number still work?
move-number-stays = Yes, and I keep it
move-number-stays-what = The SIM card or eSIM goes to the new phone.
move-number-changes = Yes, but I get a new number
move-number-changes-what = Both work for a while.
move-number-lost = No
move-number-lost-what = No call and no message arrives.
move-number-sim = Do not cancel the SIM card yet. Some websites send their codes to this number.

move-first-hour-what = Do these first, in this order.
move-first-hour-why = Tick what is done. You can go on at any time.
move-first-hour-keep = Leave every authenticator that still opens as it is
move-first-hour-keep-how = Do not uninstall or reset it, on any device.
move-first-hour-number = Call your phone company
move-first-hour-number-how = Have the SIM card blocked, and ask for a new one with the same number.
move-first-hour-thief = Lock and erase the phone from afar
move-first-hour-thief-how = iPhone: icloud.com/find. Android: google.com/android/find.
move-first-hour-sessions = Look where you are still signed in
move-first-hour-sessions-how = A browser on a laptop or tablet can often change the sign-in without a code. Sign the lost phone out there.
move-first-hour-codes = Look for recovery codes
move-first-hour-codes-how = In your papers, your password manager and your downloads.
move-first-hour-mail = Recover your mail first
move-first-hour-mail-how = Then the phone number, the password manager, work, money, and the rest. Most other recoveries go through your mail.
move-first-hour-slow = Begin the slow ones today
move-first-hour-slow-how = Some recoveries can take days or weeks, Microsoft 30 days.
move-first-hour-scams = Pay nobody who promises to get you in
move-first-hour-scams-how = Such offers are often fraud. Only the website itself can let you in.

move-apps = Which of these apps are on the old phone?
move-apps-why = Look through all its pages and folders.
move-counts = How many accounts does each app show?
move-counts-why = Keepstep tells you when one is missing. If you do not know, leave it empty.
move-others = What else do you sign in with on that phone?
move-others-why = These cannot be copied. Put them on the list, so that none is forgotten. A star marks what much hangs on: mail, bank, administrator.
move-other-what = What
move-other-service = Service
move-other-add = Put on the list
move-other-critical =
    .aria-label = Much hangs on it
    .title = Much hangs on it
move-other-remove =
    .aria-label = Take off the list
    .title = Take off the list
move-other-kind = { $kind }
move-other-kind-critical = { $kind } · much hangs on it
move-what-push = Approvals that pop up on the phone
move-what-work = Work or school account
move-what-passkey = Passkey on the phone
move-what-number = Codes by text message or call
move-what-bank = Bank app
move-what-code = Code in an app that lets nothing out

move-collect = { $count ->
    [one] One app is left to collect.
   *[other] { $count } apps are left to collect.
}
move-collect-all = All apps are collected.
move-collect-why = Choose an app. Keepstep shows what to tap on the old phone.
move-collect-none = There is no app to collect from. Your accounts here go to the new phone.
move-found = { $found ->
    [0] Nothing here yet
    [one] 1 account here
   *[other] { $found } accounts here
}
move-found-of = { $found } of { $stated } here
move-parts-missing = A series of { $count } QR codes is not whole. Missing: { $missing }. Show that part on the old phone again.
move-anew = This app lets nothing out. Set each account up at its website:
move-anew-choose = Choose a website
move-bring = Bring them here
move-bring-new = Scan the new code
move-app-done = That is all from this app
move-short = Not everything is here
move-short-what = { $parts ->
    [0] { $found } of { $stated } accounts are here. What is missing stays on the old phone only.
   *[other] { $found } of { $stated } accounts are here, and a series of QR codes is not whole. What is missing stays on the old phone only.
}
move-short-go = Go on without

move-proven-old = { $done } of { $count } proven on the old phone
move-proven-new = { $done } of { $count } proven on the new phone
move-typed = Code on the phone
move-check = Check this code
move-same = The same code
move-differs = Another code
move-compare = Compare again
move-site-took = The website took it
move-ask-old = Does the old phone show the same code?
move-ask-typed = Which code does the old phone show?
move-ask-mute = Sign in at the website with this code. Does it take it?
move-ask-new = Type the code that the new phone shows.
move-qr = QR code of { $account } for the new phone
move-waive = Go on without a proof
move-waive-ask = Go on without: { $account }?
move-waive-old = Nobody has compared this code then. If it is wrong here, it will be wrong on the new phone too.
move-waive-new = Nobody has seen the new phone show the right code then. If it is wrong there, the erased old phone cannot help.
move-waive-other = You may be locked out of it once the old phone is erased.
move-waive-go = Go on without
move-proven-said = { $account }: proven.
move-old-done = All codes here are the right ones.
move-new-done = { $count ->
    [0] There is no account to prove.
    [one] The account works on your new phone.
   *[other] All { $count } work on your new phone.
}
move-new-done-waived = { $count } work on your new phone. { $waived } you go on without.

move-codes-count = { $done } of { $count } settled
move-codes-text = Paste the recovery codes here
move-codes-found = { $count ->
    [0] No recovery code found in this text.
    [one] One recovery code
   *[other] { $count } recovery codes
}
move-codes-keep = Keep these codes
move-codes-none = This account has none
move-codes-skip = Leave the rest for later
move-codes-done = { $count ->
    [0] You keep no recovery codes here. You can add them at any time.
    [one] Recovery codes of one account are kept here.
   *[other] Recovery codes of { $count } accounts are kept here.
}

move-new-what = Install an authenticator on the new phone first. Which one is it?
move-new-name = What do you call the new phone?
move-new-name-usual = New phone
move-new-app = App on the new phone
move-new-app-hint = Keepstep knows what each of them takes in.
move-new-change = Another phone or app
move-ways = How shall the accounts get into { $app } on { $phone }?
move-way-single = One by one
move-way-single-what = The safest way: scan a QR code, then type the phone's code.
move-way-series = As a few QR codes
move-way-series-what = Up to four accounts in each. The codes are proven afterwards.
move-way-file = As a file
move-way-file-what = Get the file onto the phone yourself. The codes are proven afterwards.
move-stopped = { $count ->
    [one] { $app } would not show the right code of one account.
   *[other] { $app } would not show the right codes of { $count } accounts.
}
move-stopped-refuses = { $why }. The app refuses it.
move-stopped-wrong = { $why }. The app would show a wrong code without saying so.
move-misfit-kind = It is a { $value } account
move-misfit-algorithm = It uses { $value }
move-misfit-digits = Its codes have { $value } digits
move-misfit-period = Its codes last { $value } seconds
move-stopped-else = These apps take all of them: { $apps }
move-file-title = File for { $app }
move-file-sealed = Choose a password for the file. You type it on the new phone.
move-file-plain = This file is not sealed: whoever has it can make your codes. Delete it as soon as the new phone has read it.
move-file-password = Password of the file
move-file-write = Write the file
move-file-done = The file for { $app } is written

move-others-count = { $done } of { $count } settled
move-other-ask = { $name }: { $kind }
move-other-plain-push = Open the app on the new phone, sign in there, and approve one sign-in with it. Only then remove the old phone at the website.
move-other-plain-work = Ask your IT department how to add the new phone. Add the new one first, and remove the old one last.
move-other-plain-passkey = Sign in at the website and add a passkey on the new phone. Try it once.
move-other-plain-number = Put the SIM card into the new phone, or give the website the new number. Let it send you one code.
move-other-plain-bank = Install the bank's app on the new phone and activate it while the old one still works. The bank tells you how.
move-other-plain-code = Open the website's security page and add Keepstep as a second authenticator.
move-other-done-push = An approval works on the new phone
move-other-done-work = Signing in works with the new phone
move-other-done-passkey = The new passkey works
move-other-done-number = A code arrived on the new phone
move-other-done-bank = The bank app works on the new phone
move-other-done-code = It is in Keepstep now
move-other-waive = Go on without it
move-others-done = Everything that cannot be copied is settled.
move-others-none = There is nothing on the list that cannot be copied.
move-message = Message to the helpdesk
move-message-copy = Copy the message

move-renew-count = { $done } of { $count } settled
move-renew-ask = Get a new secret key for { $account }.
move-renew-keep = Keep the old secret key
move-renew-keep-ask = Keep the secret key of { $account }?
move-renew-keep-what = Whoever unlocks the lost phone can make its codes.
move-renew-done = The lost phone holds no secret key that still counts, but those you chose to keep.
move-renew-dead = Nobody can read the dead phone. New secret keys are not needed.

move-kit-what = A kit on paper opens your accounts when computer and phone are gone.
move-kit-key = Recovery key
move-kit-key-what = It opens a backup on any computer.
move-kit-key-done = You have it on paper.
move-kit-key-do = Make it
move-kit-key-again = Look at it
move-kit-kit = Paper kit
move-kit-kit-what = One page with the key, your accounts and what to do.
move-kit-kit-done = It was made.
move-kit-kit-do = Make it
move-kit-kit-again = Make it again
move-kit-drill = The drill
move-kit-drill-what = Open a backup with the key on the paper, once, to be sure.
move-kit-drill-done = A backup was opened with the key on the paper.
move-kit-drill-do = Try it
move-kit-drill-again = Try it again

move-verdict-missing = { $count ->
    [one] The old phone is not safe to erase yet. One thing is missing.
   *[other] The old phone is not safe to erase yet. { $count } things are missing.
}
move-verdict-missing-gone = { $count ->
    [one] One thing is missing.
   *[other] { $count } things are missing.
}
move-verdict-safe = The old phone is safe to erase.
move-verdict-safe-gone = Everything is settled.
move-verdict-ended = This move is finished.
move-verdict-ended-gone = This move is finished.
move-verdict-erased = The old phone is erased. This move is finished.
move-why-missing = Choose a line to mend it, or to go on without it.
move-why-safe = Every account is proven, or you chose to go on without a proof. Put the old phone into a drawer for { $days } days first, in case something turns up.
move-why-safe-gone = Every account is proven, or you chose to go on without a proof.
move-why-ended = Leave the old phone in a drawer until { $day }. Then erase it.
move-why-ended-gone = If the old phone turns up, erase it.
move-why-erased = Keep the report with your papers.
move-missing-several = { $count } accounts
move-missing-app = Not collected to the end
move-missing-old = Not proven on the old phone
move-missing-new = Not proven on the new phone
move-missing-renew = The lost phone still has its secret key
move-missing-other = Not settled on the new phone
move-missing-phone = Not said yet
move-missing-phone-name = What the old phone can still do
move-quarantine = Days in the drawer
move-quarantine-hint = 0 to 90. Something forgotten often turns up in the first two weeks.
move-end = Finish the move
move-end-gone = Finish the move
move-erased = The old phone is erased
move-erased-ask = Is the old phone erased?
move-erased-what = Erase it in its own settings first. Keepstep cannot do that for you.
move-reopen = Open the move again
move-report = Save a report

move-guide-unsure = (Names of menus may differ.)
move-guide-checked = { $name }, last checked { $day }
move-guide-copied = Copied
move-guide-copy =
    .aria-label = Copy the address
    .title = Copy the address
move-guide-copy-which = Copy { $link }
move-clock-ahead = The old phone's clock is { $seconds } s ahead of this computer's. If websites take the phone's codes, this computer is wrong: set its clock (Windows: Settings, Time & language; macOS: System Settings, General, Date & Time; Linux: Settings, System, Date & Time), or make the codes here for the phone's time.
move-clock-behind = The old phone's clock is { $seconds } s behind this computer's. If websites take the phone's codes, this computer is wrong: set its clock (Windows: Settings, Time & language; macOS: System Settings, General, Date & Time; Linux: Settings, System, Date & Time), or make the codes here for the phone's time.
move-clock-use = Use the phone's time for codes here
move-clock-used = Codes here are made for the phone's time now. Settings stops that again.
