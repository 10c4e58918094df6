# Die Notfallmappe: was für den Tag gedruckt wird, an dem Computer oder Handy weg ist.

## Auf jedem Papier
paper-page = Seite { $page } von { $pages }
paper-month = { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
}
paper-date = { $day }. { $month } { $year }
paper-month-year = { $month } { $year }

## Die Mappe
kit-title = Keepstep-Notfallmappe
kit-foot = Gedruckt am { $date }. Sieh sie bis { $month } wieder durch.
kit-what = Für den Tag, an dem dein Computer oder dein Handy weg ist. Lege dieses Papier zu deinem Reisepass, nicht neben den Computer, und zeig es niemandem: Es hilft einem Dieb so gut wie dir.
kit-key = Wiederherstellungsschlüssel
kit-key-qr = Der Wiederherstellungsschlüssel als QR-Code
kit-key-what = { $count ->
    [one] Öffnet deine Sicherung mit einem Konto.
   *[other] Öffnet deine Sicherung mit allen { $count } Konten.
}
kit-key-elsewhere = Er steht nicht auf diesem Papier. Schreib hier auf, wo er liegt:
kit-open = So öffnest du die Sicherung
kit-open-file = Hol die neueste Datei, die auf .age endet. Am Tag des Drucks war das { $file }.
kit-open-no-file = Hol die neueste Datei, die auf .age endet. Am Tag des Drucks gab es noch keine Sicherung.
kit-open-vault = Die Datei vault.age in { $folder } lässt sich genauso öffnen.
kit-open-with = Mit Keepstep: Installiere es auf irgendeinem Computer, öffne damit die Datei, und tippe oder scanne den Schlüssel, wenn es danach fragt.
kit-open-age = Ohne Keepstep: Installiere das Programm age. Debian und Ubuntu: sudo apt install age. macOS: brew install age. Windows: winget install FiloSottile.age.
kit-open-key = Scanne den QR-Code und speichere, was er sagt, als key.txt. Oder tippe den Schlüssel in key.txt: eine Zeile, keine Leerzeichen, die Striche wie hier.
kit-open-key-elsewhere = Tippe den Wiederherstellungsschlüssel in eine Datei key.txt: eine Zeile, keine Leerzeichen.
kit-open-command = In einem Terminal, im Ordner mit beiden Dateien, mit dem richtigen Namen statt BACKUP.age:
kit-open-accounts = Öffne accounts.json in einem Texteditor. Jedes Konto steht dort mit seinem „secret“. Tippe das in irgendeine Authenticator-App als Einrichtungsschlüssel. Wo „digits“, „period“ oder „algorithm“ nicht 6, 30 oder SHA1 ist, stell es auch in der App ein.
kit-open-clean = Lösche am Ende key.txt und accounts.json.
kit-first = Die erste Stunde, wenn ein Handy weg ist
kit-first-keep = Setz nichts zurück, und entferne keine Authenticator-App, die sich noch öffnen lässt.
kit-first-open = Such einen Computer oder ein Tablet, auf dem du noch angemeldet bist. Ändere von dort aus, wie du dich anmeldest.
kit-first-codes = Such nach Wiederherstellungscodes: auf diesem Papier, im Passwortmanager, in deinen Dateien.
kit-first-stolen = Gestohlen? Lass die SIM sperren, sperr das Handy aus der Ferne, und hol deine Nummer auf eine neue SIM.
kit-first-order = Geh in dieser Reihenfolge vor: E-Mail, Mobilfunkanbieter, Passwortmanager, Arbeit, Geld, alles andere.
kit-first-slow = Fang heute mit dem an, was lange dauert. Manche Dienste lassen dich Tage warten, Microsoft 30.
kit-first-fraud = Bezahl niemanden, der verspricht, Konten zurückzuholen. Viele solche Angebote sind Betrug.
kit-call = Wen du anrufst
kit-call-phone = Mobilfunkanbieter (SIM):
kit-call-bank = Bank (Karten):
kit-call-work = IT-Stelle der Arbeit:
kit-accounts = Konten: { $count }
kit-service = Dienst
kit-name = Kontoname
kit-added = Hinzugefügt
kit-codes = Wiederherstellungscodes:
kit-code-used = (benutzt)
kit-secrets = Geheimnisse als QR-Codes
kit-secrets-what = Jeder richtet sein Konto in irgendeiner Authenticator-App ein. Deck die anderen beim Scannen mit einem Blatt ab. Wer diese Seite fotografiert, hat deine Codes.
kit-secret-qr = { $account } als QR-Code
kit-secret-long = { $account } ist zu lang für einen QR-Code. Es ist in der Sicherung.
