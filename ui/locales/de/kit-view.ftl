# Das Notfallblatt, wie das Fenster danach fragt. Die Wörter des Blatts selbst stehen in kit.ftl.

kit-view-title = Notfallblatt
kit-view-what = Eine Seite für schlechte Tage: der Wiederherstellungsschlüssel, deine Konten, womit eine Sicherung aufgeht und was zuerst zu tun ist. Druck es und leg es zu deinem Reisepass.
kit-view-key = Wiederherstellungsschlüssel
kit-view-key-hint = Tippe ihn von deinem Papier ab. Keepstep behält ihn nicht.
kit-view-make-key = Ich habe keinen Wiederherstellungsschlüssel
kit-view-codes = Auch die Wiederherstellungscodes drucken
kit-view-codes-what = Dann öffnet das Papier allein diese Konten.
kit-view-secrets = Jedes Konto als QR-Code drucken
kit-view-secrets-what = Dann macht das Papier allein deine Codes, ohne jede Sicherung.
kit-view-call = Wen du anrufst
kit-view-call-hint = Deinen Mobilfunkanbieter, deine IT, jemanden, dem du traust. Je eine Zeile.
kit-view-paper = Papier
kit-view-write = Notfallblatt machen
kit-view-done = Dein Notfallblatt liegt hier:
kit-view-done-what = Öffne es, druck es und lösche die Datei. Keepstep erinnert dich, bis sie weg ist.
kit-view-close = Fertig
