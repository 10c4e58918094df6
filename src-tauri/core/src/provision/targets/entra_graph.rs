//! Bodies of Microsoft Graph's request that creates hardware tokens in bulk (beta): one body a line,
//! each with as many tokens as one request is to hold. Assigns a token where the user's object id is
//! known, for Graph takes no sign-in names there.

use zeroize::Zeroizing;

use super::cells::{json, moving, plain};
use super::target::{Options, Target};
use crate::account::Algorithm;
use crate::provision::batch::Token;
use crate::provision::takes::Takes;

/// Microsoft Entra, Graph (beta).
pub struct EntraGraph;

/// How a body begins and ends.
const OPEN: &str = "{\"@context\":\"#$delta\",\"value\":[";
const CLOSE: &str = "]}\n";

const TAKES: Takes = Takes {
    algorithms: &[Algorithm::Sha1, Algorithm::Sha256],
    digits: &[6],
    periods: &[30, 60],
    counters: false,
    longest: 80,
    ..Takes::ALL
};

impl Target for EntraGraph {
    fn name(&self) -> &'static str {
        "entra-graph"
    }

    fn app(&self) -> &'static str {
        "Microsoft Entra, Graph (beta)"
    }

    fn ending(&self) -> &'static str {
        "jsonl"
    }

    fn takes(&self) -> &'static Takes {
        &TAKES
    }

    fn head(&self, _options: &Options) -> String {
        OPEN.to_owned()
    }

    fn between(&self, place: usize, options: &Options) -> String {
        match place % options.per_request.max(1) {
            0 => format!("{CLOSE}{OPEN}"),
            _ => ",".to_owned(),
        }
    }

    fn tail(&self, _count: usize, _options: &Options) -> String {
        CLOSE.to_owned()
    }

    fn row(&self, out: &mut Zeroizing<Vec<u8>>, token: &Token, place: usize, options: &Options) {
        let Options { manufacturer, model, .. } = options;
        let number = (place % options.per_request.max(1) + 1).to_string();
        let secret = token.secret.to_base32();
        let fields = [
            ("{\"@contentId\":", number.as_str()),
            (",\"serialNumber\":", token.serial.as_str()),
            (",\"manufacturer\":", manufacturer),
            (",\"model\":", model),
            (",\"secretKey\":", &secret),
        ];
        for (name, value) in fields {
            plain(out, name);
            json(out, value);
        }
        let hash = match token.kind.algorithm() {
            Algorithm::Sha256 => "hmacsha256",
            Algorithm::Sha1 | Algorithm::Sha512 | Algorithm::Md5 => "hmacsha1",
        };
        plain(
            out,
            &format!(",\"timeIntervalInSeconds\":{},\"hashFunction\":\"{hash}\"", moving(token)),
        );
        if !token.holder.object_id.is_empty() {
            plain(out, ",\"assignTo\":{\"id\":");
            json(out, &token.holder.object_id);
            plain(out, "}");
        }
        plain(out, "}");
    }
}
