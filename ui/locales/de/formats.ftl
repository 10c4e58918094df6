# Wie man in jeder App einen Export macht. `how-<format>`, ein oder zwei Sätze, mit den Menüs der App.

how-any = Exportiere die Konten noch einmal aus der App, aus der sie kommen.
how-aegis = In Aegis: Einstellungen, Import & Export, Exportieren. Wähle JSON.
how-google = In Google Authenticator: Menü, Konten übertragen, Konten exportieren. Zeig Keepstep die QR-Codes, einen nach dem anderen.
how-uri_list = Wähle beim Export der App „Text“ oder „otpauth-URIs“.
how-authy = Authy hat keinen Export. Kopiere auf einem gerooteten Android-Telefon den Ordner /data/data/com.authy.authy/shared_prefs. Sonst richte jeden Dienst neu ein.
how-battlenet = Battle.net hat keinen Export. Kopiere auf einem gerooteten Android-Telefon com.blizzard.messenger.authenticator_preferences.xml aus /data/data/com.blizzard.messenger/shared_prefs.
how-cotp = Wähle die Datei db.cotp aus dem Ordner .cotp, oder gib im Terminal „cotp export“ ein.
how-duo = Duo Mobile hat keinen Export. Kopiere auf einem gerooteten Android-Telefon accounts.json aus /data/data/com.duosecurity.duomobile/files/duokit.
how-enpass = In Enpass: Menü, Datei, Exportieren. Wähle JSON.
how-freeotp = FreeOTP 1 hat keinen Export. Aktualisiere es und wähle Sicherung im Menü; oder kopiere auf einem gerooteten Telefon tokens.xml aus /data/data/org.fedorahosted.freeotp/shared_prefs.
how-freeotp_v2 = In FreeOTP: Menü, Sicherung. Wähle die Datei externalBackup.xml.
how-otpclient = Wähle die Datenbank selbst, deren Name auf .enc endet. Sie liegt, wo du sie angelegt hast; meist heißt sie NewDatabase.enc.
how-steam = Steam hat keinen Export. Wähle im Ordner von Steam Desktop Authenticator oder steamguard-cli die .maFile zusammen mit manifest.json.
how-totp_authenticator = In TOTP Authenticator: Einstellungen, Backup & Restore, Backup erstellen.
how-auth_extension = In der Erweiterung Authenticator: das Zahnrad, Sicherung, Sicherungsdatei herunterladen.
how-otpauth_ios = In OTP Auth: Einstellungen, Backups, Backup erstellen. Wähle ein Passwort.
how-winauth = In WinAuth: das Zahnrad unten, Export. Mit einem Passwort entsteht ein ZIP.
how-google_sqlite = Kopiere auf einem gerooteten Telefon die Datei databases aus dem Ordner der App. Ein neuerer Google Authenticator exportiert mit QR-Codes: Menü, Konten übertragen.
how-microsoft = Microsoft Authenticator hat keinen Export. Kopiere auf einem gerooteten Telefon PhoneFactor und PhoneFactor-wal aus dem Ordner databases der App; sonst richte jedes Konto bei seinem Dienst neu ein.
how-stratum_internal = In Stratum: Menü, Sichern, und wähle die verschlüsselte oder die offene Datei. Von einem gerooteten Telefon kopierst du authenticator.db3, nachdem du das Passwort entfernt hast.
how-authenticator_plus = In Authenticator Plus: Einstellungen, Backup & Restore, Export as Text and HTML. Es macht ein ZIP mit deinem Hauptpasswort.
