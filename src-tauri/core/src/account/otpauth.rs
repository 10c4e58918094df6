//! otpauth URIs in and out, and their kin `steam://` and `motp://`. Follows Google's Key URI
//! Format with the quirks of real services. Never keeps or prints what it could not read.

use zeroize::Zeroizing;

use super::uri::{Uri, decode, encode};
use super::{
    Algorithm, BadDigits, BadPeriod, Details, Digits, Kind, Period, Pin, Secret, SecretError, Text,
    TextTooLong, UnknownAlgorithm, base32,
};

/// Why a text is no account. Holds nothing of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OtpauthError {
    /// It does not begin with `otpauth://`, `steam://` or `motp://`.
    NotOtpauth,
    /// The type is not totp, hotp, steam, yaotp, yandex or motp.
    UnknownType,
    /// There is no `secret` parameter, or it is empty.
    NoSecret,
    /// The secret cannot be read.
    BadSecret(SecretError),
    /// The algorithm is unknown.
    BadAlgorithm,
    /// The digits are not a number from 1 to 10.
    BadDigits,
    /// The period is not a number of seconds from 1 to 86,400.
    BadPeriod,
    /// The counter is not a whole number from 0 to 2^64 − 1.
    BadCounter,
    /// A text in it is longer than 4 KiB.
    TooLong,
}

macro_rules! becomes {
    ($($from:ty => $to:ident),*) => {
        $(impl From<$from> for OtpauthError {
            fn from(_: $from) -> Self {
                Self::$to
            }
        })*
    };
}
becomes!(UnknownAlgorithm => BadAlgorithm, BadDigits => BadDigits, BadPeriod => BadPeriod, TextTooLong => TooLong);

impl From<SecretError> for OtpauthError {
    fn from(error: SecretError) -> Self {
        if error == SecretError::Empty { Self::NoSecret } else { Self::BadSecret(error) }
    }
}

/// The account that a URI describes.
///
/// ```
/// let details = keepstep_core::account::parse_otpauth(
///     "otpauth://totp/GitHub:alice?secret=JBSWY3DPEHPK3PXP&issuer=GitHub").unwrap();
/// assert_eq!(details.issuer.as_str(), "GitHub");
/// assert_eq!(details.name.as_str(), "alice");
/// ```
///
/// # Errors
/// As [`OtpauthError`] says.
pub fn parse(text: &str) -> Result<Details, OtpauthError> {
    let uri = Uri::cut(text).ok_or(OtpauthError::NotOtpauth)?;
    match uri.scheme.to_ascii_lowercase().as_str() {
        "otpauth" => parse_otpauth(&uri),
        "steam" => parse_steam(&uri),
        "motp" => parse_motp(&uri),
        _ => Err(OtpauthError::NotOtpauth),
    }
}

fn parse_otpauth(uri: &Uri<'_>) -> Result<Details, OtpauthError> {
    let (issuer, organisation, name) = read_label(uri.path, uri.parameter("issuer"));
    let secret_text = Zeroizing::new(uri.parameter("secret").ok_or(OtpauthError::NoSecret)?);
    let kind = read_kind(uri, &issuer)?;
    let secret = match kind {
        Kind::Motp { .. } => Secret::from_hex(&secret_text)?,
        _ => Secret::from_base32(&secret_text)?,
    };
    let mut details = Details::new(Text::line(&issuer)?, Text::line(&name)?, secret, kind);
    details.organisation = Text::line(&organisation)?;
    Ok(details)
}

/// `steam://SECRET`, as Bitwarden writes it.
fn parse_steam(uri: &Uri<'_>) -> Result<Details, OtpauthError> {
    let (secret, name) = uri.host.split_once(',').unwrap_or((uri.host, ""));
    let secret = Secret::from_base32(&decode(secret))?;
    let name = name.split(',').next().unwrap_or_default();
    Ok(Details::new(Text::line("Steam")?, Text::line(&decode(name))?, secret, Kind::Steam))
}

/// `motp://issuer:account?secret=HEX`; the label stands where other URIs have the host.
fn parse_motp(uri: &Uri<'_>) -> Result<Details, OtpauthError> {
    let label = if uri.path.is_empty() { uri.host } else { uri.path };
    let (issuer, _, name) = read_label(label, uri.parameter("issuer"));
    let text = Zeroizing::new(uri.parameter("secret").ok_or(OtpauthError::NoSecret)?);
    let pin = Pin::new(&uri.parameter("pin").unwrap_or_default());
    let secret = Secret::from_hex(&text)?;
    Ok(Details::new(Text::line(&issuer)?, Text::line(&name)?, secret, Kind::Motp { pin }))
}

/// Issuer, organisation and account name out of label and `issuer` parameter. The parameter
/// rules; a different prefix is kept as the organisation, as Entra puts its tenant there.
fn read_label(path: &str, parameter: Option<String>) -> (String, String, String) {
    let issuer = parameter.unwrap_or_default().trim().to_owned();
    let label = decode(path);
    let (prefix, name) = split_label(&label, &issuer);
    let name = name.trim().to_owned();
    // Microsoft Entra form-encodes the tenant's name: "Contoso+Ltd%3aalice%40contoso.com".
    let prefix = if issuer.eq_ignore_ascii_case("microsoft") {
        prefix.replace('+', " ")
    } else {
        prefix.to_owned()
    };
    let prefix = prefix.trim().to_owned();
    if issuer.is_empty() {
        (prefix, String::new(), name)
    } else if prefix.eq_ignore_ascii_case(&issuer) {
        (issuer, String::new(), name)
    } else {
        (issuer, prefix, name)
    }
}

/// Prefix and name; the issuer itself may hold a colon, so it is tried before the first one.
fn split_label<'a>(label: &'a str, issuer: &str) -> (&'a str, &'a str) {
    let whole = label.split_at_checked(issuer.len()).filter(|_| !issuer.is_empty());
    match whole.and_then(|(prefix, rest)| Some((prefix, rest.strip_prefix(':')?))) {
        Some((prefix, name)) if prefix == issuer => (prefix, name),
        _ => label.split_once(':').unwrap_or(("", label)),
    }
}

fn read_kind(uri: &Uri<'_>, issuer: &str) -> Result<Kind, OtpauthError> {
    let algorithm = match uri.parameter("algorithm") {
        Some(name) => Algorithm::named(&name)?,
        None => Algorithm::Sha1,
    };
    let digits = match uri.parameter("digits") {
        Some(text) => Some(Digits::new(text.trim().parse().map_err(|_| OtpauthError::BadDigits)?)?),
        None => None,
    };
    match uri.host.to_ascii_lowercase().as_str() {
        "totp" if means_steam(uri, issuer, digits) => Ok(Kind::Steam),
        "totp" => Ok(Kind::Totp {
            algorithm,
            digits: digits.unwrap_or(Digits::SIX),
            period: read_period(uri)?,
        }),
        "hotp" => Ok(Kind::Hotp {
            algorithm,
            digits: digits.unwrap_or(Digits::SIX),
            counter: read_counter(uri)?,
        }),
        "steam" => Ok(Kind::Steam),
        // Aegis and Stratum write the PIN as Base32 of its text, Ente as it is.
        "yaotp" => Ok(Kind::Yandex { pin: read_yaotp_pin(uri) }),
        "yandex" => Ok(Kind::Yandex { pin: Pin::new(&uri.parameter("pin").unwrap_or_default()) }),
        "motp" => Ok(Kind::Motp { pin: Pin::new(&uri.parameter("pin").unwrap_or_default()) }),
        _ => Err(OtpauthError::UnknownType),
    }
}

/// Steam comes as a plain TOTP too: marked as the encoder, or known by its name and five places.
fn means_steam(uri: &Uri<'_>, issuer: &str, digits: Option<Digits>) -> bool {
    uri.parameter("encoder").is_some_and(|encoder| encoder.eq_ignore_ascii_case("steam"))
        || is_steam(issuer, digits)
}

fn is_steam(issuer: &str, digits: Option<Digits>) -> bool {
    issuer == "Steam" && digits.is_none_or(|digits| digits.get() == 5)
}

/// Whether the URI of an account says another kind to its readers: a TOTP with Steam's name and
/// number of digits.
pub fn is_misread(details: &Details) -> bool {
    matches!(details.kind, Kind::Totp { digits, .. } if is_steam(details.issuer.as_str(), Some(digits)))
}

fn read_period(uri: &Uri<'_>) -> Result<Period, OtpauthError> {
    match uri.parameter("period") {
        Some(text) => Ok(Period::new(text.trim().parse().map_err(|_| OtpauthError::BadPeriod)?)?),
        None => Ok(Period::THIRTY),
    }
}

fn read_counter(uri: &Uri<'_>) -> Result<u64, OtpauthError> {
    match uri.parameter("counter") {
        Some(text) => text.trim().parse().map_err(|_| OtpauthError::BadCounter),
        None => Ok(0),
    }
}

fn read_yaotp_pin(uri: &Uri<'_>) -> Pin {
    let text = Zeroizing::new(uri.parameter("pin").unwrap_or_default());
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Pin::new(&text);
    }
    let bytes = base32::decode(&text).unwrap_or_default();
    let digits = std::str::from_utf8(&bytes).unwrap_or_default();
    Pin::new(if digits.bytes().all(|b| b.is_ascii_digit()) { digits } else { &text })
}

/// The URI of an account, every default explicit: issuer as prefix and as parameter, `%20`
/// for blanks, the secret in upper-case Base32 without padding.
pub fn write(details: &Details) -> Zeroizing<String> {
    let prefix =
        if details.organisation.is_empty() { &details.issuer } else { &details.organisation };
    let mut label = encode(details.name.as_str());
    if !prefix.is_empty() {
        label.insert_str(0, &format!("{}:", encode(prefix.as_str())));
    } else if details.name.as_str().contains(':') {
        label.insert(0, ':');
    }
    let issuer = encode(details.issuer.as_str());
    let issuer = if issuer.is_empty() { issuer } else { format!("&issuer={issuer}") };
    let secret = details.secret.to_base32();
    let secret = secret.as_str();
    let kind = &details.kind;
    let (algorithm, digits) = (kind.algorithm().name(), kind.digits());
    Zeroizing::new(match kind {
        Kind::Totp { period, .. } => format!(
            "otpauth://totp/{label}?secret={secret}{issuer}&algorithm={algorithm}&digits={digits}&period={}",
            period.seconds()
        ),
        Kind::Hotp { counter, .. } => format!(
            "otpauth://hotp/{label}?secret={secret}{issuer}&algorithm={algorithm}&digits={digits}&counter={counter}"
        ),
        Kind::Steam => format!(
            "otpauth://steam/{label}?secret={secret}{issuer}&algorithm=SHA1&digits=5&period=30"
        ),
        Kind::Yandex { pin } => {
            let pin = base32::encode(pin.as_str().as_bytes());
            let pin = if pin.is_empty() { String::new() } else { format!("&pin={}", *pin) };
            format!("otpauth://yaotp/{label}?secret={secret}{issuer}{pin}")
        }
        Kind::Motp { pin } => {
            let hex = details.secret.to_hex();
            let pin = if pin.is_missing() {
                String::new()
            } else {
                format!("&pin={}", encode(pin.as_str()))
            };
            format!("motp://{label}?secret={}{issuer}{pin}", *hex)
        }
    })
}
