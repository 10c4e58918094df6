# Was an Bildern, QR-Codes und eingefügten Texten nicht stimmt, und was stattdessen zu tun ist.
# In keinem Argument steht je ein Geheimnis oder der Inhalt einer Datei.

## Bilder
picture-file-too-large = Diese Bilddatei ist größer als 20 MB.
    .remedy = Schneide den QR-Code aus oder mach ein Bildschirmfoto davon, und öffne das.
picture-too-many-pixels = Dieses Bild hat mehr Bildpunkte, als irgendein Foto eines QR-Codes braucht.
    .remedy = Schneide den QR-Code aus oder mach ein Bildschirmfoto davon, und öffne das.
picture-heic = Das ist ein Bild im Format HEIC oder AVIF, das Keepstep nicht öffnen kann.
    .remedy = Öffne es in deinem Bildbetrachter und speichere es als JPEG oder PNG, oder mach ein Bildschirmfoto davon.
picture-pdf-sealed = Dieses PDF geht nur mit einem Passwort auf.
    .remedy = Öffne es in deinem PDF-Betrachter, mach ein Bildschirmfoto vom QR-Code, und öffne das.
picture-pdf-too-long = Dieses PDF hat mehr als 100 Seiten oder mehr als 1.000 QR-Codes.
    .remedy = Drucke die Seiten mit QR-Codes in ein eigenes PDF, und öffne das.
picture-unknown = Das ist kein Bild, das Keepstep öffnen kann.
    .remedy = Nimm PNG, JPEG, WebP, GIF, BMP, TIFF oder PDF, oder mach ein Bildschirmfoto vom QR-Code.
picture-damaged = Dieses Bild ist beschädigt oder wurde nicht vollständig geladen.
    .remedy = Speichere es dort, wo du es herhast, noch einmal, oder mach ein Bildschirmfoto vom QR-Code.

## Der Prozess, der Bilder liest
worker-missing = Der Teil von Keepstep, der Bilder liest, fehlt.
    .remedy = Installiere Keepstep noch einmal. Bis dahin tipp das Konto ein, oder füge seine otpauth://-Adresse ein.
worker-crashed = Dieses Bild ließ sich nicht sicher lesen: Das Lesen brach zusammen. Sonst ist nichts passiert.
    .remedy = Schneide den QR-Code aus oder mach ein Bildschirmfoto davon, und öffne das. Geht auch das nicht, installiere Keepstep noch einmal.
worker-too-long = Dieses Bild ließ sich nicht sicher lesen: Es dauerte zu lange.
    .remedy = Schneide den QR-Code aus oder mach ein Bildschirmfoto davon, und öffne das.
worker-too-much-memory = Dieses Bild ließ sich nicht sicher lesen: Es wollte zu viel Speicher.
    .remedy = Schneide den QR-Code aus oder mach ein Bildschirmfoto davon, und öffne das.

## Der Bildschirm
screen-no-display = Es gibt keinen Bildschirm zum Aufnehmen.
    .remedy = Starte es in deinem Desktop, oder speichere den QR-Code als Bild und öffne das.
screen-no-portal = Dieser Desktop lässt kein Programm den Bildschirm aufnehmen.
    .remedy = Mach mit dem Werkzeug des Desktops ein Bildschirmfoto und öffne das, oder installiere xdg-desktop-portal mit dem Teil für deinen Desktop.
screen-refused = Das Aufnehmen des Bildschirms wurde nicht erlaubt.
    .remedy = Versuche es noch einmal und erlaube es, oder mach selbst ein Bildschirmfoto und öffne das.
screen-no-permission = Keepstep darf den Bildschirm noch nicht aufnehmen.
    .remedy = Öffne auf einem Mac Systemeinstellungen › Datenschutz & Sicherheit › Bildschirmaufnahme, erlaube Keepstep, und starte es neu. Oder mach selbst ein Bildschirmfoto und öffne das.
screen-failed = Der Bildschirm ließ sich nicht aufnehmen.
    .remedy = Versuche es noch einmal, oder mach selbst ein Bildschirmfoto und öffne das.
screen-no-code = Auf dem Bildschirm wurde kein QR-Code gefunden.
    .remedy = Zeig den ganzen Code, groß und ohne etwas davor, und versuche es noch einmal. Sieh auf einem Mac auch nach, ob Keepstep unter Systemeinstellungen › Datenschutz & Sicherheit › Bildschirmaufnahme erlaubt ist.

## Dateien und Texte
file-empty = Diese Datei ist leer.
    .remedy = Speichere oder exportiere sie dort, wo du sie herhast, noch einmal.
file-too-large = Diese Datei ist größer als 64 MB.
    .remedy = Öffne nur das Bild oder den Text mit deinen Konten.
file-unknown = Diese Datei ist weder ein Bild noch ein Text.
    .remedy = Öffne ein Bild eines QR-Codes oder eine Textdatei mit Zeilen, die mit otpauth:// beginnen.
text-no-account = In diesem Text steht kein Konto.
    .remedy = Ein Konto beginnt mit otpauth://. Kopiere es noch einmal, oder tippe stattdessen den geheimen Schlüssel ein.
text-too-many-accounts = In diesem Text stehen mehr als 100.000 Konten; der Rest wurde ausgelassen.
    .remedy = Teile die Datei und öffne die Teile nacheinander.
text-more-problems = { $count ->
    [one] Eine weitere Zeile konnte nicht gelesen werden.
   *[other] { $count } weitere Zeilen konnten nicht gelesen werden.
}
    .remedy = Verbessere die oben genannten Zeilen und öffne die Datei noch einmal, oder exportiere sie neu.

## QR-Codes anderer Anmelde-Apps
qr-microsoft-push = Dieser QR-Code geht nur mit der App von Microsoft: Er richtet das Bestätigen auf dem Handy ein, keine Codes.
    .remedy = Geh auf der Seite von Microsoft einen Schritt zurück und wähle „Ich möchte eine andere Authentifikator-App verwenden“. Scanne den QR-Code, der dann kommt. Fehlt diese Wahl, bitte deine IT-Abteilung, sie zu erlauben.
qr-duo-push = Dieser QR-Code geht nur mit Duo Mobile: Er richtet das Bestätigen auf dem Handy ein, keine Codes.
    .remedy = Bitte deine IT-Abteilung um einen Code, der mit jeder Authentifikator-App geht, oder um einen Hardware-Token. Gehört die Website nicht zu Duo, such dort nach „Authentifikator-App“.
qr-okta-push = Dieser QR-Code geht nur mit Okta Verify.
    .remedy = Geh auf der Seite von Okta zurück und wähle „Google Authenticator“ statt „Okta Verify“; der QR-Code, der dann kommt, geht hier. Fehlt diese Wahl, bitte deine IT-Abteilung, sie zu erlauben.
qr-steam-login = Dieser QR-Code meldet dich bei Steam an oder öffnet es; es ist kein Konto darin.
    .remedy = Scanne ihn mit der Steam-App auf deinem Handy. Willst du die Codes von Steam hier haben, hol sie aus einer App, die sie exportieren kann.
qr-rsa-token = Das ist ein Token von RSA SecurID. Seine Codes entstehen mit RSAs eigenem Verfahren, das Keepstep nicht hat.
    .remedy = Nimm dafür die App RSA Authenticator. Frag deine IT-Abteilung, ob stattdessen ein Code für eine beliebige Authentifikator-App erlaubt ist.
qr-vip-credential = Das ist die Nummer eines Symantec-VIP-Ausweises. Es steht kein Geheimnis darin, aus dem Codes entstehen könnten.
    .remedy = Gib sie nur dem Dienst, der danach fragt. Frag diesen Dienst, ob er eine andere Authentifikator-App eintragen kann.
qr-authy = Dieser QR-Code geht nur mit Authy.
    .remedy = Schalte auf der Website die Anmeldung in zwei Schritten aus und wieder ein, wähle „Authentifikator-App“ und scanne den QR-Code, der dann kommt.
qr-other-push = Dieser QR-Code geht nur mit der Anmelde-App seines Herstellers.
    .remedy = Such auf der Website nach „andere Authentifikator-App“ oder „Google Authenticator“ und scanne den QR-Code, der dann kommt, oder frag deine IT-Abteilung.
qr-passkey = Dieser QR-Code ist zum Anmelden mit einem Passkey, nicht für Codes.
    .remedy = Scanne ihn mit dem Handy, auf dem der Passkey liegt. Willst du hier auch Codes haben, such auf der Website nach „Authentifikator-App“.

## QR-Codes für anderes
qr-recovery-key = Das ist ein Wiederherstellungsschlüssel von Keepstep, kein Konto.
    .remedy = Bewahre ihn auf Papier auf. Nach ihm wirst du gefragt, wenn deine Konten anders nicht mehr aufgehen.
qr-web-link = Das ist ein Link zu einer Website, kein Konto.
    .remedy = Such auf der Website dort, wo du die Anmeldung in zwei Schritten einschaltest, nach „Authentifikator-App“ und scanne den QR-Code, der dann kommt.
qr-wifi = Dieser QR-Code verbindet mit einem WLAN; es ist kein Konto darin.
    .remedy = Scanne den QR-Code, den die Website unter „Authentifikator-App“ zeigt.
qr-contact = In diesem QR-Code steht ein Kontakt oder ein Termin, kein Konto.
    .remedy = Scanne den QR-Code, den die Website unter „Authentifikator-App“ zeigt.
qr-message = Dieser QR-Code beginnt eine Nachricht oder einen Anruf; es ist kein Konto darin.
    .remedy = Scanne den QR-Code, den die Website unter „Authentifikator-App“ zeigt.
qr-link-device = Dieser QR-Code verbindet einen Messenger mit einem anderen Gerät; es ist kein Konto darin.
    .remedy = Scanne ihn mit dem Messenger, und nur, wenn du selbst gerade ein Gerät verbindest: Wer ihn gemacht hat, liest danach mit. Für Codes scanne den QR-Code, den die Website unter „Authentifikator-App“ zeigt.
qr-payment = Dieser QR-Code ist für eine Zahlung; es ist kein Konto darin.
    .remedy = Scanne den QR-Code, den die Website unter „Authentifikator-App“ zeigt.
qr-number = Das ist nur eine Zahl; ein geheimer Schlüssel hat auch Buchstaben.
    .remedy = Zeigt Microsoft sie neben einem QR-Code, geh dort einen Schritt zurück und wähle „Ich möchte eine andere Authentifikator-App verwenden“. Sonst such nach „QR-Code kann nicht gescannt werden?“ und kopiere den Schlüssel, der dann kommt.
qr-bare-key = Das sieht aus wie ein geheimer Schlüssel allein, ohne den Namen seines Kontos.
    .remedy = Wähle, das Konto einzutippen, und füge ihn dort als geheimen Schlüssel ein.
qr-other = In diesem Text steht kein Konto.
    .remedy = Scanne den QR-Code, den die Website unter „Authentifikator-App“ zeigt, oder kopiere den geheimen Schlüssel, den sie anbietet.
qr-too-long = Dieser Text ist zu lang für einen QR-Code.
    .remedy = Kopiere stattdessen den Text, oder kürze die Namen des Kontos.

## Google Authenticator
google-damaged = Dieser Export von Google Authenticator ist beschädigt oder abgeschnitten.
    .remedy = Zeig den QR-Code auf dem Handy noch einmal und scanne ihn ganz, oder kopiere die ganze Zeile.
google-too-long = Dieser Export von Google Authenticator ist länger, als die App je einen macht.
    .remedy = Zeig die QR-Codes auf dem Handy noch einmal und scanne sie einzeln.
google-empty = In diesem Export von Google Authenticator steht kein Konto.
    .remedy = Wähle die Konten auf dem Handy unter „Konten übertragen“ noch einmal aus und scanne den neuen QR-Code.
google-series-odd = Dieser QR-Code sagt, er gehöre zu einer Reihe, aber seine Nummern passen nicht zusammen.
    .remedy = Seine Konten wurden gelesen. Vergleiche mit dem Handy, ob alle da sind, und scanne auch die anderen QR-Codes.
