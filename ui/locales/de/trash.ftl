# Der Papierkorb.
trash-title = Papierkorb
trash-what = Konten bleiben hier, bis du sie endgültig löschst.
trash-empty = Der Papierkorb ist leer.
trash-since = seit { $day }
trash-restore = Zurückholen
trash-erase =
    .aria-label = { $account } endgültig löschen
    .title = Endgültig löschen
trash-restore-label = Zurückholen: { $account }
trash-erase-ask = { $account } endgültig löschen?
trash-erase-warning = Der geheime Schlüssel ist dann weg, und niemand kann je wieder Codes dafür erzeugen. Stelle zuerst sicher, dass die Website keine mehr verlangt.
trash-erase-do = Endgültig löschen
trash-restored = { $account } ist wieder da.
trash-erased = { $account } ist gelöscht.
