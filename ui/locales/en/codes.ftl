# QR codes on the screen.
codes-how = Scan it with the other device.
codes-how-series = Scan these codes one after the other with { $app } on the other device.
codes-accounts = { $count ->
    [one] One account
   *[other] { $count } accounts
}
codes-place = Part { $number } of { $count }
codes-previous = Back
codes-next = Next
codes-done = Done
codes-full =
    .aria-label = Full screen
    .title = Full screen
codes-close =
    .aria-label = Close
    .title = Close
codes-picture =
    .alt = QR code with secret keys
codes-save = Save as a picture
codes-save-warning = The picture is not sealed: whoever gets it has your codes. Delete it as soon as it is used; Keepstep reminds you until then.
codes-png = Save as PNG
codes-svg = Save as SVG
