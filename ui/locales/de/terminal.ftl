# Was das Terminal sagt. Probleme sagen, was geschehen ist, und unter .remedy, was zu tun ist.

## Wie es hier geht
terminal-how = Im Terminal: { $command }

## Fragen
terminal-ask-secret = Geheimer Schlüssel oder otpauth-Adresse (wird beim Tippen nicht gezeigt):
terminal-ask-issuer = Dienst, zum Beispiel GitHub:
terminal-ask-name = Kontoname, zum Beispiel alice@example.com:
terminal-screen-several = Der Bildschirm zeigt { $count } Konten:
terminal-ask-which = Welche davon? Ihre Nummern, oder Eingabetaste für alle:
terminal-ask-pin = PIN dieses Kontos (wird beim Tippen nicht gezeigt):
terminal-ask-passphrase = Passphrase (wird beim Tippen nicht gezeigt):
terminal-ask-new-passphrase = Neue Passphrase (wird beim Tippen nicht gezeigt):
terminal-ask-passphrase-again = Dieselbe noch einmal:
terminal-ask-recovery-key = Wiederherstellungsschlüssel von deinem Blatt (wird beim Tippen nicht gezeigt):
terminal-ask-kit-key = Wiederherstellungsschlüssel von deinem Blatt, für die Notfallmappe (wird beim Tippen nicht gezeigt, Eingabetaste lässt ihn weg):
terminal-ask-last-group = Letzte Gruppe, von deinem Blatt (Eingabetaste für später):
terminal-ask-erase = { $account } lässt sich dann nicht zurückholen. Tippe „{ $word }“, um fortzufahren:
terminal-erase-word = löschen
terminal-waiting-for-keychain = Warte auf den Schlüsselbund. Vielleicht fragt er dich etwas in einem anderen Fenster.

## Hinzufügen
terminal-made-vault = Neuer Tresor in { $home }.
terminal-added = { $account } hinzugefügt.
terminal-already = { $account } ist schon da.
terminal-compare = Der Code ist jetzt { $code }. Vergleiche ihn mit dem, was die Website verlangt.
terminal-pin-later = Codes gibt es, sobald die PIN da ist: keepstep edit NAME --ask-pin
terminal-no-recovery-key = Es gibt noch keinen Wiederherstellungsschlüssel. Erstelle einen und bringe ihn zu Papier: keepstep recovery-key
terminal-recovery-key-unconfirmed = Dein Wiederherstellungsschlüssel ist noch nicht bestätigt: keepstep recovery-key --confirm

terminal-secret-argument = In der Befehlszeile steht ein Geheimnis. Andere Benutzer dieses Computers können es dort lesen, und deine Shell hat es in ihren Verlauf geschrieben. Nichts wurde getan.
    .remedy = Lösche die Zeile aus dem Verlauf. Starte dann „keepstep add“ und füge die Adresse ein, wenn es fragt, oder gib sie durch eine Pipe an „keepstep add -“.
terminal-secret-option = { $option } gibt es nicht: Was in der Befehlszeile steht, sehen andere Benutzer dieses Computers, und deine Shell behält es im Verlauf. Nichts wurde getan.
    .remedy = Folgte ein Geheimnis, lösche die Zeile aus dem Verlauf. Starte den Befehl ohne sie und tippe, wenn er fragt, oder nimm { $option }-stdin oder { $option }-fd; „keepstep help“ zeigt, was jeder Befehl kennt.
terminal-add-source = Nach „add“ steht höchstens „-“.
    .remedy = Für ein Bild nimm --image DATEI. Für eine Adresse starte „keepstep add“ und füge sie ein, wenn es fragt, oder gib sie durch eine Pipe an „keepstep add -“.
terminal-choice = In dieser Liste hat kein Konto die Nummer { $number }.
    .remedy = Fang noch einmal an und tippe eine oder mehrere der Nummern, die dort stehen.
terminal-add-nothing = Hier kann niemand nach dem Konto gefragt werden.
    .remedy = Nimm --image DATEI, gib eine otpauth-Adresse durch eine Pipe an „keepstep add -“, oder nenne --issuer und --name mit --secret-stdin.
terminal-add-nameless = Das Konto hat keinen Namen.
    .remedy = Nenne --issuer oder --name, damit du es wiederfindest.
terminal-add-several = { $count } Konten wurden gefunden; Name, Notiz oder PIN kann nur ein einzelnes bekommen.
    .remedy = Füge sie erst hinzu und ändere sie dann einzeln mit „keepstep edit“.
terminal-add-other-secret = Es gibt schon ein Konto { $account } mit einem anderen Geheimnis. Daran wurde nichts geändert.
    .remedy = Hast du es neu eingerichtet, ergänze --replace; das alte kommt in den Papierkorb. Sind es zwei Konten, ergänze --both.
terminal-series-missing = Dieser Export hat { $parts } QR-Codes; { $count ->
        [one] Nummer { $missing } fehlt
       *[other] die Nummern { $missing } fehlen
    }.
    .remedy = Was gelesen wurde, ist aufgehoben. Füge die fehlenden Bilder hinzu; was schon da ist, kommt nicht doppelt.

## Finden
terminal-no-match = Kein Konto passt zu „{ $query }“.
    .remedy = Sieh die Namen an mit „keepstep list“.
terminal-no-match-in-trash = Kein Konto im Papierkorb passt zu „{ $query }“.
    .remedy = Sieh den Papierkorb an mit „keepstep list --trash“.
terminal-match-in-trash = Was zu „{ $query }“ passt, liegt im Papierkorb.
    .remedy = Hole es heraus mit „keepstep restore“.
terminal-several-match = { $count } Konten passen zu „{ $query }“:
    { $accounts }
    .remedy = Nenne mehr vom Namen oder die Kennung davor.
terminal-list-empty = Es gibt noch keine Konten. Füge eines hinzu: keepstep add
terminal-trash-empty = Der Papierkorb ist leer.
terminal-favorite = Favorit
terminal-in-trash-since = im Papierkorb seit { $day }

## Codes
terminal-on-demand = auf Abruf
terminal-no-code = kein Code
terminal-valid-for = { $seconds } s
terminal-valid-in = in { $seconds } s
terminal-copied = Code von { $account } kopiert. Er verlässt die Zwischenablage in { $seconds } s.
terminal-copied-for-good = Code von { $account } kopiert. Er bleibt in der Zwischenablage.
terminal-code-counter = Dieses Konto zählt: Seine Codes haben keine Zeit.
    .remedy = Lass --next und --at weg. Jeder Aufruf gibt den nächsten Code.
terminal-code-pin = { $account } braucht seine PIN.
    .remedy = Gib sie an: keepstep edit NAME --ask-pin
terminal-holder = Der Code kam nicht in die Zwischenablage.
    .remedy = Lass --copy weg und kopiere den Code von Hand.
terminal-verify-nothing = In der Eingabe steht kein Code.
    .remedy = Tippe den Code so ein, wie das andere Gerät ihn zeigt: keepstep verify github 123456

## Einzelheiten
terminal-field-issuer = Dienst
terminal-field-organisation = Organisation
terminal-field-name = Kontoname
terminal-field-type = Art
terminal-field-algorithm = Algorithmus
terminal-field-digits = Stellen
terminal-field-period = Dauer
terminal-field-counter = Nächster Zähler
terminal-field-pin = PIN
terminal-field-groups = Gruppen
terminal-field-note = Notiz
terminal-field-favorite = Favorit
terminal-field-added = Hinzugefügt
terminal-field-last-used = Zuletzt benutzt
terminal-field-id = Kennung
terminal-field-secret = Geheimnis
terminal-field-uri = Adresse
terminal-yes = ja
terminal-pin-missing = noch nicht bekannt
terminal-pin-kept = gespeichert

## Ändern
terminal-changed = { $account } geändert.
terminal-removed = { $account } liegt jetzt im Papierkorb.
terminal-restored = { $account } ist wieder da.
terminal-erased = { $account } endgültig entfernt. Frühere Stände des Tresors enthalten es noch eine Weile.
terminal-edit-nothing = Es gibt nichts zu ändern.
    .remedy = Sag, was: --issuer, --name, --note, --group, --favorite, --counter oder --ask-pin.
terminal-erase-unsure = Nichts wurde entfernt.
    .remedy = Um es ohne Frage endgültig zu entfernen, ergänze --yes.

## Der Tresor
terminal-accounts = { $count ->
        [one] { $count } Konto
       *[other] { $count } Konten
    }
terminal-recovered = Der Wiederherstellungsschlüssel hat den Tresor geöffnet, und dieser Computer hat einen neuen Schlüssel dafür.
terminal-recovered-unrepaired = Der Wiederherstellungsschlüssel öffnet den Tresor, aber dieser Computer konnte keinen neuen Schlüssel dafür aufheben. Nichts wurde geändert.
terminal-went-back = Deine Konten sind wie am { $saved }: { $count ->
        [one] { $count } Konto
       *[other] { $count } Konten
    }. Die Datei von vorher ist aufgehoben.
terminal-no-generations = Es gibt noch keine früheren Stände.
terminal-no-generation-opens = Die Datei mit deinen Konten ist beschädigt, und dieser Schlüssel öffnet keinen der früheren Stände.
    .remedy = Ein früherer Stand geht mit dem Schlüssel seiner Zeit auf: dem Schlüssel im Schlüsselbund oder einem älteren Wiederherstellungsschlüssel. Bringe einen davon zurück, oder lege vault.age aus einer Sicherung zurück.
terminal-recovery-key-new = Das ist dein Wiederherstellungsschlüssel. Er öffnet deine Konten, wenn dieser Computer oder sein Schlüsselbund weg ist. Er wird nur dieses eine Mal gezeigt.
terminal-recovery-key-keep = Schreibe ihn ab oder scanne ihn an einen Ort, der nicht dieser Computer ist. Wer ihn und deine Tresordatei hat, kann deine Konten lesen.
terminal-recovery-key-later = Auf später verschoben. Zeige, dass er auf Papier steht, mit: keepstep recovery-key --confirm
terminal-recovery-key-confirmed = Dein Wiederherstellungsschlüssel ist bestätigt.
terminal-recovery-key-exists = Es gibt schon einen Wiederherstellungsschlüssel.
    .remedy = Zeige mit --confirm, dass du ihn hast. Oder erstelle mit --replace einen neuen; der alte öffnet dann keinen späteren Stand des Tresors.
terminal-no-key-to-confirm = Es gibt noch keinen Wiederherstellungsschlüssel.
    .remedy = Erstelle einen: keepstep recovery-key
terminal-key-source = Ein Wiederherstellungsschlüssel wird nicht aus der Befehlszeile genommen: Andere Benutzer dieses Computers können ihn dort lesen, und deine Shell hat ihn in ihren Verlauf geschrieben. Nichts wurde getan.
    .remedy = Hast du einen getippt, lösche die Zeile aus dem Verlauf. Starte den Befehl ohne ihn und tippe den Schlüssel, wenn er fragt, oder gib ihn durch eine Pipe an „-“.
terminal-key-unrevealed = Die JSON-Antwort enthielte den neuen Wiederherstellungsschlüssel.
    .remedy = Ergänze --reveal, wenn du das willst, oder lass --json weg.
terminal-passphrase-set = Die Passphrase ist gesetzt. Jeder Befehl und das Fenster fragen ab jetzt danach.
terminal-passphrase-removed = Die Passphrase ist weg. Nur der Schlüsselbund schützt jetzt den Tresor.
terminal-passphrase-none = Es gab keine Passphrase. Nichts wurde geändert.
terminal-passphrases-differ = Die beiden Passphrasen sind verschieden.
    .remedy = Nichts wurde geändert. Versuche es noch einmal.
terminal-lock-nothing-open = Hier ist nichts zu schließen: Jeder Befehl öffnet den Tresor für sich und vergisst alles, wenn er endet.
terminal-lock-passphrase = Der nächste Befehl fragt nach deiner Passphrase.
terminal-lock-keychain = Es ist keine Passphrase gesetzt: Solange dein Schlüsselbund offen ist, öffnet der nächste Befehl den Tresor ohne Frage. Setze eine: keepstep passphrase set
terminal-lock-window = Ein offenes Fenster sperrst du in seinem eigenen Menü.
terminal-wants-passphrase = Der Tresor ist gesperrt, und hier kann niemand nach der Passphrase gefragt werden.
    .remedy = Starte das in einem Terminal, oder gib die Passphrase mit --passphrase-stdin oder --passphrase-fd.
terminal-nobody-for-passphrase = Eine Passphrase ist nötig, und hier kann niemand danach gefragt werden.
    .remedy = Starte das in einem Terminal. Oder gib sie so: ein neuer Tresor nimmt sie von --passphrase-stdin oder --passphrase-fd, andere Befehle eine neue von --new-passphrase-stdin oder --new-passphrase-fd.
terminal-nobody-for-key = Der Wiederherstellungsschlüssel ist nötig, und hier kann niemand danach gefragt werden.
    .remedy = Starte das in einem Terminal, oder gib den Schlüssel durch eine Pipe an „-“ oder mit --key-fd.
terminal-nobody-for-pin = Die PIN ist nötig, und hier kann niemand danach gefragt werden.
    .remedy = Starte das in einem Terminal, oder gib sie mit --pin-stdin oder --pin-fd.

## Wiederherstellungscodes
terminal-codes-state = Noch { $left ->
        [one] { $left } Wiederherstellungscode
       *[other] { $left } Wiederherstellungscodes
    } von { $total } für { $account }, geholt am { $day }.
terminal-codes-empty = Für { $account } sind keine Wiederherstellungscodes aufgehoben. Kopiere sie von der Website und gib sie weiter: keepstep recovery-codes NAME --paste
terminal-codes-kept = { $total ->
        [one] { $total } Wiederherstellungscode
       *[other] { $total } Wiederherstellungscodes
    } für { $account } aufgehoben: { $added } neu, noch { $left } übrig.
terminal-codes-replaced = { $count ->
        [one] { $count } früherer, noch nicht benutzter ist weg.
       *[other] { $count } frühere, noch nicht benutzte sind weg.
    } Um beide zu behalten, nimm --add.
terminal-codes-left-out = { $count ->
        [one] { $count } Zeile war kein Code.
       *[other] { $count } Zeilen waren keine Codes.
    } Welche, zeigt --dry-run.
terminal-codes-would = Diese Codes würden für { $account } aufgehoben:
terminal-codes-left-out-these = Diese Zeilen blieben weg:
terminal-codes-used-on = benutzt am { $day }
terminal-codes-used = benutzt
terminal-codes-next = Das ist Nummer { $number }. Wenn sie benutzt ist: keepstep recovery-codes NAME --used { $number }
terminal-codes-marked = Nummer { $number } gilt als benutzt.
terminal-codes-unmarked = Nummer { $number } gilt als nicht benutzt.
terminal-codes-forgotten = Alle Wiederherstellungscodes von { $account } sind vergessen. Frühere Stände des Tresors enthalten sie noch eine Weile.
terminal-codes-low = { $left ->
        [0] Es sind nur noch benutzte da. Hole jetzt neue Wiederherstellungscodes von der Website.
        [one] Nur noch { $left } ist übrig. Hole bald neue Wiederherstellungscodes von der Website.
       *[other] Nur noch { $left } sind übrig. Hole bald neue Wiederherstellungscodes von der Website.
    }
terminal-codes-none-left = Von { $account } ist kein Wiederherstellungscode mehr übrig.
    .remedy = Hole neue von der Website und gib sie mit --paste weiter.
terminal-codes-unrevealed = Die JSON-Antwort enthielte einen Wiederherstellungscode.
    .remedy = Ergänze --reveal, wenn du das willst, oder lass --json weg.
terminal-codes-forget-unsure = Nichts wurde vergessen.
    .remedy = Um alle Wiederherstellungscodes dieses Kontos zu vergessen, ergänze --yes.
terminal-codes-format = Wiederherstellungscodes gehen nur in Keepsteps eigenes Format.
    .remedy = Nimm --to keepstep oder lass --with-recovery-codes weg.

## Sicherungen
terminal-backup-made = { $count ->
        [one] Ein Konto ist
       *[other] { $count } Konten sind
    } in { $file }. Dein Wiederherstellungsschlüssel öffnet sie.
terminal-backup-carried = { $count ->
        [one] Ein Konto ist
       *[other] { $count } Konten sind
    } in { $file }. Deine Passphrase öffnet sie.
terminal-backup-words = Diese Passphrase öffnet die Sicherung. Sie wird nur jetzt gezeigt; schreibe sie getrennt von der Datei auf:
terminal-backup-words-unrevealed = Die JSON-Antwort enthielte die Passphrase.
    .remedy = Ergänze --reveal, wenn du das willst, oder lass --json weg.
terminal-backup-auto = Ab jetzt geht nach Änderungen eine Sicherung nach { $folder }, höchstens eine am Tag. { $keep ->
        [one] Die neueste bleibt.
       *[other] Die neuesten { $keep } bleiben.
    }
terminal-backup-auto-off = Es wird nichts mehr von selbst gesichert. Was da ist, bleibt.
terminal-backup-goes-to = Sicherungen gehen nach { $folder }; { $keep ->
        [one] die neueste bleibt.
       *[other] die neuesten { $keep } bleiben.
    }
terminal-backup-goes-nowhere = Nichts wird von selbst gesichert. Wähle einen Ordner: keepstep backup --auto ORDNER
terminal-backup-newest = Die neueste ist vom { $at }: { $file }
terminal-backup-newest-gone = Die neueste, vom { $at }, ist nicht mehr da: { $file }
terminal-backup-never = Es wurde noch nie gesichert.
terminal-backup-changed = Seitdem hat sich etwas geändert.
terminal-backup-failed = Die Sicherung nach dieser Änderung kam nicht zustande:
terminal-ask-backup-passphrase = Passphrase der Sicherung (wird beim Tippen nicht gezeigt):
terminal-nobody-for-backup-key = Schlüssel oder Passphrase der Sicherung fehlen, und hier kann niemand danach gefragt werden.
    .remedy = Starte dies in einem Terminal oder gib es mit --key-stdin oder --key-fd weiter.
terminal-restore-new = käme dazu
terminal-restore-same = hier genauso
terminal-restore-here-newer = hier neuer
terminal-restore-here-older = hier älter
terminal-restore-in-trash = hier im Papierkorb
terminal-restore-trashed = in den Papierkorb
terminal-restore-codes = { $count ->
        [one] { $count } Wiederherstellungscode
       *[other] { $count } Wiederherstellungscodes
    }
terminal-restore-of = Diese Sicherung wurde am { $saved } gespeichert:
terminal-restore-word = zurückholen
terminal-ask-restore = { $add } kämen dazu, { $replace } würden wie in der Sicherung, { $leave } bleiben, wie sie sind. Tippe „{ $word }“, um fortzufahren:
terminal-restore-unsure = Nichts wurde zurückgeholt.
    .remedy = Um ohne Frage zurückzuholen, ergänze --yes. Um erst nachzusehen, ergänze --dry-run.
terminal-restore-done = { $added ->
        [one] { $added } Konto kam
       *[other] { $added } Konten kamen
    } dazu, { $replaced } wurden wie in der Sicherung, { $out } kamen aus dem Papierkorb, { $codes ->
        [one] { $codes } Wiederherstellungscode kam
       *[other] { $codes } Wiederherstellungscodes kamen
    } mit.
terminal-restore-left = { $count ->
        [one] { $count } Konto ist hier anders und bleibt, wie es ist.
       *[other] { $count } Konten sind hier anders und bleiben, wie sie sind.
    } Für den Stand der Sicherung: --replace, --replace-newer, --from-trash.
terminal-drill-equal = Der Schlüssel von deinem Blatt öffnet die Sicherung, und alles ist darin: { $count ->
        [one] { $count } Konto
       *[other] { $count } Konten
    }.
terminal-drill-differs = Der Schlüssel öffnet die Sicherung vom { $saved }, aber sie enthält nicht alles, was hier ist.
    .remedy = Mache eine neue Sicherung und probiere diese.
terminal-drill-missing = nicht in der Sicherung
terminal-drill-other = dort mit anderem Geheimnis
terminal-drill-codes = dort ohne manche Wiederherstellungscodes
terminal-drill-gone = hier nicht mehr da

## Lesen und Schreiben
terminal-not-typed = Die Frage wurde nicht beantwortet.
    .remedy = Nichts wurde geändert. Starte den Befehl wieder, wenn du die Antwort hast.
terminal-stdin = Die Standardeingabe ist leer oder kein Text.
    .remedy = Gib den Text durch eine Pipe, in UTF-8, für jedes Verlangte eine Zeile.
terminal-fd = Aus Dateideskriptor { $number } lässt sich nichts lesen.
    .remedy = Öffne ihn in deiner Shell zum Lesen, zum Beispiel { $number }< Datei. Unter Windows nimm die Standardeingabe.
terminal-too-large = Das sind mehr als 64 MiB Text.
    .remedy = Gib nur die Adressen deiner Konten.
terminal-output = Die Antwort ließ sich nicht schreiben.
    .remedy = Sieh nach, ob die Platte voll ist, auf die sie geht.
terminal-usage = Die Befehlszeile ist nicht zu verstehen: { $error }
    .remedy = „keepstep help“ zeigt die Befehle und was jeder von ihnen kennt.
terminal-man-unknown = Den Befehl „{ $query }“ gibt es nicht.
    .remedy = „keepstep help“ zeigt die Befehle.
terminal-file-missing = Diese Datei gibt es nicht.
    .remedy = Sieh nach, ob Name und Ordner stimmen.
terminal-file-denied = Diese Datei darf nicht gelesen werden.
    .remedy = Gib deinem Benutzer das Recht dazu, oder kopiere sie an einen anderen Ort.
terminal-file-kind = Das ist keine Bilddatei, sondern ein Ordner, eine Pipe oder ein Gerät.
    .remedy = Nenne ein Bild. Was durch eine Pipe kommt, wird mit „-“ gelesen.
terminal-file-large = Diese Datei ist größer als 20 MiB.
    .remedy = Schneide den QR-Code aus dem Bild aus, oder speichere es kleiner.
terminal-file-failed = Diese Datei lässt sich nicht lesen: { $kind }.
    .remedy = Kopiere sie auf eine andere Platte und versuche es noch einmal.

## Das Fenster
terminal-no-window = Das Programm des Fensters, keepstep-window, ist nicht installiert.
    .remedy = Installiere es neben keepstep, oder nimm die Befehle, die „keepstep help“ zeigt.
terminal-no-display = Es gibt keinen Bildschirm für das Fenster.
    .remedy = Starte es in deinem Desktop, oder nimm die Befehle, die „keepstep help“ zeigt.
terminal-window-failed = Das Fenster startete nicht: { $kind }.
    .remedy = Installiere Keepstep noch einmal, oder nimm die Befehle, die „keepstep help“ zeigt.

## Der Doktor
terminal-part-keychain = Schlüsselbund
terminal-part-vault = Tresor
terminal-part-recovery-key = Wiederherstellungsschlüssel
terminal-part-permissions = Rechte
terminal-part-clock = Uhr
terminal-part-window = Fenster
terminal-part-camera = Kamera
terminal-state-works = geht
terminal-state-attention = einen Blick wert
terminal-state-broken = geht nicht
terminal-doctor-keychain = { $provider } antwortet.
terminal-doctor-key-in-file = Es wird kein Schlüsselbund benutzt: Der Schlüssel liegt in einer Datei, die deine Passphrase öffnet.
terminal-doctor-vault = { $home } geht auf: { $count ->
        [one] { $count } Konto
       *[other] { $count } Konten
    }, { $earlier ->
        [one] { $earlier } früherer Stand
       *[other] { $earlier } frühere Stände
    }.
terminal-doctor-locked = { $home } ist da und will seine Passphrase; hineingesehen wurde nicht.
terminal-doctor-no-vault = In { $home } ist noch kein Tresor.
    .remedy = Füge dein erstes Konto hinzu: keepstep add
terminal-doctor-unopened = Der Tresor in { $home } ist da, aber ohne seinen Schlüssel wurde nicht hineingesehen.
    .remedy = Sieh nach, was beim Schlüsselbund steht.
terminal-doctor-recovery-key = Er steht auf Papier.
terminal-doctor-unconfirmed = Er wurde erstellt, aber nicht bestätigt.
    .remedy = Zeige, dass er auf Papier steht: keepstep recovery-key --confirm
terminal-doctor-no-recovery-key = Es gibt keinen. Ohne diesen Computer oder seinen Schlüsselbund wären deine Konten verloren.
    .remedy = Erstelle einen und bringe ihn zu Papier: keepstep recovery-key
terminal-doctor-private = Nur du kannst den Ordner des Tresors lesen.
terminal-doctor-public = Andere Benutzer dieses Computers können in { $home } sehen.
    .remedy = Schließe ihn für sie: chmod -R go= und der Name des Ordners.
terminal-doctor-no-permissions = Das System selbst hält andere Benutzer aus deinem Ordner fern.
terminal-doctor-clock = { $now } ist glaubhaft. Ob es auf die Sekunde stimmt, ist ohne Netz nicht zu sehen.
terminal-doctor-clock-year = Die Uhr sagt { $now }. Solange sie falsch geht, sind es die Codes auch.
    .remedy = Lass das System die Uhr von selbst stellen, oder stelle sie von Hand.
terminal-doctor-clock-behind = Die Uhr sagt { $now }, aber eine Datei wurde { $file } geschrieben. Geht die Uhr falsch, sind es die Codes auch.
    .remedy = Lass das System die Uhr von selbst stellen, oder stelle sie von Hand.
terminal-doctor-window = { $program } ist da, ein Bildschirm auch.
terminal-doctor-camera = Es gibt eine Kamera.
terminal-doctor-camera-unknown = Das System sagt es, wenn zum ersten Mal nach einer Kamera gefragt wird.
terminal-doctor-no-camera = Es gibt keine Kamera.
    .remedy = Nimm Bilder von QR-Codes: keepstep add --image DATEI

# import, export, formats

terminal-ask-password = Passwort der Datei:
terminal-ask-password-app = Passwort der Datei aus { $app }:
terminal-import-new = neu
terminal-import-already = schon da
terminal-import-other = gleicher Name, anderes Geheimnis
terminal-import-changed = geändert
terminal-import-more = … und { $count } weitere.
terminal-import-would = { $read } gelesen: { $added } kämen dazu, { $already } schon da, { $changed } würden geändert, { $left } bleiben draußen.
terminal-import-did = { $read } gelesen: { $added } aufgenommen, { $already } schon da, { $changed } geändert, { $left } nicht aufgenommen.
terminal-exported = { $count ->
    [one] Ein Konto ist
   *[other] { $count } Konten sind
} in { $file }.
terminal-kit-made = Die Notfallmappe ist in { $file }. Öffne sie in einem Browser, drucke sie, lösche dann die Datei und leere den Papierkorb.
terminal-kit-no-key = Der Wiederherstellungsschlüssel steht nicht darauf. Bewahre Schlüssel und Mappe so auf, dass du beide findest.
terminal-export-plain = Der Export ist nicht verschlossen: Wer ihn hat, hat deine Codes. Lösche ihn, sobald er nicht mehr gebraucht wird.
terminal-losses = Was { $app } nicht aufnehmen kann:
terminal-loss-left-out = bleibt draußen
terminal-loss-goes = geht ohne
terminal-ask-export-password = Passwort für die Datei für { $app }:
terminal-ask-export-again = Dasselbe noch einmal:

terminal-no-format = Es gibt kein Format namens „{ $format }“.
    .remedy = „keepstep formats“ zählt die Namen auf.
terminal-folder-empty = In diesem Ordner ist keine Datei.
    .remedy = Nenne den Export selbst.
terminal-too-many-files = In diesem Ordner sind mehr als { $most } Dateien.
    .remedy = Nenne die Dateien selbst oder einen kleineren Ordner.
terminal-export-where = Dieser Export gehört nicht auf den Bildschirm.
    .remedy = Nenne eine Datei mit „--output DATEI“.
terminal-passwords-differ = Die beiden Passwörter sind nicht gleich.
    .remedy = Nichts wurde geschrieben. Versuche es noch einmal.

## Anleitungen
terminal-guide-none = Zu „{ $query }“ gibt es keine Anleitung.
    .remedy = „keepstep guide“ zählt alle auf. Fehlt deine, such die Sicherheitsseite der Website.
terminal-guide-several = { $count } Anleitungen passen zu „{ $query }“:
    { $guides }
    .remedy = Nenne mehr vom Namen, oder gib die Kennung davor an.
terminal-guide-section = Die Anleitung „{ $guide }“ hat keinen Abschnitt „{ $section }“.
    .remedy = Sie hat diese: { $sections }.

## Ein Umzug auf ein anderes Handy
move-status-begun = Umzug begonnen am { $date }, weg von { $phone }.
move-status-new = Neues Handy: { $phone }, mit { $app }
move-status-step = Schritt { $number } von { $count }
move-status-proven = Geprüft: { $old } von { $count } auf dem alten Handy, { $new } von { $count } auf dem neuen
move-status-missing = { $count ->
    [0] Es fehlt nichts. Schließ den Umzug im Fenster ab.
    [one] Eine Sache fehlt:
   *[other] { $count } Sachen fehlen:
}
move-status-ended = Alles ist geprüft. Behalte das alte Handy bis { $date }, dann lösche es.
move-status-erased = Das alte Handy wurde am { $date } gelöscht.
move-status-phone = noch nicht gesagt, was es noch kann
move-status-app = nicht ganz eingesammelt
move-status-old = auf dem alten Handy nicht geprüft
move-status-unproven = auf dem neuen Handy nicht geprüft
move-status-renew = das verlorene Handy hat sein Geheimnis noch
move-status-other = auf dem neuen Handy nicht geklärt
