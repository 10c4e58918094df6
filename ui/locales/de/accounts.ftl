# Die Codes.
accounts-title = Codes
accounts-search =
    .placeholder = Suchen
    .aria-label = Konto suchen
accounts-lock =
    .aria-label = Sperren
    .title = Sperren
accounts-chips =
    .aria-label = Nur zeigen
accounts-chip-favorites = Favoriten
accounts-list =
    .aria-label = Konten
accounts-count = { $count ->
    [one] Ein Konto
   *[other] { $count } Konten
}
accounts-add =
    .aria-label = Konto hinzufügen
    .title = Konto hinzufügen
accounts-empty = Noch keine Konten
accounts-empty-how = Wenn eine Website dir einen QR-Code zeigt, füge ihn hier hinzu. Keepstep zeigt dann die Codes, nach denen die Website fragt.
accounts-add-first = Erstes Konto hinzufügen
accounts-nothing = Kein Konto passt zu „{ $query }“.
accounts-nothing-chip = Hier ist kein Konto.
accounts-nothing-add = Eins hinzufügen
accounts-nag-label =
    .aria-label = Wiederherstellungsschlüssel
accounts-nag = Ohne Wiederherstellungsschlüssel gehen mit diesem Computer auch die Konten verloren.
accounts-nag-make = Jetzt erstellen
accounts-nag-unconfirmed = Dein Wiederherstellungsschlüssel ist noch nicht bestätigt.
accounts-nag-confirm = Bestätigen
accounts-copy = Code kopieren
accounts-show = Nächsten Code zeigen
accounts-next = Nächster Code
accounts-advance =
    .aria-label = Nächster Code, { $account }
    .title = Nächster Code
accounts-more =
    .aria-label = Mehr, { $account }
    .title = Mehr
accounts-upcoming = danach { $code }
accounts-copied = { $seconds ->
    [0] Kopiert
   *[other] Kopiert · noch { $seconds } s
}
accounts-copied-said = Code von { $account } kopiert.
accounts-shown-said = Code von { $account }: { $code }
accounts-moved-said = { $account } ist jetzt an Stelle { $place } von { $count }.
accounts-own-order-only = Zum Verschieben in den Einstellungen „Eigene Reihenfolge“ wählen.
accounts-trashed = { $account } ist im Papierkorb
accounts-menu-copy = Code kopieren
accounts-menu-copy-next = Nächsten Code kopieren
accounts-menu-details = Details
accounts-menu-favorite = Zu den Favoriten
accounts-menu-unfavorite = Aus den Favoriten nehmen
accounts-menu-up = Nach oben
accounts-menu-down = Nach unten
accounts-menu-trash = In den Papierkorb
accounts-menu = Was mit { $account } geschehen soll
accounts-menu-delete-key = Entf
accounts-plain-label =
    .aria-label = Eine unverschlossene Datei
accounts-plain = Eine Datei mit allen deinen Schlüsseln liegt unverschlossen unter { $file }.
accounts-plain-delete = Löschen
accounts-plain-gone = Sie ist weg
accounts-plain-deleted = Die Datei ist gelöscht.
accounts-plain-forgotten = Keepstep erinnert dich nicht mehr an diese Datei.
