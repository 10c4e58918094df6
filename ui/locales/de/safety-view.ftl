# Wie sicher die Konten sind. Die Sätze oben kommen aus safety.ftl.

safety-view-title = Sicherheit
safety-view-do-make-recovery-key = Wiederherstellungsschlüssel anlegen
safety-view-do-confirm-recovery-key = Wiederherstellungsschlüssel bestätigen
safety-view-do-backup = Sicherung machen
safety-view-do-make-kit = Notfallblatt machen
safety-view-do-drill = Probe machen
safety-view-do-prove-device = Seine Codes prüfen
safety-view-do-fetch-recovery-codes = Dieses Konto öffnen
safety-view-do-add-device = Noch ein Handy einrichten
safety-view-ready = Was bereitliegt
safety-view-key = Wiederherstellungsschlüssel
safety-view-key-is-none = Noch keiner. Ohne ihn geht eine Sicherung auf keinem anderen Computer auf.
safety-view-key-is-unconfirmed = Angelegt, aber nicht bestätigt.
safety-view-key-is-confirmed = Auf Papier.
safety-view-key-make = Anlegen
safety-view-key-look = Ansehen
safety-view-backup = Sicherung
safety-view-backup-is-none = Noch keine.
safety-view-backup-is = { $day }, { $file }
safety-view-backup-is-old = { $day }, { $file }. Sie ist veraltet.
safety-view-backup-now = Jetzt sichern
safety-view-kit = Notfallblatt
safety-view-kit-is-none = Noch keines.
safety-view-kit-is = Gemacht am { $day }.
safety-view-kit-is-old = Gemacht am { $day }. Es ist veraltet.
safety-view-kit-make = Machen
safety-view-drill = Probe
safety-view-drill-is-none = Noch nie gemacht.
safety-view-drill-is = Am { $day } ging eine Sicherung mit dem Schlüssel vom Papier auf.
safety-view-drill-try = Ausprobieren
safety-view-backups = Automatische Sicherungen
safety-view-backups-what = Nach Änderungen legt Keepstep eine versiegelte Sicherung in diesen Ordner, höchstens eine am Tag. Nur dein Wiederherstellungsschlüssel öffnet sie. Gut ist ein Ordner, der anderswohin kopiert wird, etwa in eine Cloud oder auf einen Stick.
safety-view-folder = Ordner
safety-view-folder-hint = Der ganze Pfad. Der Ordner muss schon da sein, oder der darüber.
safety-view-keep = Wie viele bleiben
safety-view-backups-save = Diesen Ordner nehmen
safety-view-backups-off = Ausschalten
safety-view-backups-off-ask = Automatische Sicherungen ausschalten?
safety-view-backups-off-what = Die Sicherungen, die da sind, bleiben.
safety-view-devices = Andere Geräte mit deinen Codes
safety-view-device-name = Name des Geräts
safety-view-device-add = Hinzufügen
safety-view-device-holds = { $proven ->
    [0] Hat nichts, das geprüft ist
    [one] Hat 1 Konto, geprüft
   *[other] Hat { $proven } Konten, geprüft
}{ $said ->
    [0] {""}
   *[other] , { $said } ungeprüft
}{ $outdated ->
    [0] {""}
   *[other] , { $outdated } mit altem Geheimnis
}
safety-view-device-all = Es hat alle
safety-view-device-is-gone = Weg seit { $day }
safety-view-device-gone = Es ist weg
safety-view-device-back = Es ist wieder da
safety-view-accounts = Jedes Konto
safety-view-on-proven = { $name } (geprüft am { $day })
safety-view-on-said = { $name } (ungeprüft)
safety-view-in-backup = Sicherung
safety-view-on-kit = Notfallblatt
safety-view-no-codes = keine Wiederherstellungscodes
safety-view-codes-left = { $left ->
    [0] kein Wiederherstellungscode übrig
    [one] 1 Wiederherstellungscode übrig
   *[other] { $left } Wiederherstellungscodes übrig
}
safety-view-is-safe = sicher
safety-view-is-lost = verloren
