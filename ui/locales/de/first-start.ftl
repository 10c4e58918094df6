# Der erste Start.
first-start-title = Willkommen bei Keepstep
first-start-what = Websites fragen beim Anmelden nach einem Code. Keepstep zeigt ihn dir.
first-start-where = Deine Konten bleiben auf diesem Computer, versiegelt mit einem Schlüssel in seinem Schlüsselbund. Nichts wird irgendwohin gesendet.
first-start-no-keychain = Dieser Computer hat keinen Schlüsselbund, deshalb muss eine Passphrase deine Konten schützen. Du gibst sie bei jedem Start ein.
first-start-begin = Los
