# Öffnen mit dem Wiederherstellungsschlüssel.
recover-title = Wiederherstellungsschlüssel
recover-what = Gib ein, was auf dem gedruckten oder geschriebenen Blatt steht. Keepstep erstellt dann einen neuen Schlüssel für diesen Computer.
recover-key = Dein Wiederherstellungsschlüssel
recover-hint = Er beginnt mit AGE-SECRET-KEY. Leerzeichen, Striche und Kleinschreibung sind egal.
recover-open = Meine Konten öffnen
recover-done = Deine Konten sind wieder offen.
recover-no-keychain = Dieser Computer hat keinen Schlüsselbund, deshalb muss eine Passphrase den neuen Schlüssel schützen.
