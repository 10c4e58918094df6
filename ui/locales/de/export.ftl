# Konten in die Datei einer anderen App.
export-title = Exportieren
export-title-done = Exportiert
export-what = Deine Konten gehen zu einer anderen App, in einer Datei oder als QR-Codes. Was im Papierkorb liegt, bleibt hier.
export-format = Für welche App
export-option = { $app }{ $seals ->
    [never] {" "}(unverschlossen)
    [always] {" "}(verschlossen)
   *[either] {""}
}
export-lossy = { $count ->
    [one] { $app } kann ein Konto nicht so aufnehmen, wie es ist
   *[other] { $app } kann { $count } Konten nicht so aufnehmen, wie sie sind
}
export-left-out = bleibt draußen
export-goes-without = geht ohne
export-password = Passwort für die Datei
export-password-always = { $app } fragt danach.
export-password-either = { $app } fragt danach. Leer heißt: unverschlossen.
export-password-never = { $app } liest keine verschlossenen Dateien.
export-repeat = Dasselbe noch einmal
export-passwords-differ = Die beiden Passwörter sind nicht gleich.
export-passwords-differ-remedy = Gib zweimal dasselbe Passwort ein.
export-password-empty = Das Passwort ist leer.
export-password-empty-remedy = Gib ein Passwort ein; Dateien für diese App sind immer verschlossen.
export-plain = Diese Datei wird nicht verschlossen: Wer sie bekommt, hat deine Codes.
export-done = { $count ->
    [one] Ein Konto ist in dieser Datei für { $app }:
   *[other] { $count } Konten sind in dieser Datei für { $app }:
}
export-done-plain = Sie ist nicht verschlossen. Lösche sie, sobald die andere App sie gelesen hat; Keepstep erinnert dich bis dahin.
export-close = Zurück zu den Codes
export-way = Wie
export-way-screen = QR-Codes auf dem Bildschirm
export-way-file = Eine Datei
export-way-png = QR-Codes als Bilder (PNG)
export-way-svg = QR-Codes als Zeichnungen (SVG)
export-qr = QR-Codes, einer je Konto
export-chosen-all = { $count ->
    [one] Ein Konto
   *[other] Alle { $count } Konten
}
export-chosen = { $count } von { $all } Konten
export-search =
    .placeholder = Finden
    .aria-label = Konten zum Auswählen finden
export-list =
    .aria-label = Konten zum Auswählen
export-all = Alle
export-all-found = { $count ->
    [one] Das gefundene
   *[other] Alle { $count } gefundenen
}
export-show-ask = Die QR-Codes zeigen?
export-write-screen = QR-Codes zeigen
export-write-screen-lossy = QR-Codes trotzdem zeigen
export-write-file = Datei schreiben
export-write-file-lossy = Datei trotzdem schreiben
export-write-pictures = Bilder schreiben
export-write-pictures-lossy = Bilder trotzdem schreiben
