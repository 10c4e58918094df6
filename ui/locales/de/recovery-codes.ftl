# Die Wiederherstellungscodes, die eine Website für ein Konto gegeben hat.

recovery-codes-none = Wiederherstellungscodes: keine
recovery-codes-left = Wiederherstellungscodes: { $left } von { $total } übrig
recovery-codes-low = { $left ->
    [0] Alle sind benutzt. Hol neue von der Website.
    [one] Einer ist übrig. Hol neue von der Website.
   *[other] { $left } sind übrig. Hol neue von der Website.
}
recovery-codes-show = Zeigen
recovery-codes-hide = Verbergen
recovery-codes-copy = Nächsten kopieren
recovery-codes-copied = Wiederherstellungscode kopiert. Hake ihn ab, wenn du ihn benutzt hast.
recovery-codes-used = benutzt am { $day }
recovery-codes-text = Einfügen, was die Website zeigt
recovery-codes-found = { $count ->
    [0] In diesem Text ist kein Wiederherstellungscode.
    [one] Ein Wiederherstellungscode: { $codes }
   *[other] { $count } Wiederherstellungscodes: { $codes }
}
recovery-codes-keep = Diese Codes behalten
