//! QR codes and texts that are no second factor of an open kind: what they are instead, so that
//! a person is told what to click on the website. Reads nothing out of them.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};
use zeroize::Zeroizing;

/// Table: how a text begins, case aside, and the message that explains it. The first fit counts.
const BEGINNINGS: &[(&str, &str)] = &[
    // Sign-in apps of a single maker: they ask the maker's server, there is no secret inside.
    ("phonefactor:", "qr-microsoft-push"),
    ("ms-authenticator:", "qr-microsoft-push"),
    ("duo:", "qr-duo-push"),
    ("oktaverify:", "qr-okta-push"),
    ("com.okta.", "qr-okta-push"),
    ("https://s.team/q/", "qr-steam-login"),
    ("http://s.team/q/", "qr-steam-login"),
    ("steam://open", "qr-steam-login"),
    ("steammobile:", "qr-steam-login"),
    ("otpauth://pipush/", "qr-other-push"),
    ("pushauth:", "qr-other-push"),
    ("mfauth:", "qr-other-push"),
    ("igmobileotp:", "qr-other-push"),
    ("lpaauth:", "qr-other-push"),
    ("pingid:", "qr-other-push"),
    // RSA's tokens count by a cipher of their own, whose key the administrator hands out.
    ("com.rsa.securid", "qr-rsa-token"),
    ("http://127.0.0.1/securid/", "qr-rsa-token"),
    ("https://127.0.0.1/securid/", "qr-rsa-token"),
    ("authy:", "qr-authy"),
    ("fido:/", "qr-passkey"),
    // Ours, in the wrong place.
    ("age-secret-key-1", "qr-recovery-key"),
    // Everything else that people hold before a camera.
    ("https://", "qr-web-link"),
    ("http://", "qr-web-link"),
    ("www.", "qr-web-link"),
    ("wifi:", "qr-wifi"),
    ("begin:v", "qr-contact"),
    ("mecard:", "qr-contact"),
    ("bizcard:", "qr-contact"),
    // Whoever scans one of these lets another device read along.
    ("sgnl://linkdevice", "qr-link-device"),
    ("tsdevice:", "qr-link-device"),
    ("tg://login", "qr-link-device"),
    ("mailto:", "qr-message"),
    ("matmsg:", "qr-message"),
    ("smtp:", "qr-message"),
    ("tel:", "qr-message"),
    ("sms:", "qr-message"),
    ("smsto:", "qr-message"),
    ("mmsto:", "qr-message"),
    ("whatsapp:", "qr-message"),
    ("tg:", "qr-message"),
    ("bitcoin:", "qr-payment"),
    ("ethereum:", "qr-payment"),
    ("litecoin:", "qr-payment"),
    ("monero:", "qr-payment"),
    ("lightning:", "qr-payment"),
    ("bank:", "qr-payment"),
    ("upi:", "qr-payment"),
];

/// Beginnings that the readers of second factors know themselves.
const OURS: [&str; 4] = ["otpauth://", "apple-otpauth://", "motp://", "steam://"];

/// The message for a single line that is no second factor; nothing where it may be one.
pub(super) fn explain(line: &str) -> Option<&'static str> {
    let known = BEGINNINGS.iter().find(|(beginning, _)| begins(line, beginning));
    if let Some((beginning, id)) = known {
        let web = beginning.starts_with("http");
        return Some(match id {
            _ if web && mentions_duo(line) => "qr-duo-push",
            _ if web && mentions_token(line) => "qr-rsa-token",
            id => id,
        });
    }
    if begins(line, "steam://") && line.matches('/').count() > 2 {
        // A secret stands alone; what has a path starts a game or a page.
        return Some("qr-steam-login");
    }
    if OURS.iter().any(|ours| begins(line, ours)) {
        return None;
    }
    Some(explain_bare(line))
}

/// The message for texts of several lines that are one thing: a contact, an event, a transfer.
pub(super) fn card(text: &str) -> Option<&'static str> {
    let first = text.lines().next()?.trim();
    // "BCD" opens a European credit transfer, "SPC" a Swiss one.
    match first {
        _ if begins(first, "begin:v") => Some("qr-contact"),
        "BCD" | "SPC" if text.lines().nth(1).is_some() => Some("qr-payment"),
        _ => None,
    }
}

/// Texts without any scheme.
fn explain_bare(line: &str) -> &'static str {
    let bare: Zeroizing<String> = line
        .chars()
        .filter(|letter| !letter.is_whitespace() && *letter != '-')
        .collect::<String>()
        .into();
    let base32 = |letter: char| matches!(letter, 'A'..='Z' | 'a'..='z' | '2'..='7' | '=');
    // Prose has neither digits nor capitals alone.
    let no_prose = bare.contains(|letter: char| letter.is_ascii_digit())
        || bare.chars().all(|letter| !letter.is_lowercase());
    if is_duo_activation(line) {
        "qr-duo-push"
    } else if is_vip_credential(&bare) {
        "qr-vip-credential"
    } else if is_whatsapp_link(line) {
        "qr-link-device"
    } else if (1..=24).contains(&bare.len()) && bare.bytes().all(|byte| byte.is_ascii_digit()) {
        "qr-number"
    } else if (16..=1024).contains(&bare.len()) && no_prose && bare.chars().all(base32) {
        "qr-bare-key"
    } else {
        "qr-other"
    }
}

/// Duo's activation text: a code, a dash, and the base64 of one of Duo's hosts.
fn is_duo_activation(line: &str) -> bool {
    let Some((code, host)) = line.rsplit_once('-') else { return false };
    let host = host.trim_end_matches('=');
    let decoded = STANDARD_NO_PAD.decode(host).or_else(|_| URL_SAFE_NO_PAD.decode(host));
    let is_host = |bytes: Vec<u8>| bytes.to_ascii_lowercase().ends_with(b"duosecurity.com");
    code.len() >= 8
        && code.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && decoded.is_ok_and(is_host)
}

/// The number of a VIP credential: who made it, and eight digits.
fn is_vip_credential(bare: &str) -> bool {
    const MAKERS: [&str; 5] = ["VSMT", "VSST", "VSHM", "SYMC", "SYDC"];
    let Some((maker, number)) = bare.split_at_checked(4) else { return false };
    MAKERS.iter().any(|known| known.eq_ignore_ascii_case(maker))
        && number.len() == 8
        && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// WhatsApp's text for linking a device: a version, and keys in Base64 with commas between.
fn is_whatsapp_link(line: &str) -> bool {
    let Some((version, keys)) = line.split_once('@') else { return false };
    version.len() == 1
        && version.bytes().all(|byte| byte.is_ascii_digit())
        && keys.split(',').filter(|key| key.len() >= 20).count() >= 3
}

/// An RSA token in a link, as its administrator sends it.
fn mentions_token(line: &str) -> bool {
    line.to_ascii_lowercase().contains("ctfdata=")
}

fn mentions_duo(line: &str) -> bool {
    let host = line.split('/').nth(2).unwrap_or_default().to_ascii_lowercase();
    host.ends_with(".duosecurity.com") || host.ends_with(".duo.com")
}

fn begins(text: &str, beginning: &str) -> bool {
    text.get(..beginning.len()).is_some_and(|start| start.eq_ignore_ascii_case(beginning))
}
