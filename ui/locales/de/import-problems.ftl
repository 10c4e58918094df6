# Was an Dateien anderer Apps nicht stimmt, und was zu tun ist. `$app` ist der Name der App, `$how`
# der Satz über ihren Export, `$item` das Konto, um das es geht.

import-needs-password = Diese Datei ist mit einem Passwort verschlossen.
    .remedy = Gib das Passwort ein, das in { $app } beim Export gewählt wurde.
import-wrong-password = Das Passwort öffnet diese Datei nicht.
    .remedy = Gib das Passwort des Exports ein, nicht das des Handys. Wenn es verloren ist: { $how }
import-needs-companion = Zu dieser Datei gehört noch eine zweite, deren Name auf { $companion } endet.
    .remedy = Wähle beide Dateien zusammen aus. { $how }
import-corrupt = Diese Datei ist beschädigt oder wurde nicht bis zum Ende kopiert.
    .remedy = Kopiere sie noch einmal von dort, wo sie entstanden ist. Hilft das nicht, exportiere noch einmal. { $how }
import-hostile = Diese Datei verlangt mehr Speicher oder Arbeit als jeder ehrliche Export.
    .remedy = Aus ihr wurde nichts gelesen. Exportiere noch einmal mit den üblichen Einstellungen. { $how }
import-not-recognised = Diese Datei passt zu keinem Format, das Keepstep liest.
    .remedy = Wähle die Datei, die die andere App exportiert hat, unverändert. „keepstep formats“ zählt auf, was gelesen wird.
import-opens-as-nothing = Diese Datei ist verschlossen oder beschädigt: Nichts darin sagt, aus welcher App sie kommt, und das Passwort öffnet sie nicht.
    .remedy = Prüfe das Passwort. Lass der Datei den Namen, den die App ihr gab; er sagt Keepstep, was zu versuchen ist.
import-given-up = Das Lesen wurde abgebrochen.
    .remedy = Nichts wurde aufgenommen. Wähle die Datei wieder, wenn du weitermachen willst.
import-newer = Diese Datei kommt aus einer neueren Version der App, die Keepstep noch nicht kennt.
    .remedy = Aktualisiere Keepstep und öffne die Datei noch einmal. Hilft das nicht, wähle beim Export eine andere Art von Datei. { $how }
import-zip-method = Dieses ZIP ist auf eine Weise gepackt, die Keepstep nicht liest.
    .remedy = Entpacke es und wähle die Datei darin. { $how }
import-note-cut = Eine Notiz war länger als 4.000 Zeichen; ihr Ende fehlt.
    .remedy = Das Konto selbst ist ganz. Kopiere den Rest der Notiz aus der anderen App.
import-aegis-biometric = Diese Datei lässt sich nur mit Fingerabdruck oder Gesicht auf ihrem Handy öffnen.
    .remedy = Setze in Aegis unter Einstellungen, Sicherheit ein Passwort und exportiere noch einmal. { $how }
import-bitwarden-account = Diese Datei ist mit dem Schlüssel ihres Bitwarden-Kontos verschlossen und lässt sich nirgends sonst öffnen.
    .remedy = Exportiere noch einmal und wähle „Password protected“ statt „Account restricted“. { $how }
import-no-pin = Die PIN dieses Kontos steht nicht in der Datei.
    .remedy = Nimm das Konto von Hand auf, mit seinem geheimen Schlüssel und der PIN, die du dafür gewählt hast.
import-pgp = Diese Datei ist mit PGP verschlossen, das Keepstep nicht öffnet.
    .remedy = Exportiere noch einmal ohne PGP, oder öffne die Datei mit gpg und wähle, was herauskommt. { $how }
import-trashed = Dieses Konto liegt im Papierkorb der anderen App und wurde ausgelassen.
    .remedy = Wenn du es noch brauchst, hol es dort zurück und exportiere noch einmal.
import-not-oath = Dieser Eintrag macht keine Codes, die Keepstep kennt.
    .remedy = Er wurde ausgelassen. Lass ihn, wo er ist, wenn du ihn noch brauchst.
import-no-secret = Die Datei enthält keinen geheimen Schlüssel für dieses Konto.
    .remedy = Richte den Authenticator beim Dienst neu ein, mit dem QR-Code von dort.
import-sealed-by-phone = Den geheimen Schlüssel dieses Kontos hat das Handy selbst verschlossen.
    .remedy = Richte den Authenticator beim Dienst neu ein, mit dem QR-Code von dort.
import-keepass-old = Diese Datenbank stammt aus KeePass 1 oder aus einer frühen Testversion von KeePass 2.
    .remedy = Öffne sie in KeePass 2 oder KeePassXC, speichere sie als KDBX und wähle diese Datei.
import-unknown-cipher = Diese Datei ist mit einem Verfahren verschlossen, das Keepstep nicht kennt.
    .remedy = Mach die Datei noch einmal mit einem üblichen Verfahren, etwa AES. { $how }

item-broken-number = Eine Zahl dieses Kontos ist beschädigt.
    .remedy = Sieh dir das Konto in der anderen App an und nimm es mit seinem QR-Code oder von Hand auf.
item-broken = Dieses Konto ist in der Datei beschädigt.
    .remedy = Sieh dir das Konto in der anderen App an und nimm es mit seinem QR-Code oder von Hand auf.

export-not-written = Keepstep schreibt keine Dateien für { $app }.
    .remedy = Zeig die Konten stattdessen als QR-Codes, oder wähle eine andere App. „keepstep formats“ zählt sie auf.
export-needs-password = Eine Datei für { $app } ist immer verschlossen.
    .remedy = Wähle ein Passwort für sie.
export-no-password = Eine Datei für { $app } lässt sich nicht verschließen.
    .remedy = Lass das Passwort weg, und lösche die Datei, sobald sie nicht mehr gebraucht wird.
export-nothing = { $app } kann keines dieser Konten aufnehmen.
    .remedy = Wähle andere Konten oder eine andere App.
export-not-the-same = Beim Nachlesen standen in der Datei für { $app } nicht dieselben Konten.
    .remedy = Die Datei wurde nicht behalten. Wähle eine andere App, und sag uns Bescheid.
export-failed = Die Datei ließ sich nicht herstellen.
    .remedy = Versuche es noch einmal. Geschieht es wieder, wähle eine andere App.

export-would-lose = { $app } kann { $count ->
    [one] eines dieser Konten
   *[other] { $count } dieser Konten
} nicht so aufnehmen, wie { $count ->
    [one] es ist
   *[other] sie sind
}.
    .remedy = Wähle eine andere App, lass diese Konten weg, oder mach ohne das Genannte weiter („--accept-losses“).
export-no-qr = Dieses Format lässt sich nicht als QR-Codes zeigen.
    .remedy = Wähle „uri_list“ für einen Code je Konto oder „google“ für wenige Codes insgesamt.
keep-nothing-to-take-back = Es gibt nichts zurückzunehmen.
    .remedy = Konten, die du nicht willst, lassen sich einzeln in den Papierkorb legen.
store-exists = Eine Datei dieses Namens gibt es schon.
    .remedy = Wähle einen anderen Namen. Die vorhandene Datei blieb, wie sie ist.
import-other-password = Dieses Konto ist mit einem anderen Passwort verschlossen als die übrigen.
    .remedy = Importiere die Datei ein zweites Mal mit diesem Passwort.
import-too-many-waiting = Es warten zu viele verschlossene Dateien auf einmal.
    .remedy = Öffne die wartenden oder lass sie weg, dann füg diese noch einmal hinzu.
import-other-age-file = Diese Datei ging auf, aber sie ist nicht von Keepstep.
    .remedy = Ein anderes Programm hat sie mit age versiegelt. Öffne sie mit „age --decrypt“ und gib Keepstep, was herauskommt.
export-no-recipients = Eine Datei für { $app } lässt sich nicht für age-Empfänger versiegeln.
    .remedy = Lass --recipient weg, oder schreib das eigene Format von Keepstep: --to keepstep
export-bad-recipient = „{ $recipient }“ ist kein Empfänger von age.
    .remedy = Ein Empfänger beginnt mit age1 und hat 62 Buchstaben und Ziffern. Kopiere ihn noch einmal ganz.
