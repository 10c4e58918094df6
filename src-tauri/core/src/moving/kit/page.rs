//! The kit's pages: the key and how to open a backup with it, the first hour, whom to call, the
//! accounts. Decides the order and the words; what fits on a page is decided in `paper`.

use zeroize::Zeroizing;

use crate::Texts;
use crate::moving::paper::{self, Document};
use crate::qr;
use crate::vault::Key;

use super::picture::sized;
use super::{Kit, accounts};

/// The side of the recovery key's QR code, in millimetres; its modules are 1.2 mm wide then.
const KEY_SIDE: f64 = 50.0;

/// What is typed where there is no Keepstep.
const COMMAND: &str = "age -d -i key.txt -o accounts.json BACKUP.age";

impl Kit {
    /// The kit as one HTML document to be printed: complete in itself, without script, picture or
    /// address to load, in pages with their numbers and the date on each.
    ///
    /// ```
    /// use keepstep_core::moving::{Kit, KitWish};
    /// use keepstep_core::{Moment, Texts, account::Id, vault::{Key, Vault}};
    /// let now = Moment::from_seconds(1_700_000_000);
    /// let vault = Vault::new(Id::from_random([1; 16]), now);
    /// let kit = Kit::of(&vault, &KitWish::default(), Some(Key::generate()), "/home/a", now);
    /// let html = kit.expect("nothing is too long").html(&Texts::for_language("en"));
    /// assert!(html.contains("Page 1 of 2"));
    /// ```
    pub fn html(&self, texts: &Texts) -> Zeroizing<String> {
        let foot = paper::foot(texts, "kit-foot", self.made);
        let mut document = Document::new(texts, texts.say("kit-title", &[]), foot, self.paper);
        document.paragraph("kit-what", &[]);
        key(&mut document, self);
        how_to_open(&mut document, texts, self);
        first_hour(&mut document, texts);
        call(&mut document, self);
        accounts::list(&mut document, self, texts);
        accounts::secrets(&mut document, self, texts);
        document.html()
    }
}

fn key(document: &mut Document<'_>, kit: &Kit) {
    document.heading("kit-key", &[]);
    let Some(key) = &kit.key else {
        document.paragraph("kit-key-elsewhere", &[]);
        return document.block(Zeroizing::new("<div class=\"blank\"></div>".to_owned()), 9.0);
    };
    let label = document.say("kit-key-qr", &[]);
    // A key of 74 letters always fits.
    let picture = qr::svg(&key.to_line()).map(|svg| sized(&svg, KEY_SIDE, &label));
    let mut html = Zeroizing::new(String::with_capacity(8_000));
    html.push_str(&format!("<table><tr><td style=\"width:{}mm\">", KEY_SIDE + 6.0));
    html.push_str(picture.as_deref().map_or("", |svg| svg));
    html.push_str("</td><td><p class=\"key\">");
    html.push_str(&groups(key));
    let told = document.say("kit-key-what", &[("count", kit.accounts.len().to_string())]);
    html.push_str(&format!("</p><p>{told}</p></td></tr></table>"));
    document.block(html, KEY_SIDE + 4.0);
}

/// The key's groups, the beginning on a line of its own.
fn groups(key: &Key) -> Zeroizing<String> {
    let mut html = Zeroizing::new(String::with_capacity(400));
    for (place, group) in key.groups().iter().enumerate() {
        html.push_str("<b>");
        html.push_str(group);
        html.push_str(if place == 0 { "</b><br>" } else { "</b> " });
    }
    html
}

fn how_to_open(document: &mut Document<'_>, texts: &Texts, kit: &Kit) {
    document.heading("kit-open", &[]);
    let say = |id| texts.say(id, &[]);
    let place = match &kit.backup {
        Some(file) => texts.say("kit-open-file", &[("file", file.clone())]),
        None => say("kit-open-no-file"),
    };
    let vault = texts.say("kit-open-vault", &[("folder", kit.home.clone())]);
    document.steps(&[
        ([place, vault].join(" "), None),
        (say("kit-open-with"), None),
        (say("kit-open-age"), None),
        (say(if kit.key.is_some() { "kit-open-key" } else { "kit-open-key-elsewhere" }), None),
        (say("kit-open-command"), Some(COMMAND)),
        (say("kit-open-accounts"), None),
        (say("kit-open-clean"), None),
    ]);
}

fn first_hour(document: &mut Document<'_>, texts: &Texts) {
    document.heading("kit-first", &[]);
    let steps = ["keep", "open", "codes", "stolen", "order", "slow", "fraud"];
    document.steps(&steps.map(|step| (texts.say(&format!("kit-first-{step}"), &[]), None)));
}

fn call(document: &mut Document<'_>, kit: &Kit) {
    document.heading("kit-call", &[]);
    for line in &kit.call {
        document.text(line.as_str());
    }
    if kit.call.is_empty() {
        for id in ["kit-call-phone", "kit-call-bank", "kit-call-work"] {
            let label = document.say(id, &[]);
            document.block(Zeroizing::new(format!("<div class=\"blank\">{label}</div>")), 9.0);
        }
    }
}
