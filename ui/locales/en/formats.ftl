# How to make an export in each app. `how-<format>`, one sentence or two, by the app's own menus.

how-any = Export the accounts again in the app they came from.
how-aegis = In Aegis: Settings, Import & Export, Export. Choose JSON.
how-andotp = In andOTP: menu, Backups, Backup. Choose plain-text, or encrypted with a password.
how-bitwarden = In Bitwarden: Tools (on a phone: Settings, Vault), Export vault. Choose .json, or .json (Encrypted) with “Password protected”.
how-bitwarden_authenticator = In Bitwarden Authenticator: Settings, Export. Choose .json.
how-bitwarden_csv = In Bitwarden: Tools (on a phone: Settings, Vault), Export vault. Choose .csv.
how-ente = In Ente Auth: Settings, Data, Export codes. Choose encrypted or plain text.
how-freeotp_plus = In FreeOTP+: menu, Export. Choose JSON.
how-gnome_authenticator = In GNOME Authenticator: menu, Backup & Restore, Backup. Choose andOTP.
how-google = In Google Authenticator: menu, Transfer accounts, Export accounts. Show the QR codes to Keepstep, one after the other.
how-html = Choose HTML in the export of Aegis, Ente Auth or Stratum.
how-lastpass = In LastPass Authenticator: Settings, Transfer accounts, Export accounts to file.
how-proton_authenticator = In Proton Authenticator: Settings, Export. A password is up to you.
how-proton_pass = In Proton Pass: Settings, Export. Choose ZIP, without PGP encryption.
how-raivo = In Raivo OTP: Settings, Export OTPs to ZIP archive. Its password is Raivo's master password.
how-stratum = In Stratum: menu, Back up, Back up to file. A password is up to you.
how-twofas = In 2FAS: Settings, 2FAS Backup, Export. A password is up to you.
how-uri_list = Choose “plain text” or “otpauth URIs” in the app's export.

# Apps that let nothing out.
how-microsoft_app = Microsoft Authenticator lets nothing out. Sign in to each website, open its security page and add Keepstep as a new authenticator; only then remove the old one.
how-authy_app = Authy lets nothing out. Sign in to each website, open its security page and set up the codes anew with Keepstep.
how-okta = Okta Verify lets nothing out. Open your organisation's sign-in settings and add another authenticator; ask your IT desk where that is not offered.
how-duo_app = Duo Mobile lets nothing out. For codes of other websites, set them up anew there; for your organisation's sign-in, ask its IT desk.

# What an account would lose in another app; after its name, in a list.
loss-kind = the app does not know this kind of code
loss-algorithm = the app does not know its hash
loss-digits = the app cannot show so many digits
loss-period = the app does not know its period
loss-duplicate = the app takes every secret key once only
loss-pin = the PIN
loss-groups = groups
loss-note = the note
loss-favorite = the favourite's star
loss-organisation = the organisation
loss-shortened = the end of a long name
how-apple_passwords = In Passwords on the Mac: File, Export All Passwords to File.
how-dashlane = In Dashlane on the web: My account, Settings, Export data, CSV. Choose credentials.csv.
how-entra_oath_csv = Take the table with which the tokens were uploaded to Microsoft Entra.
how-google_pam = Copy the file .google_authenticator from your home folder on that machine.
how-yubico_csv = Take the log that the YubiKey Personalization Tool wrote (configuration_log.csv).
how-authy = Authy has no export. On a rooted Android phone, copy the folder /data/data/com.authy.authy/shared_prefs. Otherwise set up each service anew.
how-battlenet = Battle.net has no export. On a rooted Android phone, copy com.blizzard.messenger.authenticator_preferences.xml from /data/data/com.blizzard.messenger/shared_prefs.
how-cotp = Choose the file db.cotp that cotp keeps in the folder .cotp, or run “cotp export” in a terminal.
how-duo = Duo Mobile has no export. On a rooted Android phone, copy accounts.json from /data/data/com.duosecurity.duomobile/files/duokit.
how-enpass = In Enpass: menu, File, Export. Choose JSON.
how-freeotp = FreeOTP 1 has no export. Update it and choose Backup in its menu; or copy tokens.xml from /data/data/org.fedorahosted.freeotp/shared_prefs on a rooted phone.
how-freeotp_v2 = In FreeOTP: menu, Backup. Choose the file externalBackup.xml.
how-otpclient = Choose the database itself, whose name ends in .enc. It lies where you once put it; NewDatabase.enc is the usual name.
how-steam = Steam has no export. In the folder of Steam Desktop Authenticator or steamguard-cli, choose the .maFile together with manifest.json.
how-totp_authenticator = In TOTP Authenticator: Settings, Backup & Restore, Create backup.
how-auth_extension = In the Authenticator extension: the gear, Backup, Download backup file.
how-otpauth_ios = In OTP Auth: Settings, Backups, Create backup. Choose a password.
how-winauth = In WinAuth: the gear at the bottom, Export. With a password it makes a ZIP.
how-google_sqlite = On a rooted phone, copy the file databases from the app's folder. A newer Google Authenticator exports by QR codes: menu, Transfer accounts.
how-keepass = Copy the database itself, the .kdbx file. With a key file, choose that too.
how-keepass_csv = In KeePassXC: Database, Export, CSV File.
how-microsoft = Microsoft Authenticator has no export. On a rooted phone, copy PhoneFactor and PhoneFactor-wal from the app's folder databases; otherwise set up each account again at its service.
how-oath_csv = Take the list of tokens that was taken in by privacyIDEA or LinOTP: serial, secret, type, digits, period.
how-onepassword = In 1Password on the desktop: File, Export, your account, 1PUX.
how-pskc = Ask whoever made the tokens or runs the server for their key file (PSKC, RFC 6030), and for its password.
how-stratum_internal = In Stratum: menu, Backup, and choose the encrypted or the plain file. From a rooted phone, copy authenticator.db3 after taking the password off.
how-authenticator_plus = In Authenticator Plus: Settings, Backup & Restore, Export as Text and HTML. It makes a ZIP with your master password.
