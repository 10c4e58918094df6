//! What a QR code says, with everything that could be a secret left out. Errs towards leaving
//! out: of a URI's parameters only those that are known to be harmless stay.

/// What stands where something was left out.
const LEFT_OUT: &str = "…";

/// Parameters that say nothing secret.
const HARMLESS: [&str; 8] =
    ["issuer", "algorithm", "digits", "period", "counter", "encoder", "image", "color"];

/// How a text begins whose parameters are secret unless known to be harmless.
const SECRET_BEARERS: [&str; 4] = ["otpauth:", "motp:", "phonefactor:", "secret"];

/// `text` without its secrets, line by line.
pub fn redact(text: &str) -> String {
    let lines: Vec<String> = text.lines().map(redact_line).collect();
    lines.join("\n")
}

fn redact_line(line: &str) -> String {
    let lower = line.to_ascii_lowercase();
    for (whole, stays) in [
        ("otpauth-migration:", "otpauth-migration://offline?data="),
        ("steam:", "steam://"),
        ("age-secret-key-", "AGE-SECRET-KEY-1"),
        // What other apps are activated with, devices linked, networks joined.
        ("duo:", "duo://"),
        ("oktaverify:", "oktaverify://"),
        ("securid", "securid"),
        ("sgnl:", "sgnl://"),
        ("tsdevice:", "tsdevice:"),
        ("fido:/", "FIDO:/"),
        ("wifi:", "WIFI:"),
    ] {
        if let Some(start) = lower.find(whole) {
            let before = line.get(..start).unwrap_or_default();
            return format!("{before}{stays}{LEFT_OUT}");
        }
    }
    if SECRET_BEARERS.iter().any(|word| lower.contains(word)) {
        return without_parameters(line);
    }
    line.to_owned()
}

/// Cuts at the first `?` or `&`; a `secret` before that is cut off as well.
fn without_parameters(line: &str) -> String {
    let (before, query) = match line.find(['?', '&']) {
        Some(place) => line.split_at(place),
        None => (line, ""),
    };
    let before = match before.to_ascii_lowercase().find("secret") {
        Some(place) => format!("{}{LEFT_OUT}", before.get(..place).unwrap_or_default()),
        None => before.to_owned(),
    };
    let mut shown = before;
    let mut mark = '?';
    for pair in query.split(['?', '&']).skip(1) {
        shown.push(mark);
        mark = '&';
        match pair.split_once('=') {
            Some((name, _)) if is_harmless(name) => shown.push_str(pair),
            Some((name, _)) if name.bytes().all(|byte| byte.is_ascii_alphabetic()) => {
                shown.push_str(name);
                shown.push('=');
                shown.push_str(LEFT_OUT);
            }
            _ => shown.push_str(LEFT_OUT),
        }
    }
    shown
}

fn is_harmless(name: &str) -> bool {
    HARMLESS.iter().any(|harmless| name.eq_ignore_ascii_case(harmless))
}

#[cfg(test)]
mod tests {
    use super::redact;

    /// Made up; must never come through.
    const SECRET: &str = "JBSWY3DPEHPK3PXPCANARY";

    #[test]
    fn the_secret_is_left_out_and_the_rest_stays() {
        let text = format!("otpauth://totp/A:b?secret={SECRET}&issuer=A&digits=8");
        assert_eq!(redact(&text), "otpauth://totp/A:b?secret=…&issuer=A&digits=8");
    }

    #[test]
    fn no_spelling_lets_a_secret_through() {
        for text in [
            format!("OTPAUTH://TOTP/A?SECRET={SECRET}"),
            format!("otpauth://totp/A?issuer=A&%73ecret={SECRET}"),
            format!("otpauth://totp/A?secret%3D{SECRET}"),
            format!("otpauth://totp/A&secret={SECRET}"),
            format!("otpauth://totp/A secret={SECRET}"),
            format!("otpauth://totp/A?issuer=A?secret={SECRET}"),
            format!("steam://{SECRET}"),
            format!("motp://a:b?secret=00{SECRET}&pin=1234"),
            format!("otpauth-migration://offline?data={SECRET}"),
            format!("see otpauth-migration://offline?DATA={SECRET}"),
            format!("phonefactor://activate_account?code={SECRET}&url=https%3A%2F%2Fx"),
            format!("AGE-SECRET-KEY-1{SECRET}"),
            format!("duo://{SECRET}-YXBpLTEyMzQuZHVvc2VjdXJpdHkuY29t"),
            format!("oktaverify://a@example.org/?t={SECRET}"),
            format!("com.rsa.securid.iphone://ctf?ctfData={SECRET}"),
            format!("http://127.0.0.1/securid/ctf?ctfData={SECRET}"),
            format!("sgnl://linkdevice?uuid={SECRET}"),
            format!("WIFI:S:home;T:WPA;P:{SECRET};;"),
            format!("a first line\notpauth://totp/A?secret={SECRET}"),
            format!("https://example.com/?secret={SECRET}"),
        ] {
            assert!(!redact(&text).contains(SECRET), "{text}");
        }
    }

    #[test]
    fn other_texts_stay() {
        assert_eq!(redact("This is an example"), "This is an example");
        assert_eq!(redact("https://example.com/?a=b"), "https://example.com/?a=b");
    }
}
