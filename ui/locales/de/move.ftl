# Umzug auf ein neues Handy: eine Frage je Bildschirm, einfach gesagt.

move-next = Weiter
move-later = Später fragen
move-progress = Schritt { $number } von { $count }
move-abandon = Diesen Umzug aufgeben
move-abandon-ask = Diesen Umzug aufgeben?
move-abandon-what = Deine Konten und Wiederherstellungscodes bleiben. Was du in diesem Umzug gesagt und geprüft hast, wird vergessen.
move-state-done = Erledigt
move-state-open = Offen
move-state-ahead = Später

move-step-where = Wo stehst du?
move-step-first-hour = Die erste Stunde
move-step-inventory = Was ist auf dem alten Handy?
move-step-inventory-gone = Was war auf dem alten Handy?
move-step-collect = Konten einsammeln
move-step-prove = Jeden Code prüfen
move-step-recovery-codes = Wiederherstellungscodes
move-step-hand-over = Übergabe an das neue Handy
move-step-prove-new = Das neue Handy prüfen
move-step-others = Was sich nicht kopieren lässt
move-step-renew = Neue Geheimnisse
move-step-kit = Notfallblatt
move-step-erase = Das alte Handy löschen
move-step-erase-gone = Alles erledigt?

move-begin-title = Umzug auf ein neues Handy
move-begin-what = Keepstep führt dich Schritt für Schritt vom alten zum neuen Handy, bis bewiesen ist, dass das neue funktioniert.
move-begin-slow = Du kannst jederzeit aufhören und Wochen später weitermachen.
move-begin-proof = Das alte Handy bleibt, wie es ist, bis jeder Code geprüft ist.
move-begin-gone = Ist das alte Handy verloren, gestohlen oder kaputt, zeigt dir Keepstep auch dafür den Weg.
move-begin-phone = Wie nennst du das alte Handy?
move-begin-phone-hint = Irgendein Name, an dem du es erkennst.
move-begin-phone-usual = Altes Handy
move-begin = Anfangen

move-phone = Hast du das alte Handy noch?
move-phone-why = Davon hängt ab, welcher Weg der sicherste ist.
move-phone-works = Ja, und es funktioniert
move-phone-works-what = Es lässt sich entsperren und zeigt seine Apps.
move-phone-mute = Ja, aber es kann nichts zeigen oder senden
move-phone-mute-what = Sein Bildschirm oder seine Kamera ist kaputt.
move-phone-lost = Es ist verloren
move-phone-lost-what = Jemand könnte es finden.
move-phone-stolen = Es wurde gestohlen
move-phone-stolen-what = Jemand hat es.
move-phone-dead = Es startet nicht mehr
move-phone-dead-what = Du hast es, und niemand kann es lesen.
move-number = Funktioniert seine Nummer noch?
move-number-stays = Ja, und ich behalte sie
move-number-stays-what = Die SIM-Karte oder eSIM kommt ins neue Handy.
move-number-changes = Ja, aber ich bekomme eine neue Nummer
move-number-changes-what = Eine Weile gehen beide.
move-number-lost = Nein
move-number-lost-what = Kein Anruf und keine Nachricht kommt an.
move-number-sim = Kündige die SIM-Karte noch nicht. Manche Websites schicken ihre Codes an diese Nummer.

move-first-hour-what = Mach das zuerst, in dieser Reihenfolge.
move-first-hour-why = Hake ab, was erledigt ist. Weiter geht es jederzeit.
move-first-hour-keep = Lass jeden Authenticator, der noch aufgeht, wie er ist
move-first-hour-keep-how = Lösche ihn nicht und setze ihn nicht zurück, auf keinem Gerät.
move-first-hour-number = Ruf deinen Mobilfunkanbieter an
move-first-hour-number-how = Lass die SIM-Karte sperren und verlange eine neue mit derselben Nummer.
move-first-hour-thief = Sperre und lösche das Handy aus der Ferne
move-first-hour-thief-how = iPhone: icloud.com/find. Android: google.com/android/find.
move-first-hour-sessions = Sieh nach, wo du noch angemeldet bist
move-first-hour-sessions-how = Ein Browser auf Laptop oder Tablet kann die Anmeldung oft ohne Code ändern. Melde dort das verlorene Handy ab.
move-first-hour-codes = Such nach Wiederherstellungscodes
move-first-hour-codes-how = In deinen Papieren, im Passwortmanager und in den Downloads.
move-first-hour-mail = Stell zuerst deine Mail wieder her
move-first-hour-mail-how = Dann die Nummer, den Passwortmanager, die Arbeit, das Geld und den Rest. Die meisten anderen Wege führen über deine Mail.
move-first-hour-slow = Fang die langsamen heute an
move-first-hour-slow-how = Manches kann Tage oder Wochen dauern, bei Microsoft 30 Tage.
move-first-hour-scams = Bezahl niemanden, der dir Zugang verspricht
move-first-hour-scams-how = Solche Angebote sind oft Betrug. Nur die Website selbst kann dich einlassen.

move-apps = Welche dieser Apps sind auf dem alten Handy?
move-apps-why = Sieh alle Seiten und Ordner durch.
move-counts = Wie viele Konten zeigt jede App?
move-counts-why = Keepstep sagt dir, wenn eines fehlt. Weißt du es nicht, lass es leer.
move-others = Womit meldest du dich auf diesem Handy sonst noch an?
move-others-why = Das lässt sich nicht kopieren. Setz es auf die Liste, damit nichts vergessen wird. Ein Stern heißt: Daran hängt viel, etwa Mail, Bank, Verwaltung.
move-other-what = Was
move-other-service = Dienst
move-other-add = Auf die Liste
move-other-critical =
    .aria-label = Daran hängt viel
    .title = Daran hängt viel
move-other-remove =
    .aria-label = Von der Liste nehmen
    .title = Von der Liste nehmen
move-other-kind = { $kind }
move-other-kind-critical = { $kind } · daran hängt viel
move-what-push = Freigaben, die auf dem Handy aufgehen
move-what-work = Konto von Arbeit oder Schule
move-what-passkey = Passkey auf dem Handy
move-what-number = Codes per SMS oder Anruf
move-what-bank = Bank-App
move-what-code = Code in einer App, die nichts herausgibt

move-collect = { $count ->
    [one] Eine App ist noch einzusammeln.
   *[other] { $count } Apps sind noch einzusammeln.
}
move-collect-all = Alle Apps sind eingesammelt.
move-collect-why = Wähle eine App. Keepstep zeigt, was auf dem alten Handy zu tippen ist.
move-collect-none = Es gibt keine App zum Einsammeln. Deine Konten hier kommen auf das neue Handy.
move-found = { $found ->
    [0] Noch nichts hier
    [one] 1 Konto hier
   *[other] { $found } Konten hier
}
move-found-of = { $found } von { $stated } hier
move-parts-missing = Eine Reihe von { $count } QR-Codes ist nicht ganz. Es fehlt: { $missing }. Zeig diesen Teil noch einmal auf dem alten Handy.
move-anew = Diese App gibt nichts heraus. Richte jedes Konto auf seiner Website neu ein:
move-anew-choose = Website wählen
move-bring = Hierher holen
move-bring-new = Neuen Code scannen
move-app-done = Das ist alles aus dieser App
move-short = Es ist nicht alles hier
move-short-what = { $parts ->
    [0] { $found } von { $stated } Konten sind hier. Was fehlt, bleibt nur auf dem alten Handy.
   *[other] { $found } von { $stated } Konten sind hier, und eine Reihe von QR-Codes ist nicht ganz. Was fehlt, bleibt nur auf dem alten Handy.
}
move-short-go = Ohne weitermachen

move-proven-old = { $done } von { $count } auf dem alten Handy geprüft
move-proven-new = { $done } von { $count } auf dem neuen Handy geprüft
move-typed = Code auf dem Handy
move-check = Diesen Code prüfen
move-same = Derselbe Code
move-differs = Ein anderer Code
move-compare = Noch einmal vergleichen
move-site-took = Die Website hat ihn angenommen
move-ask-old = Zeigt das alte Handy denselben Code?
move-ask-typed = Welchen Code zeigt das alte Handy?
move-ask-mute = Melde dich mit diesem Code auf der Website an. Nimmt sie ihn an?
move-ask-new = Tippe den Code ein, den das neue Handy zeigt.
move-qr = QR-Code von { $account } für das neue Handy
move-waive = Ohne Prüfung weiter
move-waive-ask = Ohne weitermachen: { $account }?
move-waive-old = Dann hat niemand diesen Code verglichen. Ist er hier falsch, ist er auch auf dem neuen Handy falsch.
move-waive-new = Dann hat niemand gesehen, dass das neue Handy den richtigen Code zeigt. Ist er dort falsch, hilft das gelöschte alte Handy nicht mehr.
move-waive-other = Du kannst ausgesperrt sein, sobald das alte Handy gelöscht ist.
move-waive-go = Ohne weitermachen
move-proven-said = { $account }: geprüft.
move-old-done = Alle Codes hier sind die richtigen.
move-new-done = { $count ->
    [0] Es gibt kein Konto zu prüfen.
    [one] Das Konto funktioniert auf deinem neuen Handy.
   *[other] Alle { $count } funktionieren auf deinem neuen Handy.
}
move-new-done-waived = { $count } funktionieren auf deinem neuen Handy. Ohne { $waived } machst du weiter.

move-codes-count = { $done } von { $count } geklärt
move-codes-text = Wiederherstellungscodes hier einfügen
move-codes-found = { $count ->
    [0] In diesem Text ist kein Wiederherstellungscode.
    [one] Ein Wiederherstellungscode
   *[other] { $count } Wiederherstellungscodes
}
move-codes-keep = Diese Codes behalten
move-codes-none = Dieses Konto hat keine
move-codes-skip = Den Rest später
move-codes-done = { $count ->
    [0] Du hast hier keine Wiederherstellungscodes. Du kannst sie jederzeit hinzufügen.
    [one] Hier liegen die Wiederherstellungscodes eines Kontos.
   *[other] Hier liegen die Wiederherstellungscodes von { $count } Konten.
}

move-new-what = Installiere zuerst einen Authenticator auf dem neuen Handy. Welcher ist es?
move-new-name = Wie nennst du das neue Handy?
move-new-name-usual = Neues Handy
move-new-app = App auf dem neuen Handy
move-new-app-hint = Keepstep weiß, was jede von ihnen annimmt.
move-new-change = Anderes Handy oder andere App
move-ways = Wie sollen die Konten in { $app } auf { $phone } kommen?
move-way-single = Eins nach dem anderen
move-way-single-what = Der sicherste Weg: einen QR-Code scannen, dann den Code des Handys eintippen.
move-way-series = Als wenige QR-Codes
move-way-series-what = Bis zu vier Konten in jedem. Geprüft wird danach.
move-way-file = Als Datei
move-way-file-what = Die Datei bringst du selbst aufs Handy. Geprüft wird danach.
move-stopped = { $count ->
    [one] { $app } würde den Code eines Kontos nicht richtig zeigen.
   *[other] { $app } würde die Codes von { $count } Konten nicht richtig zeigen.
}
move-stopped-refuses = { $why }. Die App lehnt es ab.
move-stopped-wrong = { $why }. Die App würde einen falschen Code zeigen und nichts sagen.
move-misfit-kind = Es ist ein Konto der Art { $value }
move-misfit-algorithm = Es benutzt { $value }
move-misfit-digits = Seine Codes haben { $value } Stellen
move-misfit-period = Seine Codes gelten { $value } Sekunden
move-stopped-else = Diese Apps nehmen alle an: { $apps }
move-file-title = Datei für { $app }
move-file-sealed = Wähle ein Passwort für die Datei. Du tippst es auf dem neuen Handy ein.
move-file-plain = Diese Datei ist nicht versiegelt: Wer sie hat, kann deine Codes machen. Lösche sie, sobald das neue Handy sie gelesen hat.
move-file-password = Passwort der Datei
move-file-write = Datei schreiben
move-file-done = Die Datei für { $app } ist geschrieben

move-others-count = { $done } von { $count } geklärt
move-other-ask = { $name }: { $kind }
move-other-plain-push = Öffne die App auf dem neuen Handy, melde dich dort an und gib damit eine Anmeldung frei. Erst dann entferne das alte Handy auf der Website.
move-other-plain-work = Frag deine IT, wie das neue Handy dazukommt. Erst das neue hinzufügen, zuletzt das alte entfernen.
move-other-plain-passkey = Melde dich auf der Website an und lege auf dem neuen Handy einen Passkey an. Probier ihn einmal aus.
move-other-plain-number = Steck die SIM-Karte ins neue Handy oder gib der Website die neue Nummer. Lass dir einen Code schicken.
move-other-plain-bank = Installiere die App der Bank auf dem neuen Handy und aktiviere sie, solange das alte noch geht. Die Bank sagt dir, wie.
move-other-plain-code = Öffne die Sicherheitsseite der Website und füge Keepstep als zweiten Authenticator hinzu.
move-other-done-push = Eine Freigabe geht auf dem neuen Handy
move-other-done-work = Die Anmeldung geht mit dem neuen Handy
move-other-done-passkey = Der neue Passkey geht
move-other-done-number = Ein Code kam auf dem neuen Handy an
move-other-done-bank = Die Bank-App geht auf dem neuen Handy
move-other-done-code = Es ist jetzt in Keepstep
move-other-waive = Ohne das weitermachen
move-others-done = Alles, was sich nicht kopieren lässt, ist geklärt.
move-others-none = Auf der Liste steht nichts, was sich nicht kopieren lässt.
move-message = Nachricht an die IT
move-message-copy = Nachricht kopieren

move-renew-count = { $done } von { $count } geklärt
move-renew-ask = Hol ein neues Geheimnis für { $account }.
move-renew-keep = Altes Geheimnis behalten
move-renew-keep-ask = Das Geheimnis von { $account } behalten?
move-renew-keep-what = Wer das verlorene Handy entsperrt, kann seine Codes machen.
move-renew-done = Das verlorene Handy hat kein Geheimnis mehr, das gilt, außer denen, die du behalten willst.
move-renew-dead = Das tote Handy kann niemand lesen. Neue Geheimnisse sind nicht nötig.

move-kit-what = Ein Blatt Papier öffnet deine Konten, wenn Computer und Handy weg sind.
move-kit-key = Wiederherstellungsschlüssel
move-kit-key-what = Er öffnet eine Sicherung auf jedem Computer.
move-kit-key-done = Du hast ihn auf Papier.
move-kit-key-do = Anlegen
move-kit-key-again = Ansehen
move-kit-kit = Notfallblatt
move-kit-kit-what = Eine Seite mit dem Schlüssel, deinen Konten und dem, was zu tun ist.
move-kit-kit-done = Es ist gemacht.
move-kit-kit-do = Machen
move-kit-kit-again = Noch einmal machen
move-kit-drill = Die Probe
move-kit-drill-what = Öffne einmal eine Sicherung mit dem Schlüssel auf dem Papier, damit es sicher ist.
move-kit-drill-done = Eine Sicherung ging mit dem Schlüssel auf dem Papier auf.
move-kit-drill-do = Ausprobieren
move-kit-drill-again = Noch einmal

move-verdict-missing = { $count ->
    [one] Das alte Handy darf noch nicht gelöscht werden. Eine Sache fehlt.
   *[other] Das alte Handy darf noch nicht gelöscht werden. { $count } Sachen fehlen.
}
move-verdict-missing-gone = { $count ->
    [one] Eine Sache fehlt.
   *[other] { $count } Sachen fehlen.
}
move-verdict-safe = Das alte Handy darf gelöscht werden.
move-verdict-safe-gone = Alles ist geklärt.
move-verdict-ended = Dieser Umzug ist abgeschlossen.
move-verdict-ended-gone = Dieser Umzug ist abgeschlossen.
move-verdict-erased = Das alte Handy ist gelöscht. Dieser Umzug ist abgeschlossen.
move-why-missing = Wähle eine Zeile, um sie zu klären oder ohne sie weiterzumachen.
move-why-safe = Jedes Konto ist geprüft, oder du machst ohne Prüfung weiter. Leg das alte Handy erst { $days } Tage in eine Schublade, falls noch etwas auftaucht.
move-why-safe-gone = Jedes Konto ist geprüft, oder du machst ohne Prüfung weiter.
move-why-ended = Lass das alte Handy bis { $day } in der Schublade. Dann lösche es.
move-why-ended-gone = Taucht das alte Handy auf, lösche es.
move-why-erased = Leg den Bericht zu deinen Papieren.
move-missing-several = { $count } Konten
move-missing-app = Nicht ganz eingesammelt
move-missing-old = Auf dem alten Handy nicht geprüft
move-missing-new = Auf dem neuen Handy nicht geprüft
move-missing-renew = Das verlorene Handy hat sein Geheimnis noch
move-missing-other = Auf dem neuen Handy nicht geklärt
move-missing-phone = Noch nicht gesagt
move-missing-phone-name = Was das alte Handy noch kann
move-quarantine = Tage in der Schublade
move-quarantine-hint = 0 bis 90. Vergessenes taucht oft in den ersten zwei Wochen auf.
move-end = Umzug abschließen
move-end-gone = Umzug abschließen
move-erased = Das alte Handy ist gelöscht
move-erased-ask = Ist das alte Handy gelöscht?
move-erased-what = Lösche es zuerst in seinen eigenen Einstellungen. Das kann Keepstep nicht für dich tun.
move-reopen = Umzug wieder öffnen
move-report = Bericht speichern

move-guide-unsure = (Menüs können anders heißen.)
move-guide-checked = { $name }, zuletzt geprüft am { $day }
move-guide-copied = Kopiert
move-guide-copy =
    .aria-label = Adresse kopieren
    .title = Adresse kopieren
move-guide-copy-which = { $link } kopieren
move-clock-ahead = Die Uhr des alten Handys geht { $seconds } s vor der dieses Computers. Nehmen Websites die Codes des Handys an, geht dieser Computer falsch: Stell seine Uhr (Windows: Einstellungen, Zeit und Sprache; macOS: Systemeinstellungen, Allgemein, Datum & Uhrzeit; Linux: Einstellungen, System, Datum und Zeit), oder lass die Codes hier für die Zeit des Handys machen.
move-clock-behind = Die Uhr des alten Handys geht { $seconds } s nach gegenüber diesem Computer. Nehmen Websites die Codes des Handys an, geht dieser Computer falsch: Stell seine Uhr (Windows: Einstellungen, Zeit und Sprache; macOS: Systemeinstellungen, Allgemein, Datum & Uhrzeit; Linux: Einstellungen, System, Datum und Zeit), oder lass die Codes hier für die Zeit des Handys machen.
move-clock-use = Zeit des Handys für Codes hier nehmen
move-clock-used = Codes hier werden jetzt für die Zeit des Handys gemacht. Die Einstellungen beenden das wieder.
