# QR-Codes auf dem Bildschirm.
codes-how = Scanne ihn mit dem anderen Gerät.
codes-how-series = Scanne diese Codes nacheinander mit { $app } auf dem anderen Gerät.
codes-accounts = { $count ->
    [one] Ein Konto
   *[other] { $count } Konten
}
codes-place = Teil { $number } von { $count }
codes-previous = Zurück
codes-next = Weiter
codes-done = Fertig
codes-full =
    .aria-label = Ganzer Bildschirm
    .title = Ganzer Bildschirm
codes-close =
    .aria-label = Schließen
    .title = Schließen
codes-picture =
    .alt = QR-Code mit geheimen Schlüsseln
codes-save = Als Bild speichern
codes-save-warning = Das Bild ist nicht verschlossen: Wer es bekommt, hat deine Codes. Lösch es, sobald es benutzt ist; Keepstep erinnert dich bis dahin.
codes-png = Als PNG speichern
codes-svg = Als SVG speichern
