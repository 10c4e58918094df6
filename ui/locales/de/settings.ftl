# Die Einstellungen, jede mit ihrer Auswahl und ihrem Hinweis.
settings-title = Einstellungen
settings-look = Aussehen
settings-codes = Codes
settings-safety = Sicherheit
settings-data = Deine Daten
settings-about = Über Keepstep
settings-language = Sprache
settings-language-system = Wie das System
settings-sort = Reihenfolge
settings-sort-own = Eigene Reihenfolge
settings-sort-name = Nach Namen
settings-sort-use = Meistbenutzte zuerst
settings-sort-hint-own = Konten ziehen oder mit Alt und den Pfeiltasten verschieben.
settings-density = Zeilen
settings-density-comfortable = Bequem
settings-density-compact = Kompakt
settings-scale = Größe der Codes
settings-scale-1 = Normal
settings-scale-15 = Groß
settings-scale-2 = Sehr groß
settings-hide = Codes verbergen
settings-hide-hint = Ein Code ist nur zu sehen, solange auf seine Zeile gezeigt oder sie gewählt ist.
settings-clear = Zwischenablage leeren
settings-clear-hint = Nur, wenn unser Code noch darin ist.
settings-clear-never = Nie
settings-after-seconds = { $count ->
    [one] Nach { $count } Sekunde
   *[other] Nach { $count } Sekunden
}
settings-lock = Sperren
settings-lock-hint = Wenn Keepstep nicht benutzt wird
settings-lock-needs-passphrase = Braucht eine Passphrase.
settings-lock-never = Nie
settings-after-minutes = { $count ->
    [one] Nach { $count } Minute
   *[other] Nach { $count } Minuten
}
settings-passphrase = Passphrase
settings-passphrase-none = Nicht gesetzt. Der Schlüsselbund öffnet deine Konten.
settings-passphrase-there = Gesetzt. Sie wird bei jedem Start verlangt.
settings-passphrase-set = Setzen
settings-passphrase-change = Ändern
settings-passphrase-title-set = Passphrase setzen
settings-passphrase-title-change = Passphrase ändern
settings-passphrase-why = Ohne sie öffnet niemand deine Konten, auch nicht an diesem Computer. Wenn du sie vergisst, hilft nur der Wiederherstellungsschlüssel.
settings-passphrase-current = Jetzige Passphrase
settings-passphrase-save = Speichern
settings-passphrase-remove = Passphrase entfernen
settings-passphrase-saved = Passphrase gespeichert.
settings-passphrase-removed = Passphrase entfernt.
settings-recovery = Wiederherstellungsschlüssel
settings-recovery-none = Noch nicht erstellt. Geht der Computer verloren, sind die Konten weg.
settings-recovery-unconfirmed = Erstellt, aber nicht bestätigt.
settings-recovery-confirmed = Erstellt und bestätigt.
settings-recovery-make = Erstellen
settings-recovery-confirm = Bestätigen
settings-recovery-new = Neuer
settings-trash = Papierkorb
settings-trash-count = { $count ->
    [0] Leer
    [one] Ein Konto
   *[other] { $count } Konten
}
settings-open = Öffnen
settings-home = Tresor
settings-keychain = Schlüssel
settings-keychain-in = In { $keychain }
settings-keychain-none = In einer Datei neben dem Tresor, versiegelt mit deiner Passphrase
settings-version = Version
settings-network = Netz
settings-network-none = Keepstep benutzt es nie.
settings-licences = Lizenzen
settings-licences-what = Apache-2.0 oder MIT. Gebaut auf der Arbeit anderer.
settings-licences-show = Zeigen
settings-licences-text = Keepstep ist freie Software unter der Apache License 2.0 oder der MIT License. Es steht auf Tauri und den Rust-Bibliotheken, die seine Cargo.lock nennt, auf Project Fluent (Apache-2.0) für seine Worte und auf lucide (ISC) für seine Zeichen.
settings-export = Exportieren
settings-export-what = In eine Datei für eine andere App
settings-clock = Uhr
settings-clock-corrected = Codes werden für eine Zeit { $seconds } s neben der Uhr dieses Computers gemacht. Beende das, sobald die Uhr stimmt.
settings-clock-stop = Uhr dieses Computers nehmen
