# The recovery codes that a website gave for one account.

recovery-codes-none = Recovery codes: none
recovery-codes-left = Recovery codes: { $left } of { $total } left
recovery-codes-low = { $left ->
    [0] All are used. Get new ones from the website.
    [one] One is left. Get new ones from the website.
   *[other] { $left } are left. Get new ones from the website.
}
recovery-codes-show = Show them
recovery-codes-hide = Hide them
recovery-codes-copy = Copy the next one
recovery-codes-copied = Recovery code copied. Tick it off once you have used it.
recovery-codes-used = used { $day }
recovery-codes-text = Paste what the website shows
recovery-codes-found = { $count ->
    [0] No recovery code found in this text.
    [one] One recovery code: { $codes }
   *[other] { $count } recovery codes: { $codes }
}
recovery-codes-keep = Keep these codes
