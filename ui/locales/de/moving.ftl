# Umzug auf ein anderes Handy: was ein Code von dort sagt, und was zu tun ist.

verify-match = Das ist der richtige Code. Jenes Gerät hat { $account }.
verify-clock-ahead = Das Geheimnis stimmt, aber die Uhr jenes Geräts geht etwa { $time } vor.
    .remedy = Schalte dort die automatische Uhrzeit ein (Android: Einstellungen, System, Datum und Uhrzeit; iPhone: Einstellungen, Allgemein, Datum und Uhrzeit) und vergleiche noch einmal. Geht sie richtig, stell die Uhr dieses Computers.
verify-clock-behind = Das Geheimnis stimmt, aber die Uhr jenes Geräts geht etwa { $time } nach.
    .remedy = Schalte dort die automatische Uhrzeit ein (Android: Einstellungen, System, Datum und Uhrzeit; iPhone: Einstellungen, Allgemein, Datum und Uhrzeit) und vergleiche noch einmal. Geht sie richtig, stell die Uhr dieses Computers.
verify-counter = { $count ->
    [one] Das Geheimnis stimmt, aber jenes Gerät ist einen Code weiter.
   *[other] Das Geheimnis stimmt, aber jenes Gerät ist { $count } Codes weiter.
}
    .remedy = Codes nach Zähler gehen nicht abwechselnd auf zwei Geräten. Benutze das Konto nur auf einem davon, und stell den Zähler dort auf die höhere Zahl.
verify-settings = { $period ->
    [0] Das Geheimnis stimmt, aber jenes Gerät macht seine Codes mit { $algorithm } und { $digits } Ziffern.
   *[other] Das Geheimnis stimmt, aber jenes Gerät macht seine Codes mit { $algorithm }, { $digits } Ziffern und { $period } Sekunden.
}
    .remedy = Nur eines von beiden kann stimmen. Melde dich mit dem Code von hier bei der Website an; nimmt sie ihn nicht, entferne das Konto hier und scanne ihren QR-Code noch einmal. Sonst richte das Konto auf jenem Gerät neu ein.
verify-older = Das ist ein Code von einem früheren Geheimnis dieses Kontos.
    .remedy = Jenes Gerät wurde eingerichtet, bevor die Website ein neues Geheimnis ausgab. Entferne das Konto dort und scanne den QR-Code von hier.
verify-cannot-tell = Ein Code reicht hier nicht: Er könnte mehreres bedeuten.
    .remedy = Warte, bis jenes Gerät den nächsten Code zeigt, und prüfe den.
verify-placeholder = Das Geheimnis hier ist ein Platzhalter, nicht das der Website: Eine andere App hat das echte verloren und etwas an seine Stelle geschrieben.
    .remedy = Entferne dieses Konto hier. Melde dich auf der Website an, solange das alte Handy ihren Code zeigt, und richte das Konto neu ein.
verify-wrong = Das ist kein Code dieses Kontos.
    .remedy = Sieh nach, ob jenes Gerät dasselbe Konto zeigt, und tippe den Code noch einmal ein, bevor er wechselt. Bleibt es dabei, hat jenes Gerät ein anderes Geheimnis.

# Ein Umzug auf ein anderes Handy: was nicht zu seinem Stand passt.

move-none = Es hat noch kein Umzug auf ein neues Handy begonnen.
    .remedy = Öffne im Fenster „Umzug“ und beginne einen.
move-newer = Diesen Umzug hat ein neueres Keepstep gespeichert.
    .remedy = Aktualisiere Keepstep. Bis dahin bleibt der Umzug, wie er ist.
move-not-listed = Das steht nicht auf der Liste dieses Umzugs.
    .remedy = Geh zurück zur Liste und wähle noch einmal.
move-value = Das ist leer, zu lang oder zu groß.
    .remedy = Schreib einen kurzen Namen oder eine kleinere Zahl.
move-not-reached = Dieser Schritt des Umzugs kommt später.
    .remedy = Beantworte erst die Fragen davor.
move-not-proven = Etwas ist noch nicht geprüft. Das alte Handy darf noch nicht gelöscht werden.
    .remedy = Sieh dir die Liste an, was fehlt. Prüfe jede Zeile oder mach einzeln ohne sie weiter.
move-ended = Dieser Umzug ist abgeschlossen.
    .remedy = Öffne ihn wieder, um etwas zu ändern, oder beginne einen neuen.
move-not-ended = Das alte Handy darf noch nicht gelöscht werden.
    .remedy = Schließ den Umzug erst ab.
# Rund um eine Anleitung. Ihre eigenen Worte stehen in src-tauri/core/guides.
guide-service = Dienst
guide-app = App
guide-topic = Thema
guide-unsure = nicht geprüft; Menüs können anders heißen
guide-checked = Zuletzt geprüft am { $day }. Quelle: { $source }.
guide-waits = Wartezeit: { $waits }.
guide-helps-no = Der Support kann dich ohne Code nicht hineinlassen.
guide-helps-yes = Der Support kann dich wieder hineinlassen.
guide-helps-admin = Der Administrator deiner Organisation kann dich wieder hineinlassen.
guide-helps-id = Der Support kann dich wieder hineinlassen, wenn du nachweist, wer du bist.
guide-helps-slow = Der Support kann dich wieder hineinlassen, aber rechne nicht bald damit.
guide-helps-unknown = Ob der Support dich wieder hineinlassen kann, ist nicht bekannt.
move-no-app = Für das neue Handy ist keine App gewählt.
    .remedy = Wähle eine im Schritt „Übergabe an das neue Handy“.
guide-none = Eine Anleitung mit diesem Namen gibt es nicht.
    .remedy = Sieh in die Liste der Anleitungen und wähle eine davon.
link-unknown = Diese Adresse steht in keiner Anleitung. Sie wird nicht geöffnet.
    .remedy = Kopiere sie und öffne sie selbst im Browser, wenn du ihr traust.
link-not-opened = Für { $address } wurde kein Browser gefunden.
    .remedy = Kopiere die Adresse und öffne sie selbst im Browser.
move-nothing-typed = Es wurde kein Code eingetippt.
    .remedy = Tippe die Ziffern oder Buchstaben ein, die das Handy zeigt.
drill-differs = Die geöffnete Sicherung enthält nicht dasselbe wie Keepstep.
    .remedy = Mach jetzt eine Sicherung und wiederhole die Probe. Bleibt es so, lege einen neuen Wiederherstellungsschlüssel an.
recovery-codes-all-used = Alle Wiederherstellungscodes dieses Kontos sind benutzt.
    .remedy = Hol neue von der Website und füge sie hier ein.

# Was sich nicht auf ein anderes Handy kopieren lässt.
what-push = Freigaben, die auf dem Handy aufgehen
what-passkey = Passkey auf dem Handy
what-number = Codes per SMS oder Anruf
what-bank = Bank-App
what-work = Konto von Arbeit oder Schule
what-code = Code in einer App, die nichts herausgibt
