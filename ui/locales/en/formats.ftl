# How to make an export in each app. `how-<format>`, one sentence or two, by the app's own menus.

how-any = Export the accounts again in the app they came from.
how-aegis = In Aegis: Settings, Import & Export, Export. Choose JSON.
how-google = In Google Authenticator: menu, Transfer accounts, Export accounts. Show the QR codes to Keepstep, one after the other.
how-uri_list = Choose “plain text” or “otpauth URIs” in the app's export.
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
how-microsoft = Microsoft Authenticator has no export. On a rooted phone, copy PhoneFactor and PhoneFactor-wal from the app's folder databases; otherwise set up each account again at its service.
how-stratum_internal = In Stratum: menu, Backup, and choose the encrypted or the plain file. From a rooted phone, copy authenticator.db3 after taking the password off.
how-authenticator_plus = In Authenticator Plus: Settings, Backup & Restore, Export as Text and HTML. It makes a ZIP with your master password.
