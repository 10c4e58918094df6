# How to make an export in each app. `how-<format>`, one sentence or two, by the app's own menus.

how-any = Export the accounts again in the app they came from.
how-aegis = In Aegis: Settings, Import & Export, Export. Choose JSON.
how-google = In Google Authenticator: menu, Transfer accounts, Export accounts. Show the QR codes to Keepstep, one after the other.
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
