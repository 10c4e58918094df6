# Der Rahmen um jede Ansicht.
app-places =
    .aria-label = Orte
app-codes = Codes
app-move = Umzug
app-safety = Sicherheit
app-settings = Einstellungen
app-back =
    .aria-label = Zurück
    .title = Zurück
app-locked = Keepstep ist gesperrt.
