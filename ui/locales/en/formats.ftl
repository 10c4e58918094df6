# How to make an export in each app. `how-<format>`, a few short sentences, by the app's own menus;
# where no source shows them, without naming any.

how-any = Export the accounts again in the app they came from.
how-aegis = In Aegis: Settings, Import & Export, Export. Choose “Aegis (.JSON)”.
how-andotp = In andOTP, open the backups from its menu. Choose “Backup (encrypted)” or “Backup (plain-text)”.
how-bitwarden = In Bitwarden on the web: Tools, Export. On a phone: Settings, Vault, Export vault. Choose .json, sealed or not; a sealed one must be “Password protected”.
how-bitwarden_authenticator = In Bitwarden Authenticator: Settings, Export. Choose .json. Codes that it shows from Bitwarden are not in this file; export those in Bitwarden.
how-bitwarden_csv = In Bitwarden on the web: Tools, Export. On a phone: Settings, Vault, Export vault. Choose .csv.
how-ente = In Ente Auth: Settings, Data, Export codes. Choose encrypted or plain text.
how-freeotp_plus = In FreeOTP+: menu, Export. Choose JSON.
how-gnome_authenticator = In GNOME Authenticator: menu, Preferences, Backup/Restore. Under Backup, choose andOTP.
how-google = In Google Authenticator: menu, Transfer accounts, Export accounts. Hold every QR code before the camera of this computer: Add, “Use the camera”. Or take a photo of each, open the photos in Keepstep, and delete them.
how-html = Choose HTML in the export of Aegis, Ente Auth or Stratum.
how-keepstep = In Keepstep: Settings, Export, Keepstep. In a terminal: keepstep export --to keepstep
how-lastpass = In LastPass Authenticator: Settings, Transfer accounts, Export accounts to file.
how-proton_authenticator = In Proton Authenticator: Settings, Export. You may set a password.
how-proton_pass = In Proton Pass on the web, in its browser extension or on the desktop: Settings, Export. Choose ZIP, without PGP encryption and without attachments.
how-raivo = In Raivo OTP: Settings, Export OTPs to ZIP archive. Its password is Raivo's master password.
how-stratum = In Stratum: menu, Back up, Back up to encrypted file. The password may stay empty.
how-twofas = In 2FAS: Settings, 2FAS Backup, Export. You may set a password.
how-uri_list = In the app's export, choose plain text or a list of otpauth URIs.

# Apps that let nothing out, and of which no file is read.
how-okta = Okta Verify lets nothing out. Open your organisation's sign-in settings and add “Google Authenticator” as another way; its QR code works in Keepstep. Ask your IT desk where that is not offered.
how-symantec_vip = VIP Access lets nothing out; it can only move to another phone. Ask the website or your IT desk whether it takes another authenticator app, and set that up with Keepstep.
how-salesforce = Salesforce Authenticator lets nothing out. Sign in to each website, open its security page and add Keepstep as a new authenticator; only then remove the old one.
how-samsung_pass = Samsung Pass lets nothing out; its codes go to other Galaxy phones only. Sign in to each website, open its security page and set up the codes anew with Keepstep.
how-rsa = RSA Authenticator (SecurID) lets nothing out, and Keepstep cannot make its codes. Ask your IT desk whether another authenticator is allowed.
how-entrust = Entrust Identity lets nothing out. Ask the website or your IT desk whether it takes another authenticator app, and set that up with Keepstep.
how-yubico_authenticator = These codes lie on the YubiKey, which lets nothing out. Go on with the key, or set up the codes anew at each website with Keepstep.

# What an account would lose in another app; after its name, in a list.
loss-kind = the app does not know this kind of code
loss-algorithm = the app does not know its algorithm
loss-digits = the app cannot show so many digits
loss-period = the app does not know its period
loss-duplicate = the app takes every secret key once only
loss-pin = the PIN
loss-groups = groups
loss-note = the note
loss-favorite = the favourite's star
loss-organisation = the organisation
loss-shortened = the end of a long name
how-apple_passwords = In Passwords on a Mac: File, Export All Passwords to File. On an older Mac, in Safari: File, Export, Passwords.
how-dashlane = In Dashlane on the web: My account, Settings, Export data, Export to CSV. Choose the ZIP, or credentials.csv in it.
how-entra_oath_csv = Take the table with which the tokens were uploaded to Microsoft Entra.
how-google_pam = Copy the file .google_authenticator from your home folder on that computer.
how-yubico_csv = Take the log that the YubiKey Personalization Tool wrote. It is configuration_log.csv in your home folder, if nobody chose another name.
how-authy = Authy lets nothing out. Sign in to each website, open its security page and set up the codes anew with Keepstep. Keep your Authy account until all of them work. From a rooted Android phone you can copy the folder /data/data/com.authy.authy/shared_prefs instead.
how-battlenet = Battle.net lets nothing out; keep its app for these codes. Only from a rooted Android phone can you copy com.blizzard.messenger.authenticator_preferences.xml, from /data/data/com.blizzard.messenger/shared_prefs.
how-cotp = Choose the file db.cotp in the folder .cotp of your home folder, or run “cotp export” in a terminal.
how-duo = Duo Mobile lets nothing out. For your organisation's sign-in, ask its IT desk for another authenticator. Set up codes of other websites anew at each of them, with Keepstep. From a rooted Android phone you can copy accounts.json from /data/data/com.duosecurity.duomobile/files/duokit instead.
how-enpass = In Enpass on a computer: File, Export. Choose .json.
how-freeotp = FreeOTP 1 has no export. On Android, update it and choose Backup in its menu, or copy tokens.xml from /data/data/org.fedorahosted.freeotp/shared_prefs on a rooted phone. On an iPhone, set up the codes anew at each website.
how-freeotp_v2 = In FreeOTP on Android: menu, Backup. Choose the file externalBackup.xml. On an iPhone, FreeOTP has no export; set up the codes anew at each website.
how-otpclient = Choose the database itself, whose name ends in .enc. It lies where you once put it; NewDatabase.enc is the usual name.
how-steam = Steam's own app lets nothing out. From the folder of Steam Desktop Authenticator or steamguard-cli, choose the .maFile together with manifest.json. From a rooted Android phone with Steam before version 3, copy the file whose name begins with “Steamguard-”.
how-totp_authenticator = In TOTP Authenticator, look in the settings for a backup, and save it to a file.
how-auth_extension = In the Authenticator extension: the gear, Backup. Download the backup file, with a password or without.
how-otpauth_ios = In OTP Auth, look in the settings for a backup or an export. Choose a password for it, and save it to a file.
how-winauth = In WinAuth: the gear, Export. With a password it makes a ZIP.
how-google_sqlite = From a rooted Android phone with Google Authenticator 5 or before, copy the file databases from /data/data/com.google.android.apps.authenticator2/databases. A newer one exports by QR codes: menu, Transfer accounts, Export accounts.
how-keepass = Copy the database itself, the .kdbx file. With a key file, choose that too.
how-keepass_csv = In KeePassXC: Database, Export, CSV File.
how-microsoft = Microsoft Authenticator lets nothing out. Sign in to each website, open its security page and add Keepstep as a new authenticator; only then remove the old one. From a rooted Android phone you can copy PhoneFactor and PhoneFactor-wal from /data/data/com.azure.authenticator/databases instead.
how-oath_csv = Take the list that was read into privacyIDEA or LinOTP: serial, secret, type, digits, period.
how-onepassword = In 1Password on a Mac: File, Export, your account. On Windows and Linux: the three dots above the sidebar, Export, your account. Choose 1PUX.
how-pskc = Ask whoever made the tokens or runs the server for their key file (PSKC, RFC 6030), and for its password.
how-stratum_internal = In Stratum: menu, Back up, Back up to encrypted file. From a rooted Android phone, copy authenticator.db3 after taking the app's password off.
how-authenticator_plus = In Authenticator Plus: Settings, Backup & Restore, Export as Text and HTML. It makes a ZIP with your master password.
