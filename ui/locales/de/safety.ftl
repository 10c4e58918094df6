# Wie sicher jemand vor dem Verlust von Computer oder Handy ist, und was als Nächstes am meisten hilft.

safety-computer-none = Hier gibt es noch keine Konten.
safety-computer-nobody = { $total ->
    [one] Wäre dieser Computer morgen weg, kämst du in dein Konto nicht hinein.
   *[other] Wäre dieser Computer morgen weg, kämst du in keines deiner { $total } Konten.
}
safety-computer-some = Wäre dieser Computer morgen weg, kämst du noch in { $survive } von { $total } Konten.
safety-computer-all = { $total ->
    [one] Wäre dieser Computer morgen weg, kämst du noch in dein Konto.
   *[other] Wäre dieser Computer morgen weg, kämst du noch in alle { $total } Konten.
}
safety-phone = { $total ->
    [one] Wäre ein Handy morgen weg, hat dieser Computer noch das Konto, das er kennt.
   *[other] Wäre ein Handy morgen weg, hat dieser Computer noch alle { $total } Konten, die er kennt.
}
safety-backup-place = Die Sicherung { $file } ist mitgezählt. Sie hilft nur, wenn sie auch außerhalb dieses Computers liegt: auf einem Stick oder in einem Ordner, der anderswohin kopiert wird.

## Der nächste Schritt
safety-next-make-recovery-key = Als Nächstes: Erstell einen Wiederherstellungsschlüssel und bring ihn zu Papier.
safety-next-confirm-recovery-key = Als Nächstes: Bestätige, dass du deinen Wiederherstellungsschlüssel auf Papier hast.
safety-next-backup = { $saves ->
    [0] Als Nächstes: Mach eine neue Sicherung.
    [one] Als Nächstes: Mach eine Sicherung. Sie rettet ein Konto.
   *[other] Als Nächstes: Mach eine Sicherung. Sie rettet { $saves } Konten.
}
safety-next-prove-device = { $accounts ->
    [one] Als Nächstes: Prüf einen Code auf { $device }. Noch hat ihn niemand geprüft.
   *[other] Als Nächstes: Prüf { $accounts } Codes auf { $device }. Noch hat sie niemand geprüft.
}
safety-next-make-kit = Als Nächstes: Druck die Notfallmappe.
safety-next-drill = Als Nächstes: Probier den Wiederherstellungsschlüssel an einer Sicherung aus, bevor du ihn brauchst.
safety-next-fetch-recovery-codes = { $left ->
    [0] Als Nächstes: Hol neue Wiederherstellungscodes für { $account }. Keiner ist übrig.
    [one] Als Nächstes: Hol neue Wiederherstellungscodes für { $account }. Einer ist übrig.
   *[other] Als Nächstes: Hol neue Wiederherstellungscodes für { $account }. { $left } sind übrig.
}
safety-next-add-device = Als Nächstes: Richte deine Konten auf einem zweiten Gerät ein, und prüf seine Codes.
safety-next-nothing = Du musst jetzt nichts tun.

## Was da ist
safety-key-none = Wiederherstellungsschlüssel: keiner
safety-key-unconfirmed = Wiederherstellungsschlüssel: erstellt, nicht bestätigt
safety-key-confirmed = Wiederherstellungsschlüssel: auf Papier
safety-backup-none = Sicherung: keine
safety-backup = Sicherung: { $date }, { $file }
safety-backup-added = { $count ->
    [one] Seitdem ist ein Konto dazugekommen oder geändert worden.
   *[other] Seitdem sind { $count } Konten dazugekommen oder geändert worden.
}
safety-kit-none = Notfallmappe: keine
safety-kit = Notfallmappe: { $date }
safety-kit-old = Notfallmappe: { $date }, veraltet
safety-drill-none = Wiederherstellung ausprobiert: noch nie
safety-drill = Wiederherstellung ausprobiert: { $date }

## Jedes Konto
safety-account = Konto
safety-yes = sicher
safety-no = verloren
safety-by-backup = Sicherung
safety-by-kit = Notfallmappe
safety-by-said = { $device } (nicht geprüft)
safety-by-outdated = { $device } (hat ein altes Geheimnis)
safety-by-proven = { $device } ({ $date })
safety-codes-none = keine Wiederherstellungscodes aufbewahrt
safety-codes = { $left ->
    [0] kein Wiederherstellungscode übrig
    [one] ein Wiederherstellungscode übrig
   *[other] { $left } Wiederherstellungscodes übrig
}

## Andere Geräte
device-not-found = Dieses Gerät steht nicht auf deiner Liste.
    .remedy = Sieh die Liste noch einmal an; vielleicht wurde sie anderswo geändert.
device-nameless = Das Gerät hat keinen Namen.
    .remedy = Gib einen Namen ein, an dem du es erkennst, zum Beispiel „Alices Handy“.
