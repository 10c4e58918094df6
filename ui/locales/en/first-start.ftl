# The first start.
first-start-title = Welcome to Keepstep
first-start-what = Websites ask for a code when you sign in. Keepstep shows it to you.
first-start-where = Your accounts stay on this computer, sealed with a key in its keychain. Nothing is sent anywhere.
first-start-no-keychain = This computer has no keychain, so a passphrase has to protect your accounts. You type it at every start.
first-start-begin = Start
