//! PSKC in the clear (RFC 6030), in the profile that privacyIDEA, LinOTP, FreeIPA and ykman all read:
//! the key's id is the serial, the hash is named without `HMAC-` (privacyIDEA would take that for
//! SHA-1), no time offset, no PIN. A sealed one is made by `formats::pskc`, or by sealing this file.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use zeroize::Zeroizing;

use super::cells::plain;
use super::target::{Options, Target};
use crate::provision::batch::Token;
use crate::provision::takes::{SHA, Takes};

/// PSKC.
pub struct Pskc;

const TAKES: Takes = Takes { algorithms: SHA, digits: &[6, 7, 8], ..Takes::ALL };

impl Target for Pskc {
    fn name(&self) -> &'static str {
        "pskc"
    }

    fn app(&self) -> &'static str {
        "PSKC (RFC 6030)"
    }

    fn ending(&self) -> &'static str {
        "xml"
    }

    fn takes(&self) -> &'static Takes {
        &TAKES
    }

    fn head(&self, _options: &Options) -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <KeyContainer Version=\"1.0\" xmlns=\"urn:ietf:params:xml:ns:keyprov:pskc\">\n"
            .to_owned()
    }

    fn row(&self, out: &mut Zeroizing<Vec<u8>>, token: &Token, _place: usize, options: &Options) {
        let (serial, kind) = (token.serial.as_str(), token.kind.name());
        let moving = match (token.kind.counter(), token.kind.period()) {
            (Some(counter), _) => format!("<Counter><PlainValue>{counter}</PlainValue></Counter>"),
            (None, period) => {
                let seconds = period.map_or(30, |period| period.seconds());
                format!(
                    "<Time><PlainValue>0</PlainValue></Time>\
                     <TimeInterval><PlainValue>{seconds}</PlainValue></TimeInterval>"
                )
            }
        };
        plain(
            out,
            &format!(
                "<KeyPackage><DeviceInfo><Manufacturer>{}</Manufacturer>\
                 <SerialNo>{serial}</SerialNo><Model>{}</Model></DeviceInfo>\
                 <Key Id=\"{serial}\" Algorithm=\"urn:ietf:params:xml:ns:keyprov:pskc:{kind}\">\
                 <AlgorithmParameters><Suite>{}</Suite>\
                 <ResponseFormat Length=\"{}\" Encoding=\"DECIMAL\"/></AlgorithmParameters>\
                 <Data><Secret><PlainValue>",
                escaped(&options.manufacturer),
                escaped(&options.model),
                token.kind.algorithm().name(),
                token.kind.digits(),
            ),
        );
        plain(out, &Zeroizing::new(STANDARD.encode(token.secret.bytes())));
        plain(out, &format!("</PlainValue></Secret>{moving}</Data></Key></KeyPackage>\n"));
    }

    fn tail(&self, _count: usize, _options: &Options) -> String {
        "</KeyContainer>\n".to_owned()
    }
}

/// A text between tags; what XML cannot hold at all is left out.
fn escaped(text: &str) -> String {
    let clean: String = text.chars().filter(|letter| !letter.is_control()).collect();
    clean.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
