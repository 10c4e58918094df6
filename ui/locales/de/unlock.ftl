# Öffnen mit der Passphrase.
unlock-title = Willkommen zurück
unlock-passphrase = Passphrase
unlock-open = Öffnen
unlock-recover = Mit dem Wiederherstellungsschlüssel öffnen
