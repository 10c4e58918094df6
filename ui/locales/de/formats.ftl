# Wie man in jeder App einen Export macht. `how-<format>`, ein oder zwei Sätze, mit den Menüs der App.

how-any = Exportiere die Konten noch einmal aus der App, aus der sie kommen.
how-aegis = In Aegis: Einstellungen, Import & Export, Exportieren. Wähle JSON.
how-google = In Google Authenticator: Menü, Konten übertragen, Konten exportieren. Zeig Keepstep die QR-Codes, einen nach dem anderen.
how-uri_list = Wähle beim Export der App „Text“ oder „otpauth-URIs“.
how-google_sqlite = Kopiere auf einem gerooteten Telefon die Datei databases aus dem Ordner der App. Ein neuerer Google Authenticator exportiert mit QR-Codes: Menü, Konten übertragen.
how-microsoft = Microsoft Authenticator hat keinen Export. Kopiere auf einem gerooteten Telefon PhoneFactor und PhoneFactor-wal aus dem Ordner databases der App; sonst richte jedes Konto bei seinem Dienst neu ein.
how-stratum_internal = In Stratum: Menü, Sichern, und wähle die verschlüsselte oder die offene Datei. Von einem gerooteten Telefon kopierst du authenticator.db3, nachdem du das Passwort entfernt hast.
