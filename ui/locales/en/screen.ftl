# The screen.
screen-found = { $count ->
    [0] No QR code was found on the screen. Make it larger and scan again, or draw a frame around it here.
    [one] One QR code is on the screen.
   *[other] { $count } QR codes are on the screen. Choose which ones you want.
}
screen-frame = Is a code too small? Draw a frame around it with the pointer.
screen-part-nothing = There is no QR code in this frame. Draw it a little larger than the code, or make the code larger and scan again.
screen-picture = Monitor { $number }
screen-codes =
    .aria-label = QR codes on the screen
screen-code = { $number }: { $account }
screen-code-other = something else than an account
screen-again = Scan again
screen-take = { $count ->
    [one] Take it
   *[other] Take { $count } codes
}
