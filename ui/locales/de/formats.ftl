# Wie man in jeder App einen Export macht. `how-<format>`, ein oder zwei Sätze, mit den Menüs der App.

how-any = Exportiere die Konten noch einmal aus der App, aus der sie kommen.
how-aegis = In Aegis: Einstellungen, Import & Export, Exportieren. Wähle JSON.
how-andotp = In andOTP: Menü, Sicherungen, Sicherung. Wähle Klartext, oder verschlüsselt mit einem Passwort.
how-bitwarden = In Bitwarden: Werkzeuge (am Telefon: Einstellungen, Tresor), Tresor exportieren. Wähle .json, oder .json (verschlüsselt) mit „Passwortgeschützt“.
how-bitwarden_authenticator = In Bitwarden Authenticator: Einstellungen, Exportieren. Wähle .json.
how-bitwarden_csv = In Bitwarden: Werkzeuge (am Telefon: Einstellungen, Tresor), Tresor exportieren. Wähle .csv.
how-ente = In Ente Auth: Einstellungen, Daten, Codes exportieren. Wähle verschlüsselt oder Klartext.
how-freeotp_plus = In FreeOTP+: Menü, Exportieren. Wähle JSON.
how-gnome_authenticator = In GNOME Authenticator: Menü, Sichern und Wiederherstellen, Sichern. Wähle andOTP.
how-google = In Google Authenticator: Menü, Konten übertragen, Konten exportieren. Zeig Keepstep die QR-Codes, einen nach dem anderen.
how-html = Wähle beim Export von Aegis, Ente Auth oder Stratum HTML.
how-lastpass = In LastPass Authenticator: Einstellungen, Konten übertragen, Konten in Datei exportieren.
how-proton_authenticator = In Proton Authenticator: Einstellungen, Exportieren. Ein Passwort steht dir frei.
how-proton_pass = In Proton Pass: Einstellungen, Exportieren. Wähle ZIP, ohne PGP-Verschlüsselung.
how-raivo = In Raivo OTP: Einstellungen, OTPs in ein ZIP-Archiv exportieren. Sein Passwort ist Raivos Hauptpasswort.
how-stratum = In Stratum: Menü, Sichern, In Datei sichern. Ein Passwort steht dir frei.
how-twofas = In 2FAS: Einstellungen, 2FAS-Backup, Exportieren. Ein Passwort steht dir frei.
how-uri_list = Wähle beim Export der App „Text“ oder „otpauth-URIs“.

# Apps, die nichts herausgeben.
how-microsoft_app = Microsoft Authenticator gibt nichts heraus. Melde dich bei jeder Website an, öffne ihre Sicherheitsseite und füge Keepstep als neuen Authenticator hinzu; entferne erst danach den alten.
how-authy_app = Authy gibt nichts heraus. Melde dich bei jeder Website an, öffne ihre Sicherheitsseite und richte die Codes mit Keepstep neu ein.
how-okta = Okta Verify gibt nichts heraus. Öffne die Anmeldeeinstellungen deiner Organisation und füge einen weiteren Authenticator hinzu; frage die IT, wenn das nicht angeboten wird.
how-duo_app = Duo Mobile gibt nichts heraus. Codes anderer Websites richtest du dort neu ein; für die Anmeldung deiner Organisation fragst du deren IT.

# Was ein Konto in einer anderen App verlöre; hinter seinem Namen, in einer Liste.
loss-kind = diese Art von Code kennt die App nicht
loss-algorithm = seinen Hash kennt die App nicht
loss-digits = so viele Ziffern zeigt die App nicht
loss-period = seinen Zeitabstand kennt die App nicht
loss-duplicate = die App nimmt jeden Schlüssel nur einmal
loss-pin = die PIN
loss-groups = Gruppen
loss-note = die Notiz
loss-favorite = den Stern
loss-organisation = die Organisation
loss-shortened = das Ende eines langen Namens
how-apple_passwords = In Passwörter auf dem Mac: Ablage, Alle Passwörter in Datei exportieren.
how-dashlane = In Dashlane im Web: Mein Konto, Einstellungen, Daten exportieren, CSV. Wähle credentials.csv.
how-entra_oath_csv = Nimm die Tabelle, mit der die Token zu Microsoft Entra hochgeladen wurden.
how-google_pam = Kopiere die Datei .google_authenticator aus deinem Ordner auf jenem Rechner.
how-yubico_csv = Nimm das Protokoll, das das YubiKey Personalization Tool geschrieben hat (configuration_log.csv).
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
how-keepass = Kopiere die Datenbank selbst, die Datei .kdbx. Gehört eine Schlüsseldatei dazu, wähle auch sie aus.
how-keepass_csv = In KeePassXC: Datenbank, Exportieren, CSV-Datei.
how-microsoft = Microsoft Authenticator hat keinen Export. Kopiere auf einem gerooteten Telefon PhoneFactor und PhoneFactor-wal aus dem Ordner databases der App; sonst richte jedes Konto bei seinem Dienst neu ein.
how-oath_csv = Nimm die Liste der Token, die privacyIDEA oder LinOTP eingelesen hat: Seriennummer, Schlüssel, Art, Stellen, Zeitabstand.
how-onepassword = In 1Password am Rechner: Datei, Exportieren, dein Konto, 1PUX.
how-pskc = Lass dir von dem, der die Token herstellt oder den Server betreibt, die Schlüsseldatei geben (PSKC, RFC 6030) und ihr Passwort.
how-stratum_internal = In Stratum: Menü, Sichern, und wähle die verschlüsselte oder die offene Datei. Von einem gerooteten Telefon kopierst du authenticator.db3, nachdem du das Passwort entfernt hast.
how-authenticator_plus = In Authenticator Plus: Einstellungen, Backup & Restore, Export as Text and HTML. Es macht ein ZIP mit deinem Hauptpasswort.
