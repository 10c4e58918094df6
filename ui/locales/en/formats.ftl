# How to make an export in each app. `how-<format>`, one sentence or two, by the app's own menus.

how-any = Export the accounts again in the app they came from.
how-aegis = In Aegis: Settings, Import & Export, Export. Choose JSON.
how-apple_passwords = In Passwords on the Mac: File, Export All Passwords to File.
how-dashlane = In Dashlane on the web: My account, Settings, Export data, CSV. Choose credentials.csv.
how-entra_oath_csv = Take the table with which the tokens were uploaded to Microsoft Entra.
how-google = In Google Authenticator: menu, Transfer accounts, Export accounts. Show the QR codes to Keepstep, one after the other.
how-google_pam = Copy the file .google_authenticator from your home folder on that machine.
how-uri_list = Choose “plain text” or “otpauth URIs” in the app's export.
how-yubico_csv = Take the log that the YubiKey Personalization Tool wrote (configuration_log.csv).
how-google_sqlite = On a rooted phone, copy the file databases from the app's folder. A newer Google Authenticator exports by QR codes: menu, Transfer accounts.
how-keepass = Copy the database itself, the .kdbx file. With a key file, choose that too.
how-keepass_csv = In KeePassXC: Database, Export, CSV File.
how-microsoft = Microsoft Authenticator has no export. On a rooted phone, copy PhoneFactor and PhoneFactor-wal from the app's folder databases; otherwise set up each account again at its service.
how-oath_csv = Take the list of tokens that was taken in by privacyIDEA or LinOTP: serial, secret, type, digits, period.
how-onepassword = In 1Password on the desktop: File, Export, your account, 1PUX.
how-pskc = Ask whoever made the tokens or runs the server for their key file (PSKC, RFC 6030), and for its password.
how-stratum_internal = In Stratum: menu, Backup, and choose the encrypted or the plain file. From a rooted phone, copy authenticator.db3 after taking the password off.
