# Der Bildschirm.
screen-found = { $count ->
    [0] Auf dem Bildschirm ist kein QR-Code zu finden. Mach ihn größer und scan noch einmal, oder zieh hier einen Rahmen darum.
    [one] Ein QR-Code ist auf dem Bildschirm.
   *[other] { $count } QR-Codes sind auf dem Bildschirm. Wähle aus, welche du willst.
}
screen-frame = Ist ein Code zu klein? Zieh mit dem Zeiger einen Rahmen darum.
screen-part-nothing = In diesem Rahmen ist kein QR-Code. Zieh ihn etwas größer als den Code, oder mach den Code größer und scan noch einmal.
screen-picture = Bildschirm { $number }
screen-codes =
    .aria-label = QR-Codes auf dem Bildschirm
screen-code = { $number }: { $account }
screen-code-other = etwas anderes als ein Konto
screen-again = Noch einmal scannen
screen-take = { $count ->
    [one] Diesen nehmen
   *[other] { $count } Codes nehmen
}
