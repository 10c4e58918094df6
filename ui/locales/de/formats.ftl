# Wie man in jeder App einen Export macht. `how-<format>`, ein oder zwei Sätze, mit den Menüs der App.

how-any = Exportiere die Konten noch einmal aus der App, aus der sie kommen.
how-aegis = In Aegis: Einstellungen, Import & Export, Exportieren. Wähle JSON.
how-apple_passwords = In Passwörter auf dem Mac: Ablage, Alle Passwörter in Datei exportieren.
how-dashlane = In Dashlane im Web: Mein Konto, Einstellungen, Daten exportieren, CSV. Wähle credentials.csv.
how-entra_oath_csv = Nimm die Tabelle, mit der die Token zu Microsoft Entra hochgeladen wurden.
how-google = In Google Authenticator: Menü, Konten übertragen, Konten exportieren. Zeig Keepstep die QR-Codes, einen nach dem anderen.
how-google_pam = Kopiere die Datei .google_authenticator aus deinem Ordner auf jenem Rechner.
how-uri_list = Wähle beim Export der App „Text“ oder „otpauth-URIs“.
how-yubico_csv = Nimm das Protokoll, das das YubiKey Personalization Tool geschrieben hat (configuration_log.csv).
how-google_sqlite = Kopiere auf einem gerooteten Telefon die Datei databases aus dem Ordner der App. Ein neuerer Google Authenticator exportiert mit QR-Codes: Menü, Konten übertragen.
how-keepass = Kopiere die Datenbank selbst, die Datei .kdbx. Gehört eine Schlüsseldatei dazu, wähle auch sie aus.
how-keepass_csv = In KeePassXC: Datenbank, Exportieren, CSV-Datei.
how-microsoft = Microsoft Authenticator hat keinen Export. Kopiere auf einem gerooteten Telefon PhoneFactor und PhoneFactor-wal aus dem Ordner databases der App; sonst richte jedes Konto bei seinem Dienst neu ein.
how-oath_csv = Nimm die Liste der Token, die privacyIDEA oder LinOTP eingelesen hat: Seriennummer, Schlüssel, Art, Stellen, Zeitabstand.
how-onepassword = In 1Password am Rechner: Datei, Exportieren, dein Konto, 1PUX.
how-pskc = Lass dir von dem, der die Token herstellt oder den Server betreibt, die Schlüsseldatei geben (PSKC, RFC 6030) und ihr Passwort.
how-stratum_internal = In Stratum: Menü, Sichern, und wähle die verschlüsselte oder die offene Datei. Von einem gerooteten Telefon kopierst du authenticator.db3, nachdem du das Passwort entfernt hast.
