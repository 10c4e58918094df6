# Die Probe: eine Sicherung, geöffnet mit dem Schlüssel vom Papier.

drill-title = Die Probe
drill-what = Keepstep macht eine Sicherung und öffnet sie mit dem Schlüssel auf deinem Papier. Ist in beiden dasselbe, kannst du dem Papier trauen.
drill-key-hint = Lies ihn vom Papier ab, auch wenn du ihn noch woanders hast.
drill-try = Sicherung mit diesem Schlüssel öffnen
drill-done = Der Schlüssel auf deinem Papier öffnet eine Sicherung, und alles ist darin.
