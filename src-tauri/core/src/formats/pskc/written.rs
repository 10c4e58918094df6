//! PSKC as it is written: in the clear, or sealed with what every reader of RFC 6030 has to know.

use zeroize::Zeroizing;

use super::sealed::{seal, tag};
use crate::account::{Algorithm, Details, Kind};
use crate::formats::unlock::{self, Hash, base64};
use crate::formats::writer::{Order, failed};
use crate::formats::xml::escaped;
use crate::problem::Problem;

/// Rounds of PBKDF2 with SHA-1, which is all that every reader knows.
const ROUNDS: u32 = 600_000;

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<pskc:KeyContainer Version="1.0" xmlns:pskc="urn:ietf:params:xml:ns:keyprov:pskc"
  xmlns:xenc="http://www.w3.org/2001/04/xmlenc#" xmlns:xenc11="http://www.w3.org/2009/xmlenc11#"
  xmlns:pkcs5="http://www.rsasecurity.com/rsalabs/pkcs/schemas/pkcs-5v2-0#">
"#;

const CIPHER: &str =
    r#"<xenc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/>"#;

struct Lock {
    key: Zeroizing<[u8; 16]>,
    mac: Zeroizing<[u8; 16]>,
}

pub(super) fn write(order: &Order) -> Result<Zeroizing<Vec<u8>>, Problem> {
    let mut out = Zeroizing::new(String::from(HEAD));
    let lock = match order.password {
        Some(password) => Some(locked(order, password, &mut out)?),
        None => None,
    };
    for (place, details) in order.accounts.iter().enumerate() {
        let secret = match &lock {
            Some(lock) => sealed(order, lock, details.secret.bytes())?,
            None => Zeroizing::new(format!(
                "<pskc:PlainValue>{}</pskc:PlainValue>",
                *Zeroizing::new(base64(details.secret.bytes()))
            )),
        };
        package(&mut out, place + 1, details, &secret);
    }
    out.push_str("</pskc:KeyContainer>\n");
    Ok(Zeroizing::new(out.as_bytes().to_vec()))
}

/// Draws and writes the key, and the key of the sums sealed by it.
fn locked(order: &Order, password: &str, out: &mut String) -> Result<Lock, Problem> {
    let (salt, mac) = (order.bytes::<16>(), Zeroizing::new(order.bytes::<16>()));
    let mut key = Zeroizing::new([0; 16]);
    unlock::pbkdf2(Hash::Sha1, password.as_bytes(), &salt, ROUNDS.into(), &mut *key)
        .map_err(|_| failed())?;
    let sealed = seal(&*key, order.bytes(), &*mac).ok_or_else(failed)?;
    *out += &format!(
        r#"<pskc:EncryptionKey><xenc11:DerivedKey>
<xenc11:KeyDerivationMethod
 Algorithm="http://www.rsasecurity.com/rsalabs/pkcs/schemas/pkcs-5v2-0#pbkdf2">
<pkcs5:PBKDF2-params><Salt><Specified>{}</Specified></Salt><IterationCount>{ROUNDS}</IterationCount>
<KeyLength>16</KeyLength><PRF/></pkcs5:PBKDF2-params></xenc11:KeyDerivationMethod>
</xenc11:DerivedKey></pskc:EncryptionKey>
<pskc:MACMethod Algorithm="http://www.w3.org/2000/09/xmldsig#hmac-sha1"><pskc:MACKey>{CIPHER}
<xenc:CipherData><xenc:CipherValue>{}</xenc:CipherValue></xenc:CipherData></pskc:MACKey></pskc:MACMethod>
"#,
        base64(&salt),
        base64(&sealed),
    );
    Ok(Lock { key, mac })
}

fn sealed(order: &Order, lock: &Lock, secret: &[u8]) -> Result<Zeroizing<String>, Problem> {
    let sealed = seal(&*lock.key, order.bytes(), secret).ok_or_else(failed)?;
    let tag = tag(&*lock.mac, &sealed).ok_or_else(failed)?;
    Ok(Zeroizing::new(format!(
        "<pskc:EncryptedValue>{CIPHER}<xenc:CipherData><xenc:CipherValue>{}</xenc:CipherValue>\
         </xenc:CipherData></pskc:EncryptedValue><pskc:ValueMAC>{}</pskc:ValueMAC>",
        base64(&sealed),
        base64(&tag),
    )))
}

fn package(out: &mut String, id: usize, details: &Details, secret: &str) {
    let kind = &details.kind;
    let suite = match kind.algorithm() {
        Algorithm::Sha256 => "<pskc:Suite>HMAC-SHA256</pskc:Suite>",
        Algorithm::Sha512 => "<pskc:Suite>HMAC-SHA512</pskc:Suite>",
        Algorithm::Sha1 | Algorithm::Md5 => "",
    };
    let plain = |name: &str, value: u64| {
        format!("<pskc:{name}><pskc:PlainValue>{value}</pskc:PlainValue></pskc:{name}>")
    };
    let moving = match kind {
        Kind::Hotp { counter, .. } => plain("Counter", *counter),
        _ => {
            let period = kind.period().map_or(30, |period| period.seconds());
            plain("Time", 0) + &plain("TimeInterval", period)
        }
    };
    *out += &format!(
        r#"<pskc:KeyPackage>
<pskc:Key Id="{id}" Algorithm="urn:ietf:params:xml:ns:keyprov:pskc:{}">
<pskc:Issuer>{}</pskc:Issuer>
<pskc:AlgorithmParameters>{suite}<pskc:ResponseFormat Encoding="DECIMAL" Length="{}"/></pskc:AlgorithmParameters>
<pskc:Data><pskc:Secret>{secret}</pskc:Secret>{moving}</pskc:Data>
<pskc:UserId>{}</pskc:UserId>
</pskc:Key>
</pskc:KeyPackage>
"#,
        kind.name(),
        named(details.issuer.as_str()),
        kind.digits(),
        named(details.name.as_str()),
    );
}

/// A name as an element's text. Readers stumble at an element without any, and take other names
/// where there is no element; a blank says that there is none.
fn named(text: &str) -> String {
    if text.is_empty() { " ".to_owned() } else { escaped(text) }
}
