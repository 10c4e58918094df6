# Der Bericht über einen Umzug auf ein anderes Handy, zum Aufheben; er enthält kein Geheimnis.

report-title = Dein Umzug auf ein neues Handy
report-foot = Geschrieben am { $date }.
report-time = Begonnen am { $begun }, beendet am { $finished }.
report-time-open = Begonnen am { $begun }, noch nicht beendet.
report-old = Altes Handy: { $phone }
report-new = Neues Handy: { $phone }
report-new-app = Neues Handy: { $phone }, mit { $app }
report-summary = { $count ->
    [one] { $proven } von einem Konto ist auf dem neuen Handy geprüft.
   *[other] { $proven } von { $count } Konten sind auf dem neuen Handy geprüft.
}
report-accounts = Konten: { $count }
report-account = Konto
report-here = Auf dem alten Handy
report-there = Auf dem neuen Handy
report-proven = Richtiger Code am { $date }
report-seen = Derselbe Code gesehen am { $date }
report-waived = Von dir ausgelassen am { $date }
report-not = Nicht geprüft
report-things = Was sich nicht kopieren lässt
report-thing = Was
report-state = Stand
report-done = Erledigt am { $date }
report-open = Noch zu tun
report-left = Was zurückblieb
report-nothing-left = Nichts blieb zurück.
report-no-secret = Dieser Bericht enthält kein Geheimnis und keinen Code. Du kannst ihn anderen zeigen.
