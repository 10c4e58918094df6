# Konten in die Datei einer anderen App.
export-title = Exportieren
export-title-done = Exportiert
export-what = Alle Konten außerhalb des Papierkorbs kommen in eine Datei, die eine andere App lesen kann.
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
export-write = Datei schreiben
export-write-lossy = Datei trotzdem schreiben
export-done = { $count ->
    [one] Ein Konto ist in dieser Datei für { $app }:
   *[other] { $count } Konten sind in dieser Datei für { $app }:
}
export-done-plain = Sie ist nicht verschlossen. Lösche sie, sobald die andere App sie gelesen hat; Keepstep erinnert dich bis dahin.
export-close = Zurück zu den Codes
