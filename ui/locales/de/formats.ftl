# Wie man in jeder App einen Export macht. `how-<format>`, wenige kurze Sätze, mit den Menüs der App;
# deutsche Menüwörter nur, wo eine Quelle sie zeigt, sonst die englischen in Anführungszeichen.

how-any = Exportiere die Konten noch einmal aus der App, aus der sie kommen.
how-aegis = In Aegis: Einstellungen, Importieren & exportieren, Exportieren. Wähle „Aegis (.JSON)“.
how-andotp = In andOTP: Menü, Backup. Wähle „Datensicherung (verschlüsselt)“ oder „Datensicherung (Klartext)“.
how-bitwarden = In Bitwarden im Web: „Tools“, „Export“. Am Handy: „Settings“, „Vault“, „Export vault“. Wähle .json, verschlossen oder nicht; verschlossen muss es „Password protected“ sein.
how-bitwarden_authenticator = In Bitwarden Authenticator: „Settings“, „Export“. Wähle .json. Codes, die es aus Bitwarden zeigt, sind nicht in dieser Datei; exportiere sie in Bitwarden.
how-bitwarden_csv = In Bitwarden im Web: „Tools“, „Export“. Am Handy: „Settings“, „Vault“, „Export vault“. Wähle .csv.
how-ente = In Ente Auth: Einstellungen, Daten, Codes exportieren. Wähle die verschlüsselte Datei oder Klartext.
how-freeotp_plus = In FreeOTP+: Menü, Exportieren, JSON-Format exportieren.
how-gnome_authenticator = In GNOME Authenticator: Menü, „Preferences“, „Backup/Restore“. Wähle unter „Backup“ andOTP.
how-google = In Google Authenticator: Menü, Konten übertragen, Konten exportieren. Halte jeden QR-Code vor die Kamera dieses Computers: Hinzufügen, „Kamera benutzen“. Oder fotografiere jeden, öffne die Fotos in Keepstep und lösche sie danach.
how-html = Wähle beim Export von Aegis, Ente Auth oder Stratum HTML.
how-keepstep = In Keepstep: Einstellungen, Exportieren, Keepstep. Im Terminal: keepstep export --to keepstep
how-lastpass = In LastPass Authenticator: Einstellungen, Konten übertragen, Konten in Datei exportieren.
how-proton_authenticator = In Proton Authenticator: Einstellungen, Exportieren. Ein Passwort kannst du setzen.
how-proton_pass = In Proton Pass im Web, in der Browser-Erweiterung oder am Rechner: „Settings“, „Export“. Wähle ZIP, ohne PGP-Verschlüsselung und ohne Anhänge.
how-raivo = In Raivo OTP: „Settings“, „Export OTPs to ZIP archive“. Das Passwort ist Raivos Hauptpasswort.
how-stratum = In Stratum: Menü, Sicherung, Als verschlüsselte Datei sichern. Das Passwort darf leer bleiben.
how-twofas = In 2FAS: Einstellungen, 2FAS Backup, Exportieren. Ein Passwort kannst du setzen.
how-uri_list = Wähle beim Export der App Klartext oder eine Liste von otpauth-URIs.

# Apps, die nichts herausgeben und von denen keine Datei gelesen wird.
how-okta = Okta Verify gibt nichts heraus. Öffne die Anmeldeeinstellungen deiner Organisation und füge „Google Authenticator“ als weiteren Weg hinzu; dessen QR-Code geht in Keepstep. Frag die IT, wenn das nicht angeboten wird.
how-symantec_vip = VIP Access gibt nichts heraus; es kann nur auf ein anderes Handy umziehen. Frag die Website oder die IT, ob sie eine andere Authentifikator-App nimmt, und richte diese mit Keepstep ein.
how-salesforce = Salesforce Authenticator gibt nichts heraus. Melde dich bei jeder Website an, öffne ihre Sicherheitsseite und füge Keepstep als neuen Authenticator hinzu; entferne erst danach den alten.
how-samsung_pass = Samsung Pass gibt nichts heraus; seine Codes gehen nur auf andere Galaxy-Handys. Melde dich bei jeder Website an, öffne ihre Sicherheitsseite und richte die Codes mit Keepstep neu ein.
how-rsa = RSA Authenticator (SecurID) gibt nichts heraus, und Keepstep kann seine Codes nicht berechnen. Frag die IT, ob ein anderer Authenticator erlaubt ist.
how-entrust = Entrust Identity gibt nichts heraus. Frag die Website oder die IT, ob sie eine andere Authentifikator-App nimmt, und richte diese mit Keepstep ein.
how-yubico_authenticator = Diese Codes liegen auf dem YubiKey, der nichts herausgibt. Bleib bei ihm, oder richte die Codes bei jeder Website mit Keepstep neu ein.

# Was ein Konto in einer anderen App verlöre; hinter seinem Namen, in einer Liste.
loss-kind = diese Art von Code kennt die App nicht
loss-algorithm = seinen Algorithmus kennt die App nicht
loss-digits = so viele Ziffern zeigt die App nicht
loss-period = seinen Zeitabstand kennt die App nicht
loss-duplicate = die App nimmt jeden Schlüssel nur einmal
loss-pin = die PIN
loss-groups = Gruppen
loss-note = die Notiz
loss-favorite = den Stern
loss-organisation = die Organisation
loss-shortened = das Ende eines langen Namens
how-apple_passwords = In der App Passwörter auf dem Mac: Ablage, „Export All Passwords to File“. Auf einem älteren Mac in Safari: Ablage, „Export“, „Passwords“.
how-dashlane = In Dashlane im Web: „My account“, „Settings“, „Export data“, „Export to CSV“. Wähle das ZIP oder credentials.csv daraus.
how-entra_oath_csv = Nimm die Tabelle, mit der die Token zu Microsoft Entra hochgeladen wurden.
how-google_pam = Kopiere die Datei .google_authenticator aus deinem persönlichen Ordner auf jenem Rechner.
how-yubico_csv = Nimm das Protokoll, das das YubiKey Personalization Tool geschrieben hat. Es ist configuration_log.csv in deinem persönlichen Ordner, wenn niemand einen anderen Namen gewählt hat.
how-authy = Authy gibt nichts heraus. Melde dich bei jeder Website an, öffne ihre Sicherheitsseite und richte die Codes mit Keepstep neu ein. Behalte dein Authy-Konto, bis alle gehen. Von einem gerooteten Android-Handy kannst du stattdessen den Ordner /data/data/com.authy.authy/shared_prefs kopieren.
how-battlenet = Battle.net gibt nichts heraus; behalte seine App für diese Codes. Nur von einem gerooteten Android-Handy kannst du com.blizzard.messenger.authenticator_preferences.xml kopieren, aus /data/data/com.blizzard.messenger/shared_prefs.
how-cotp = Wähle die Datei db.cotp aus dem Ordner .cotp in deinem persönlichen Ordner, oder gib im Terminal „cotp export“ ein.
how-duo = Duo Mobile gibt nichts heraus. Für die Anmeldung deiner Organisation frag deren IT nach einem anderen Authenticator. Codes anderer Websites richtest du bei jeder davon mit Keepstep neu ein. Von einem gerooteten Android-Handy kannst du stattdessen accounts.json aus /data/data/com.duosecurity.duomobile/files/duokit kopieren.
how-enpass = In Enpass am Rechner: „File“, „Export“. Wähle .json.
how-freeotp = FreeOTP 1 hat keinen Export. Aktualisiere es auf Android und wähle im Menü Backup, oder kopiere auf einem gerooteten Handy tokens.xml aus /data/data/org.fedorahosted.freeotp/shared_prefs. Auf einem iPhone richte die Codes bei jeder Website neu ein.
how-freeotp_v2 = In FreeOTP auf Android: Menü, Backup. Wähle die Datei externalBackup.xml. Auf einem iPhone hat FreeOTP keinen Export; richte die Codes bei jeder Website neu ein.
how-otpclient = Wähle die Datenbank selbst, deren Name auf .enc endet. Sie liegt, wo du sie angelegt hast; meist heißt sie NewDatabase.enc.
how-steam = Die App von Steam gibt nichts heraus. Wähle aus dem Ordner von Steam Desktop Authenticator oder steamguard-cli die .maFile zusammen mit manifest.json. Von einem gerooteten Android-Handy mit Steam vor Version 3 kopiere die Datei, deren Name mit „Steamguard-“ beginnt.
how-totp_authenticator = Such in TOTP Authenticator in den Einstellungen nach einer Sicherung und speichere sie in eine Datei.
how-auth_extension = In der Erweiterung Authenticator: das Zahnrad, Sicherung. Lade die Backup-Datei herunter, mit Passwort oder ohne.
how-otpauth_ios = Such in OTP Auth in den Einstellungen nach einer Sicherung oder einem Export. Wähle ein Passwort dafür und speichere sie in eine Datei.
how-winauth = In WinAuth: das Zahnrad, „Export“. Mit einem Passwort entsteht ein ZIP.
how-google_sqlite = Von einem gerooteten Android-Handy mit Google Authenticator 5 oder älter kopiere die Datei databases aus /data/data/com.google.android.apps.authenticator2/databases. Ein neuerer exportiert mit QR-Codes: Menü, Konten übertragen, Konten exportieren.
how-keepass = Kopiere die Datenbank selbst, die Datei .kdbx. Gehört eine Schlüsseldatei dazu, wähle auch sie aus.
how-keepass_csv = In KeePassXC: Datenbank, Exportieren, CSV.
how-microsoft = Microsoft Authenticator gibt nichts heraus. Melde dich bei jeder Website an, öffne ihre Sicherheitsseite und füge Keepstep als neuen Authenticator hinzu; entferne erst danach den alten. Von einem gerooteten Android-Handy kannst du stattdessen PhoneFactor und PhoneFactor-wal aus /data/data/com.azure.authenticator/databases kopieren.
how-oath_csv = Nimm die Liste, die privacyIDEA oder LinOTP eingelesen hat: Seriennummer, Schlüssel, Art, Stellen, Zeitabstand.
how-onepassword = In 1Password auf dem Mac: Ablage, „Export“, dein Konto. Unter Windows und Linux: die drei Punkte über der Seitenleiste, „Export“, dein Konto. Wähle 1PUX.
how-pskc = Lass dir von dem, der die Token herstellt oder den Server betreibt, die Schlüsseldatei geben (PSKC, RFC 6030) und ihr Passwort.
how-stratum_internal = In Stratum: Menü, Sicherung, Als verschlüsselte Datei sichern. Von einem gerooteten Android-Handy kopierst du authenticator.db3, nachdem du das Passwort der App entfernt hast.
how-authenticator_plus = In Authenticator Plus: „Settings“, „Backup & Restore“, „Export as Text and HTML“. Es macht ein ZIP mit deinem Hauptpasswort.
