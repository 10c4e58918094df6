# Konten hinzufügen.
add-title = Konto hinzufügen
add-title-typed = Eintippen
add-title-preview = { $count ->
    [one] Dieses Konto behalten?
   *[other] Diese Konten behalten?
}
add-file = Bild oder Datei öffnen
add-file-what = Ein QR-Code oder der Export einer anderen App
add-paste = Einfügen
add-paste-what = Ein kopiertes Bild oder ein kopierter Link
add-type = Eintippen
add-type-what = Mit dem geheimen Schlüssel von der Website
add-anything = Oder zieh etwas ins Fenster, oder füge es ein, egal wo.
add-issuer = Website oder App
add-issuer-example =
    .placeholder = GitHub
add-name = Kontoname
add-name-example =
    .placeholder = alice@example.com
add-secret = Geheimer Schlüssel
add-secret-hint = Die Buchstaben und Ziffern unter dem QR-Code. Leerzeichen sind egal.
add-pin = PIN
add-pin-hint = Die PIN, die du bei diesem Dienst gewählt hast. Ohne sie stimmen die Codes nicht.
add-more = Mehr
add-kind = Art
add-kind-totp = Nach Zeit
add-kind-hotp = Nach Zähler
add-algorithm = Algorithmus
add-digits = Stellen
add-period = Sekunden je Code
add-counter = Zähler
add-next = Code zeigen
add-compare = Vergleiche das mit dem, was die Website verlangt, und behalte es dann.
add-compare-many = Wähle, welche du behalten willst.
add-all = Alle
add-finds =
    .aria-label = Gefundene Konten
add-choice = Was mit dem Konto geschieht, das schon hier ist
add-both = Beide behalten
add-replace = Das alte ersetzen
add-edit = Namen ändern
add-another = Noch ein Bild
add-keep = Konto behalten
add-keep-many = { $count ->
    [0] Konten behalten
    [one] { $count } Konto behalten
   *[other] { $count } Konten behalten
}
add-done = Zurück zu den Codes
add-find-check = { $account } behalten
add-standing-already = Dieses Konto hast du schon. Es ist nichts zu tun.
add-standing-other = Ein Konto mit diesem Namen hast du schon, mit einem anderen geheimen Schlüssel.
add-code-on-demand = erscheint auf Wunsch
add-code-needs-pin = braucht die PIN
add-facts-totp = { $algorithm } · { $digits } Stellen · alle { $period } s
add-facts-hotp = { $algorithm } · { $digits } Stellen · Zähler { $counter }
add-series = { $read } von { $parts } Bildern dieses Exports sind gelesen. Es fehlt noch: { $missing }. Füge das Fehlende hier hinzu.
add-series-missing = Bild { $number }
add-nothing = Darin ist kein Konto.
add-nothing-remedy = Der ganze QR-Code muss im Bild sein, scharf und nicht abgeschnitten.
add-kept = { $count ->
    [one] Konto behalten.
   *[other] { $count } Konten behalten.
}
add-reading = Wird gelesen …
add-stop = Abbrechen
add-title-sealed = Diese Datei ist verschlossen
add-sealed-file = „{ $name }“ ist mit dem Passwort verschlossen, das in { $app } dafür gewählt wurde.
add-sealed-any = „{ $name }“ ist mit einem Passwort verschlossen.
add-sealed-wrong = Dieses Passwort öffnet „{ $name }“ nicht. Gib das des Exports ein, nicht das des Handys.
add-wants-file = Zu „{ $name }“ gehört noch eine Datei. Nimm sie dazu.
add-password = Passwort der Datei
add-open-sealed = Öffnen
add-skip-sealed = Weglassen
add-counts = { $read } gelesen: { $fresh } neu, { $already } schon da, { $changed } geändert, { $other } mit anderem Schlüssel.
add-show-more = { $count ->
    [one] Noch eines zeigen
   *[other] { $count } weitere zeigen
}
add-standing-changed = Dieses Konto hast du schon; Notiz, Gruppen oder Zähler sind anders.
add-taken-back = { $count ->
    [one] Ein Konto wurde zurückgenommen.
   *[other] { $count } Konten wurden zurückgenommen.
}
add-from = Du kommst von einer anderen App?
add-from-app = App
add-key-file = Schlüsseldatei…
add-key-file-chosen = Schlüsseldatei: { $name }
add-sealed-wrong-key = Das öffnet „{ $name }“ nicht. Gib das Passwort noch einmal ein, und wähle die Schlüsseldatei, falls es eine gibt.
add-camera = Kamera benutzen
add-camera-what = Halt ein Handy oder ein Blatt davor
add-title-camera = Zeig den QR-Code
add-screen = Diesen Bildschirm scannen
add-screen-what = Der QR-Code, den eine Website dir zeigt
add-title-screen = Dein Bildschirm
