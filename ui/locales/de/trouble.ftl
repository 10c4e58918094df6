# Der Tresor ist da und lässt sich nicht öffnen.
trouble-title = Keepstep kann deine Konten nicht öffnen
trouble-safe = Sie sind unverändert auf diesem Computer.
trouble-retry = Noch einmal versuchen
trouble-recover = Wiederherstellungsschlüssel nutzen
trouble-generations = Frühere Stände
trouble-generations-why = Keepstep hebt Kopien früherer Tage auf. Die beschädigte Datei wird beiseitegelegt, nicht gelöscht.
trouble-generation-count = { $count ->
    [one] Ein Konto
   *[other] { $count } Konten
}
trouble-generation-restore = Zurückkehren
trouble-generation-restore-label = Zurückkehren zum Stand vom { $saved }
trouble-details = Details
trouble-fact-problem = Problem
trouble-fact-home = Deine Daten
trouble-fact-keychain = Schlüsselbund
trouble-fact-version = Version
