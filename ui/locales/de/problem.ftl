# Alles, was schiefgehen kann: was geschehen ist, und unter .remedy, was jetzt zu tun ist.
# Nie steht ein Geheimnis oder der Inhalt einer Datei in einem Argument.

problem-try-again = Versuchen Sie es noch einmal. Geschieht es wieder, starten Sie „keepstep doctor“ in einem Terminal.

## Der Schlüsselbund

keychain-no-service = Auf diesem Computer antwortet kein Schlüsselbund.
    .remedy = Starten Sie den Schlüsselbund Ihres Desktops (GNOME-Schlüsselbund, KWallet oder KeePassXC) und versuchen Sie es noch einmal, oder öffnen Sie Ihre Konten mit dem Wiederherstellungsschlüssel.
keychain-no-collection = Der Schlüsselbund läuft, hat aber noch keinen Standardbund.
    .remedy = Legen Sie im Passwortprogramm Ihres Desktops einen Standardbund an und versuchen Sie es noch einmal. Oder öffnen Sie Ihre Konten mit dem Wiederherstellungsschlüssel.
keychain-locked = Der Schlüsselbund ist gesperrt.
    .remedy = Entsperren Sie ihn und versuchen Sie es noch einmal. Hat er gerade nach Ihrem Passwort gefragt, beantworten Sie diese Frage.
keychain-denied = Das System hat Keepstep nicht erlaubt, seinen Schlüssel zu lesen.
    .remedy = Versuchen Sie es noch einmal und wählen Sie „Erlauben“, wenn das System fragt, oder öffnen Sie Ihre Konten mit dem Wiederherstellungsschlüssel.
keychain-no-entry = Der Schlüsselbund antwortet, aber Keepsteps Schlüssel ist nicht darin.
    .remedy = Ihre Konten liegen weiter auf der Festplatte. Versuchen Sie es gleich noch einmal. War vorher ein anderer Schlüsselbund in Gebrauch, starten Sie diesen, oder öffnen Sie Ihre Konten mit dem Wiederherstellungsschlüssel.
keychain-empty = Keepsteps Eintrag im Schlüsselbund ist leer.
    .remedy = Ihre Konten liegen weiter auf der Festplatte. Öffnen Sie sie mit dem Wiederherstellungsschlüssel; das repariert den Eintrag.
keychain-malformed = In Keepsteps Eintrag im Schlüsselbund steht etwas anderes.
    .remedy = Ihre Konten liegen weiter auf der Festplatte. Öffnen Sie sie mit dem Wiederherstellungsschlüssel; das repariert den Eintrag.
keychain-too-long = Der Schlüsselbund nimmt keinen so langen Wert wie Keepsteps Schlüssel an.
    .remedy = Wählen Sie beim Start eine Passphrase; Keepstep bewahrt den Schlüssel dann in einer Datei auf, die nur die Passphrase öffnet.
keychain-no-answer = Der Schlüsselbund hat seit einigen Sekunden nicht geantwortet.
    .remedy = Sehen Sie nach, ob hinter einem anderen Fenster eine Frage des Systems wartet, beantworten Sie sie und versuchen Sie es noch einmal.
keychain-failed = Der Schlüsselbund hat versagt: { $kind }.
    .remedy = Versuchen Sie es noch einmal. Bleibt es so, melden Sie sich am Computer ab und wieder an, oder öffnen Sie Ihre Konten mit dem Wiederherstellungsschlüssel.
keychain-not-kept = Der Schlüsselbund hat den Schlüssel angenommen, aber etwas anderes zurückgegeben.
    .remedy = Es wurde nichts geändert. Starten Sie den Schlüsselbund neu, oder wählen Sie eine Passphrase, damit der Schlüssel in einer Datei liegen kann.
keychain-other-provider = Jetzt antwortet ein anderer Schlüsselbund: { $present } statt { $was }.
    .remedy = Starten Sie wieder { $was } und versuchen Sie es noch einmal, oder öffnen Sie Ihre Konten mit dem Wiederherstellungsschlüssel; das legt einen Schlüssel in { $present } ab.
keychain-none-passphrase = Dieser Computer hat keinen Schlüsselbund, der Keepsteps Schlüssel aufbewahren könnte.
    .remedy = Wählen Sie eine Passphrase. Der Schlüssel liegt dann in einer Datei, die nur die Passphrase öffnet, und Sie werden bei jedem Start danach gefragt.

## Der Tresor

vault-none = Hier gibt es noch keine Konten.
    .remedy = Fügen Sie das erste hinzu; Keepstep legt dafür einen Platz an.
vault-closed = Ihre Konten sind nicht geöffnet.
    .remedy = Öffnen Sie sie zuerst.
vault-exists = In diesem Ordner liegt schon ein Keepstep-Tresor.
    .remedy = Öffnen Sie stattdessen diesen. Es wurde nichts geändert.
vault-wants-passphrase = Ihre Konten sind gesperrt.
    .remedy = Geben Sie Ihre Passphrase ein.
vault-other-key = Der Schlüssel im Schlüsselbund öffnet diesen Tresor nicht.
    .remedy = Der Tresor stammt vielleicht von einem anderen Computer oder ist eine ältere Kopie. Öffnen Sie ihn mit seinem Wiederherstellungsschlüssel, oder legen Sie die richtige Datei zurück.
vault-damaged = Die Datei mit Ihren Konten ist beschädigt und lässt sich nicht öffnen.
    .remedy = Sie bleibt, wie sie ist. Kehren Sie zum neuesten früheren Stand zurück, der sich öffnen lässt; Keepstep legt die beschädigte Datei beiseite.
vault-missing = Die Datei mit Ihren Konten ist weg, aber frühere Stände sind da.
    .remedy = Legen Sie vault.age wieder an seinen Platz, oder kehren Sie zum neuesten früheren Stand zurück.
vault-newer = Eine neuere Version von Keepstep hat diesen Tresor geschrieben (Format { $schema }).
    .remedy = Installieren Sie das neueste Keepstep auf diesem Computer. Es wurde nichts geändert.
vault-older = Der Tresor auf der Festplatte ist älter als der geöffnete.
    .remedy = Jemand hat eine ältere Kopie zurückgelegt. Sperren und öffnen Sie Keepstep, um damit weiterzumachen; neuere Stände liegen im Ordner „generations“.
vault-other = In diesem Ordner liegt jetzt ein anderer Tresor.
    .remedy = Sperren und öffnen Sie Keepstep, um damit weiterzumachen. Es wurde nichts geändert.
vault-about-lost = Die kleine Datei, die sagt, welcher Schlüssel den Tresor öffnet, ist weg, und kein Schlüssel im Schlüsselbund passt.
    .remedy = Legen Sie about.json zurück, oder öffnen Sie Ihre Konten mit dem Wiederherstellungsschlüssel; das schreibt sie neu.
vault-too-much-work = Diese Datei verlangt mehr Rechenarbeit, als Keepstep für eine Passphrase leistet.
    .remedy = Keepstep hat sie nicht gemacht. Öffnen Sie sie mit dem Programm age und holen Sie die Konten von dort.
machine-key-damaged = Die Datei mit dem versiegelten Maschinenschlüssel ist beschädigt.
    .remedy = Legen Sie machine-key.age aus einer Sicherung zurück, oder öffnen Sie Ihre Konten mit dem Wiederherstellungsschlüssel.

## Die Passphrase

passphrase-wrong = Das ist nicht die Passphrase.
    .remedy = Versuchen Sie es noch einmal; achten Sie auf Tastaturbelegung und Feststelltaste. Auch der Wiederherstellungsschlüssel öffnet Ihre Konten.
passphrase-short = Diese Passphrase hat weniger als 12 Zeichen.
    .remedy = Nehmen Sie vier oder mehr Wörter ohne Zusammenhang.
passphrase-long = Diese Passphrase ist länger als 1024 Byte.
    .remedy = Nehmen Sie eine kürzere.
passphrase-guessable = Diese Passphrase ist leicht zu erraten.
    .remedy = Nehmen Sie vier oder mehr Wörter, die weder miteinander noch mit Ihnen zu tun haben.
passphrase-required = Ohne Schlüsselbund schützt allein die Passphrase Ihre Konten.
    .remedy = Wählen Sie eine andere Passphrase statt keiner.

## Der Wiederherstellungsschlüssel

recovery-key-length = Ein Wiederherstellungsschlüssel hat 58 Buchstaben und Ziffern nach AGE-SECRET-KEY-1; hier sind es { $letters }.
    .remedy = Vergleichen Sie Gruppe für Gruppe mit dem Papier; vielleicht fehlt eine oder steht doppelt da.
recovery-key-letter = Gruppe { $group } enthält ein Zeichen, das in keinem Wiederherstellungsschlüssel vorkommt.
    .remedy = Sehen Sie diese Gruppe noch einmal an: B ist oft 8, I und 1 sind oft L oder 7, O ist 0.
recovery-key-checksum = Ein oder zwei Zeichen sind verlesen: zusammen ergeben sie keinen Schlüssel.
    .remedy = Vergleichen Sie jede Gruppe mit dem Papier; achten Sie auf 5 und S, 2 und Z, 6 und G, U und V.
recovery-key-mismatch = Das ist ein Wiederherstellungsschlüssel, aber nicht der zu diesen Konten.
    .remedy = Suchen Sie das neueste Papier: nur der zuletzt gemachte Schlüssel öffnet den Tresor.

## Die Festplatte

store-busy = Ein anderes Programm hält Keepsteps Ordner seit zehn Sekunden fest.
    .remedy = Schließen Sie andere Keepstep-Fenster und -Terminals und versuchen Sie es noch einmal. Es wurde nichts geändert.
store-full = Die Festplatte ist voll.
    .remedy = Schaffen Sie Platz und versuchen Sie es noch einmal. Was vorher gespeichert war, ist unberührt.
store-denied = Keepstep darf seinen Ordner nicht lesen oder schreiben.
    .remedy = Geben Sie Ihrem Benutzer das Recht dazu, oder wählen Sie mit --home einen anderen Ordner. Es wurde nichts geändert.
store-missing = Die Datei ist nicht da.
    .remedy = Sehen Sie nach, ob es der richtige Ordner ist und ob das Laufwerk angeschlossen ist.
store-not-kept = Die Festplatte hat etwas anderes zurückgegeben, als geschrieben wurde.
    .remedy = Es wurde nichts geändert. Speichern Sie woanders und prüfen Sie diese Festplatte.
store-too-large = Die Datei ist größer als jeder Tresor.
    .remedy = Sie ist nicht von Keepstep. Legen Sie die richtige Datei an ihren Platz.
store-failed = Die Festplatte hat versagt: { $kind }.
    .remedy = Versuchen Sie es noch einmal. Was vorher gespeichert war, ist unberührt.
entropy-unavailable = Das System hat keine Zufallszahlen geliefert.
    .remedy = Starten Sie den Computer neu und versuchen Sie es noch einmal. Es wurde nichts geändert.

## Konten

account-not-found = Dieses Konto gibt es nicht.
    .remedy = Vielleicht wurde es anderswo entfernt. Sehen Sie noch einmal in die Liste.
account-not-in-trash = Nur Konten im Papierkorb lassen sich endgültig löschen.
    .remedy = Legen Sie es zuerst in den Papierkorb.
edit-kind = Konten dieser Art haben dieses Feld nicht.
    .remedy = PINs gehören zu Yandex und mOTP, Zähler zu HOTP.
find-gone = Was gefunden wurde, wartet nicht mehr.
    .remedy = Öffnen Sie das Bild noch einmal, oder fügen Sie den Text noch einmal ein.
generation-not-found = Einen früheren Stand dieses Namens gibt es nicht.
    .remedy = Wählen Sie einen aus der Liste.
settings-invalid = Diese Einstellung nimmt den Wert nicht an.
    .remedy = Wählen Sie einen der angezeigten Werte.

## Codes

code-by-counter = Dieses Konto zählt: Es gibt einen Code nach dem anderen.
    .remedy = Holen Sie den nächsten Code, wenn die Website ihn will.
code-by-clock = Dieses Konto geht nach der Uhr und hat keinen Zähler.
    .remedy = Nehmen Sie den angezeigten Code.
code-pin-missing = Dieses Konto braucht seine PIN.
    .remedy = Bearbeiten Sie das Konto und geben Sie die PIN ein, die Sie beim Dienst gewählt haben.
code-no-standard = Kein Standard sagt, wie hier Codes mit MD5 entstehen.
    .remedy = Das Konto bleibt erhalten. Richten Sie den zweiten Faktor auf der Website neu ein.
code-secret-too-short = Das Geheimnis ist für diese Art von Code zu kurz.
    .remedy = Richten Sie den zweiten Faktor auf der Website neu ein.
code-counter-at-end = Der Zähler ist am Ende.
    .remedy = Richten Sie den zweiten Faktor auf der Website neu ein.

## Lesen

secret-empty = Es fehlt der geheime Schlüssel.
    .remedy = Kopieren Sie ihn von der Website; oft steht er hinter „Code kann nicht gescannt werden?“.
secret-too-long = Der geheime Schlüssel ist länger als 512 Byte.
    .remedy = Kopieren Sie nur den Schlüssel selbst von der Website.
secret-not-base32 = Das ist kein geheimer Schlüssel: Er darf nur die Buchstaben A bis Z und die Ziffern 2 bis 7 enthalten.
    .remedy = Kopieren Sie ihn noch einmal von der Website. 0 ist oft der Buchstabe O, 1 ist I oder L, 8 ist B.
secret-not-hex = Das ist kein mOTP-Geheimnis: Es darf nur die Ziffern 0 bis 9 und die Buchstaben A bis F enthalten.
    .remedy = Kopieren Sie es noch einmal von dort, wo Sie es bekommen haben.
otpauth-not = Dieser Text ist kein zweiter Faktor.
    .remedy = Ein zweiter Faktor beginnt mit otpauth://. Kopieren Sie ihn noch einmal, oder geben Sie stattdessen den geheimen Schlüssel ein.
otpauth-type = Diese Art von zweitem Faktor kennt Keepstep nicht.
    .remedy = Suchen Sie auf der Website nach „Authenticator-App“ und einem anderen QR-Code.
otpauth-no-secret = Darin fehlt der geheime Schlüssel.
    .remedy = Kopieren Sie die ganze Adresse noch einmal, oder geben Sie den geheimen Schlüssel ein, den die Website zeigt.
otpauth-algorithm = Darin steht ein Hash, den Keepstep nicht kennt.
    .remedy = Keepstep kennt SHA1, SHA256 und SHA512. Suchen Sie auf der Website nach einem anderen QR-Code.
otpauth-digits = Codes müssen 1 bis 10 Stellen haben.
    .remedy = Berichtigen Sie die Zahl der Stellen; die meisten Websites nehmen 6.
otpauth-period = Codes müssen 1 bis 86.400 Sekunden gelten.
    .remedy = Berichtigen Sie die Dauer; die meisten Websites nehmen 30 Sekunden.
otpauth-counter = Der Zähler ist keine ganze Zahl.
    .remedy = Berichtigen Sie den Zähler; ein neues Konto beginnt bei 0.
text-too-long = Ein Text ist länger als 4096 Byte.
    .remedy = Kürzen Sie ihn.
text-empty = Es gibt nichts zu lesen.
    .remedy = Kopieren Sie zuerst die Adresse oder das Bild und fügen Sie es dann noch einmal ein.
picture-no-code = In diesem Bild ist kein QR-Code, der sich lesen lässt.
    .remedy = Machen Sie ein schärferes Bild vom ganzen Code mit etwas Weiß darum, oder geben Sie stattdessen den geheimen Schlüssel ein.

## Die Zwischenablage

clipboard-unavailable = Die Zwischenablage dieses Systems ist nicht erreichbar.
    .remedy = Tippen Sie den Code ab, oder starten Sie Keepstep in Ihrem Desktop.
clipboard-empty = In der Zwischenablage ist weder Text noch ein Bild.
    .remedy = Kopieren Sie zuerst den QR-Code oder die Adresse.
clipboard-failed = Die Zwischenablage hat nicht getan, was sie sollte.
    .remedy = Versuchen Sie es noch einmal.

## Innen

command-broken = In Keepstep selbst ist etwas schiefgegangen.
    .remedy = Es wurde nichts geändert. Versuchen Sie es noch einmal; bleibt es so, starten Sie Keepstep neu.
