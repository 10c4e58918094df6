# How to make an export in each app. `how-<format>`, one sentence or two, by the app's own menus.

how-any = Export the accounts again in the app they came from.
how-aegis = In Aegis: Settings, Import & Export, Export. Choose JSON.
how-google = In Google Authenticator: menu, Transfer accounts, Export accounts. Show the QR codes to Keepstep, one after the other.
how-uri_list = Choose “plain text” or “otpauth URIs” in the app's export.
how-google_sqlite = On a rooted phone, copy the file databases from the app's folder. A newer Google Authenticator exports by QR codes: menu, Transfer accounts.
how-microsoft = Microsoft Authenticator has no export. On a rooted phone, copy PhoneFactor and PhoneFactor-wal from the app's folder databases; otherwise set up each account again at its service.
how-stratum_internal = In Stratum: menu, Backup, and choose the encrypted or the plain file. From a rooted phone, copy authenticator.db3 after taking the password off.
