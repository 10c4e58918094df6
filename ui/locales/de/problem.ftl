# Alles, was schiefgehen kann: was geschehen ist, und unter .remedy, was jetzt zu tun ist.
# Nie steht ein Geheimnis oder der Inhalt einer Datei in einem Argument.

problem-try-again = Versuche es noch einmal. Geschieht es wieder, starte „keepstep doctor“ in einem Terminal.

## Der Schlüsselbund

keychain-no-service = Auf diesem Computer antwortet kein Schlüsselbund.
    .remedy = Starte den Schlüsselbund deines Desktops (GNOME-Schlüsselbund, KWallet oder KeePassXC) und versuche es noch einmal, oder öffne deine Konten mit dem Wiederherstellungsschlüssel.
keychain-no-collection = Der Schlüsselbund läuft, hat aber noch keinen Standardbund.
    .remedy = Lege im Passwortprogramm deines Desktops einen Standardbund an und versuche es noch einmal. Oder öffne deine Konten mit dem Wiederherstellungsschlüssel.
keychain-locked = Der Schlüsselbund ist gesperrt.
    .remedy = Entsperre ihn und versuche es noch einmal. Hat er gerade nach deinem Passwort gefragt, beantworte diese Frage.
keychain-denied = Das System hat Keepstep nicht erlaubt, seinen Schlüssel zu lesen.
    .remedy = Versuche es noch einmal und wähle „Erlauben“, wenn das System fragt, oder öffne deine Konten mit dem Wiederherstellungsschlüssel.
keychain-no-entry = Der Schlüsselbund antwortet, aber Keepsteps Schlüssel ist nicht darin.
    .remedy = Deine Konten liegen weiter auf der Festplatte. Versuche es gleich noch einmal. War vorher ein anderer Schlüsselbund in Gebrauch, starte diesen, oder öffne deine Konten mit dem Wiederherstellungsschlüssel.
keychain-empty = Keepsteps Eintrag im Schlüsselbund ist leer.
    .remedy = Deine Konten liegen weiter auf der Festplatte. Öffne sie mit dem Wiederherstellungsschlüssel; das repariert den Eintrag.
keychain-malformed = In Keepsteps Eintrag im Schlüsselbund steht etwas anderes.
    .remedy = Deine Konten liegen weiter auf der Festplatte. Öffne sie mit dem Wiederherstellungsschlüssel; das repariert den Eintrag.
keychain-too-long = Der Schlüsselbund nimmt keinen so langen Wert wie Keepsteps Schlüssel an.
    .remedy = Wähle beim Start eine Passphrase; Keepstep bewahrt den Schlüssel dann in einer Datei auf, die nur die Passphrase öffnet.
keychain-no-answer = Der Schlüsselbund hat seit einigen Sekunden nicht geantwortet.
    .remedy = Sieh nach, ob hinter einem anderen Fenster eine Frage des Systems wartet, beantworte sie und versuche es noch einmal.
keychain-failed = Der Schlüsselbund hat versagt: { $kind }.
    .remedy = Versuche es noch einmal. Bleibt es so, melde dich am Computer ab und wieder an, oder öffne deine Konten mit dem Wiederherstellungsschlüssel.
keychain-not-kept = Der Schlüsselbund hat den Schlüssel angenommen, aber etwas anderes zurückgegeben.
    .remedy = Es wurde nichts geändert. Starte den Schlüsselbund neu, oder wähle eine Passphrase, damit der Schlüssel in einer Datei liegen kann.
keychain-other-provider = Jetzt antwortet ein anderer Schlüsselbund: { $present } statt { $was }.
    .remedy = Starte wieder { $was } und versuche es noch einmal, oder öffne deine Konten mit dem Wiederherstellungsschlüssel; das legt einen Schlüssel in { $present } ab.
keychain-none-passphrase = Dieser Computer hat keinen Schlüsselbund, der Keepsteps Schlüssel aufbewahren könnte.
    .remedy = Wähle eine Passphrase. Der Schlüssel liegt dann in einer Datei, die nur die Passphrase öffnet, und du wirst bei jedem Start danach gefragt.

## Der Tresor

vault-none = Hier gibt es noch keine Konten.
    .remedy = Füge das erste hinzu; Keepstep legt dafür einen Platz an.
vault-closed = Deine Konten sind nicht geöffnet.
    .remedy = Öffne sie zuerst.
vault-exists = In diesem Ordner liegt schon ein Keepstep-Tresor.
    .remedy = Öffne stattdessen diesen. Es wurde nichts geändert.
vault-wants-passphrase = Deine Konten sind gesperrt.
    .remedy = Gib deine Passphrase ein.
vault-other-key = Der Schlüssel im Schlüsselbund öffnet diesen Tresor nicht.
    .remedy = Der Tresor stammt vielleicht von einem anderen Computer oder ist eine ältere Kopie. Öffne ihn mit seinem Wiederherstellungsschlüssel, oder lege die richtige Datei zurück.
vault-damaged = Die Datei mit deinen Konten ist beschädigt und lässt sich nicht öffnen.
    .remedy = Sie bleibt, wie sie ist. Kehre zum neuesten früheren Stand zurück, der sich öffnen lässt; Keepstep legt die beschädigte Datei beiseite.
vault-missing = Die Datei mit deinen Konten ist weg, aber frühere Stände sind da.
    .remedy = Lege vault.age wieder an seinen Platz, oder kehre zum neuesten früheren Stand zurück.
vault-newer = Eine neuere Version von Keepstep hat diesen Tresor geschrieben (Format { $schema }).
    .remedy = Installiere das neueste Keepstep auf diesem Computer. Es wurde nichts geändert.
vault-older = Der Tresor auf der Festplatte ist älter als der geöffnete.
    .remedy = Jemand hat eine ältere Kopie zurückgelegt. Sperre und öffne Keepstep, um damit weiterzumachen; neuere Stände liegen im Ordner „generations“.
vault-other = In diesem Ordner liegt jetzt ein anderer Tresor.
    .remedy = Sperre und öffne Keepstep, um damit weiterzumachen. Es wurde nichts geändert.
vault-about-lost = Die kleine Datei, die sagt, welcher Schlüssel den Tresor öffnet, ist weg, und kein Schlüssel im Schlüsselbund passt.
    .remedy = Lege about.json zurück, oder öffne deine Konten mit dem Wiederherstellungsschlüssel; das schreibt sie neu.
vault-too-much-work = Diese Datei verlangt mehr Rechenarbeit, als Keepstep für eine Passphrase leistet.
    .remedy = Keepstep hat sie nicht gemacht. Öffne sie mit dem Programm age und hole die Konten von dort.
machine-key-damaged = Die Datei mit dem versiegelten Maschinenschlüssel ist beschädigt.
    .remedy = Lege machine-key.age aus einer Sicherung zurück, oder öffne deine Konten mit dem Wiederherstellungsschlüssel.

## Die Passphrase

passphrase-wrong = Das ist nicht die Passphrase.
    .remedy = Versuche es noch einmal; achte auf Tastaturbelegung und Feststelltaste. Auch der Wiederherstellungsschlüssel öffnet deine Konten.
passphrase-short = Diese Passphrase hat weniger als 12 Zeichen.
    .remedy = Nimm vier oder mehr Wörter ohne Zusammenhang.
passphrase-long = Diese Passphrase ist länger als 1024 Byte.
    .remedy = Nimm eine kürzere.
passphrase-guessable = Diese Passphrase ist leicht zu erraten.
    .remedy = Nimm vier oder mehr Wörter, die weder miteinander noch mit dir zu tun haben.
passphrase-required = Ohne Schlüsselbund schützt allein die Passphrase deine Konten.
    .remedy = Wähle eine andere Passphrase statt keiner.

## Der Wiederherstellungsschlüssel

recovery-key-length = Ein Wiederherstellungsschlüssel hat 58 Buchstaben und Ziffern nach AGE-SECRET-KEY-1; hier sind es { $letters }.
    .remedy = Vergleiche Gruppe für Gruppe mit deinem Blatt; vielleicht fehlt eine oder steht doppelt da.
recovery-key-letter = Gruppe { $group } enthält ein Zeichen, das in keinem Wiederherstellungsschlüssel vorkommt.
    .remedy = Sieh dir diese Gruppe noch einmal an: B ist oft 8, I und 1 sind oft L oder 7, O ist 0.
recovery-key-checksum = Ein oder zwei Zeichen sind verlesen: zusammen ergeben sie keinen Schlüssel.
    .remedy = Vergleiche jede Gruppe mit deinem Blatt; achte auf 5 und S, 2 und Z, 6 und G, U und V.
recovery-key-mismatch = Das ist ein Wiederherstellungsschlüssel, aber nicht der zu diesen Konten.
    .remedy = Suche das neueste Blatt: nur der zuletzt erstellte Schlüssel öffnet den Tresor.
recovery-key-last-group = Das ist nicht die letzte Gruppe des Wiederherstellungsschlüssels.
    .remedy = Sieh dort, wo du ihn verwahrst, noch einmal nach und tippe seine letzte Gruppe.

## Wiederherstellungscodes
recovery-codes-none = In diesem Text steht kein Wiederherstellungscode.
    .remedy = Kopiere die Codes von der Website, wie sie dort stehen, und füge sie noch einmal ein.
recovery-codes-too-many = Das sind mehr als 100 Wiederherstellungscodes.
    .remedy = Füge nur die Codes dieses einen Kontos ein.
recovery-codes-length = Einer dieser Wiederherstellungscodes ist länger als 256 Byte.
    .remedy = Füge nur die Codes ein, ohne den Text darum herum.
recovery-code-not-there = Einen Wiederherstellungscode mit dieser Nummer gibt es nicht.
    .remedy = Sieh dir die Liste der Codes noch einmal an.

## Sicherungen
backup-no-recovery-key = Eine Sicherung öffnet sich mit deinem Wiederherstellungsschlüssel, und es gibt noch keinen.
    .remedy = Erstelle zuerst einen Wiederherstellungsschlüssel und bringe ihn zu Papier.
backup-no-folder = Es ist noch kein Ordner für Sicherungen gewählt.
    .remedy = Wähle einen. Ein Stick ist gut, ein synchronisierter Ordner auch.
backup-folder-relative = Dieser Ordner ist nicht vollständig benannt.
    .remedy = Nenne ihn von Anfang an, zum Beispiel /media/stick.
backup-folder-own = Eine Sicherung in diesem Ordner ginge zusammen mit deinen Konten verloren.
    .remedy = Wähle einen Ordner auf einem anderen Datenträger oder einen synchronisierten.
backup-keep = Keepstep behält 1 bis 365 Sicherungen.
    .remedy = Wähle eine Zahl dazwischen.
backup-folder-missing = Den Ordner { $folder } gibt es gerade nicht. Es wurde nichts gesichert.
    .remedy = Schließe seinen Datenträger an oder wähle einen anderen Ordner. Nach der nächsten Änderung wird es wieder versucht.
backup-folder-denied = Keepstep darf in { $folder } nicht schreiben. Es wurde nichts gesichert.
    .remedy = Gib deinem Benutzer das Recht dazu oder wähle einen anderen Ordner. Nach der nächsten Änderung wird es wieder versucht.
backup-folder-full = Der Datenträger mit { $folder } ist voll. Es wurde nichts gesichert.
    .remedy = Schaffe dort Platz oder wähle einen anderen Ordner. Frühere Sicherungen sind unberührt.
backup-folder-failed = { $folder } hat die Sicherung nicht angenommen.
    .remedy = Sieh nach, ob es ein Ordner ist und der Datenträger geht, oder wähle einen anderen. Frühere Sicherungen sind unberührt.
backup-not-kept = Der Datenträger hat etwas anderes zurückgegeben, als geschrieben wurde. Es wurde nichts gesichert.
    .remedy = Wähle einen anderen Ordner und prüfe diesen Datenträger. Frühere Sicherungen sind unberührt.
backup-other-key = Dieser Schlüssel öffnet diese Sicherung nicht.
    .remedy = Eine Sicherung öffnet sich mit dem Wiederherstellungsschlüssel ihrer Zeit. Suche ein älteres Blatt oder nimm eine neuere Sicherung.
backup-passphrase-wrong = Das ist nicht die Passphrase dieser Sicherung.
    .remedy = Tippe sie noch einmal, mit Leerzeichen zwischen den Wörtern. Sie kann eine andere sein als die deines Tresors.
backup-damaged = Diese Datei ist keine ganze Sicherung: Sie ist beschädigt, abgeschnitten oder etwas anderes.
    .remedy = Nimm eine andere Sicherung oder kopiere diese noch einmal von ihrem Ort.
backup-not-ours = Diese Datei lässt sich öffnen, aber Keepstep hat sie nicht gemacht.
    .remedy = Öffne sie mit dem Programm age und hole ihre Konten von dort.
backup-none-open = Es ist keine Sicherung geöffnet.
    .remedy = Öffne sie noch einmal.

## Die Festplatte

store-busy = Ein anderes Programm hält Keepsteps Ordner seit zehn Sekunden fest.
    .remedy = Schließe andere Keepstep-Fenster und -Terminals und versuche es noch einmal. Es wurde nichts geändert.
store-full = Die Festplatte ist voll.
    .remedy = Schaffe Platz und versuche es noch einmal. Was vorher gespeichert war, ist unberührt.
store-denied = Keepstep darf seinen Ordner nicht lesen oder schreiben.
    .remedy = Gib deinem Benutzer das Recht dazu, oder wähle mit --home einen anderen Ordner. Es wurde nichts geändert.
store-missing = Die Datei ist nicht da.
    .remedy = Sieh nach, ob es der richtige Ordner ist und ob das Laufwerk angeschlossen ist.
store-not-kept = Die Festplatte hat etwas anderes zurückgegeben, als geschrieben wurde.
    .remedy = Es wurde nichts geändert. Speichere woanders und prüfe diese Festplatte.
store-too-large = Die Datei ist größer als jeder Tresor.
    .remedy = Sie ist nicht von Keepstep. Lege die richtige Datei an ihren Platz.
store-failed = Die Festplatte hat versagt: { $kind }.
    .remedy = Versuche es noch einmal. Was vorher gespeichert war, ist unberührt.
entropy-unavailable = Das System hat keine Zufallszahlen geliefert.
    .remedy = Starte den Computer neu und versuche es noch einmal. Es wurde nichts geändert.

## Konten

account-not-found = Dieses Konto gibt es nicht.
    .remedy = Vielleicht wurde es anderswo entfernt. Sieh noch einmal in die Liste.
account-not-in-trash = Nur Konten im Papierkorb lassen sich endgültig löschen.
    .remedy = Lege es zuerst in den Papierkorb.
edit-kind = Konten dieser Art haben dieses Feld nicht.
    .remedy = PINs gehören zu Yandex und mOTP, Zähler zu HOTP.
find-gone = Was gefunden wurde, wartet nicht mehr.
    .remedy = Öffne das Bild noch einmal, oder füge den Text noch einmal ein.
generation-not-found = Einen früheren Stand dieses Namens gibt es nicht.
    .remedy = Wähle einen aus der Liste.
settings-invalid = Diese Einstellung nimmt den Wert nicht an.
    .remedy = Wähle einen der angezeigten Werte.

## Codes

code-by-counter = Dieses Konto zählt: Es gibt einen Code nach dem anderen.
    .remedy = Hole den nächsten Code, wenn die Website ihn will.
code-by-clock = Dieses Konto geht nach der Uhr und hat keinen Zähler.
    .remedy = Nimm den angezeigten Code.
code-pin-missing = Dieses Konto braucht seine PIN.
    .remedy = Bearbeite das Konto und gib die PIN ein, die du bei diesem Dienst gewählt hast.
code-no-standard = Kein Standard sagt, wie hier Codes mit MD5 entstehen.
    .remedy = Das Konto bleibt erhalten. Richte den zweiten Faktor auf der Website neu ein.
code-secret-too-short = Das Geheimnis ist für diese Art von Code zu kurz.
    .remedy = Richte den zweiten Faktor auf der Website neu ein.
code-counter-at-end = Der Zähler ist am Ende.
    .remedy = Richte den zweiten Faktor auf der Website neu ein.

## Lesen

secret-empty = Es fehlt der geheime Schlüssel.
    .remedy = Kopiere ihn von der Website; oft steht er hinter „Code kann nicht gescannt werden?“.
secret-too-long = Der geheime Schlüssel ist länger als 512 Byte.
    .remedy = Kopiere nur den Schlüssel selbst von der Website.
secret-not-base32 = Das ist kein geheimer Schlüssel: Er darf nur die Buchstaben A bis Z und die Ziffern 2 bis 7 enthalten.
    .remedy = Kopiere ihn noch einmal von der Website. 0 ist oft der Buchstabe O, 1 ist I oder L, 8 ist B.
secret-not-hex = Das ist kein mOTP-Geheimnis: Es darf nur die Ziffern 0 bis 9 und die Buchstaben A bis F enthalten.
    .remedy = Kopiere es noch einmal von dort, wo du es bekommen hast.
otpauth-not = Dieser Text ist kein zweiter Faktor.
    .remedy = Ein zweiter Faktor beginnt mit otpauth://. Kopiere ihn noch einmal, oder gib stattdessen den geheimen Schlüssel ein.
otpauth-type = Diese Art von zweitem Faktor kennt Keepstep nicht.
    .remedy = Such auf der Website nach „Authenticator-App“ und einem anderen QR-Code.
otpauth-no-secret = Darin fehlt der geheime Schlüssel.
    .remedy = Kopiere die ganze Adresse noch einmal, oder gib den geheimen Schlüssel ein, den die Website zeigt.
otpauth-algorithm = Darin steht ein Hash, den Keepstep nicht kennt.
    .remedy = Keepstep kennt SHA1, SHA256 und SHA512. Such auf der Website nach einem anderen QR-Code.
otpauth-digits = Codes müssen 1 bis 10 Stellen haben.
    .remedy = Berichtige die Zahl der Stellen; die meisten Websites nehmen 6.
otpauth-period = Codes müssen 1 bis 86.400 Sekunden gelten.
    .remedy = Berichtige die Dauer; die meisten Websites nehmen 30 Sekunden.
otpauth-counter = Der Zähler ist keine ganze Zahl.
    .remedy = Berichtige den Zähler; ein neues Konto beginnt bei 0.
text-too-long = Ein Text ist länger als 4096 Byte.
    .remedy = Kürze ihn.
text-empty = Es gibt nichts zu lesen.
    .remedy = Kopiere zuerst die Adresse oder das Bild und füge es dann noch einmal ein.
picture-no-code = In diesem Bild ist kein QR-Code, der sich lesen lässt.
    .remedy = Mach ein schärferes Bild vom ganzen Code mit etwas Weiß darum, oder gib stattdessen den geheimen Schlüssel ein.

## Die Zwischenablage

clipboard-unavailable = Die Zwischenablage dieses Systems ist nicht erreichbar.
    .remedy = Schreib ab, was du brauchst, oder starte Keepstep in deinem Desktop.
clipboard-empty = In der Zwischenablage ist weder Text noch ein Bild.
    .remedy = Kopiere zuerst den QR-Code oder die Adresse.
clipboard-failed = Die Zwischenablage hat nicht getan, was sie sollte.
    .remedy = Versuche es noch einmal.

## Innen

command-broken = In Keepstep selbst ist etwas schiefgegangen.
    .remedy = Es wurde nichts geändert. Versuche es noch einmal; bleibt es so, starte Keepstep neu.
