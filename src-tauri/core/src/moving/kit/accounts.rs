//! The kit's accounts: a table with what each is, its recovery codes where wanted, its secret as a
//! QR code where wanted. Never leaves an account out of the table.

use zeroize::Zeroizing;

use crate::Texts;
use crate::account::RecoveryCode;
use crate::moving::paper::{Document, LINE, WIDTH, bdi, date, escape, lines, mono_width};
use crate::qr::{self, Level};

use super::picture::{cell, side_of, sized};
use super::{Kit, KitAccount};

/// The columns of the table, in millimetres.
const SERVICE: f64 = 58.0;
const NAME: f64 = 72.0;
const ADDED: f64 = 50.0;
/// What a box to tick and the room after a code take beside it.
const AROUND: f64 = 11.0;

/// The table of accounts.
pub(super) fn list(document: &mut Document<'_>, kit: &Kit, texts: &Texts) {
    let count = kit.accounts.len().to_string();
    document.heading("kit-accounts", &[("count", count)]);
    let columns = [("kit-service", SERVICE), ("kit-name", NAME), ("kit-added", ADDED)];
    let table = document.table(&columns);
    for account in &kit.accounts {
        let added = date(texts, account.added);
        let mut cells = [cell(&account.service), cell(&account.name), cell(&added)].concat();
        if !account.codes.is_empty() {
            cells = cells.replace("<td>", "<td class=\"over\">");
        }
        let high = lines(&account.service, SERVICE - 2.0)
            .max(lines(&account.name, NAME - 2.0))
            .max(lines(&added, ADDED - 2.0));
        document.row(table, &cells, high, !account.codes.is_empty());
        if !account.codes.is_empty() {
            let (cells, high) = codes(document, &account.codes, texts);
            document.row(table, &cells, high, false);
        }
    }
}

/// The recovery codes below their account, each with a box to tick; and how many lines they take.
fn codes(
    document: &Document<'_>,
    codes: &[RecoveryCode],
    texts: &Texts,
) -> (Zeroizing<String>, f64) {
    let length: usize = codes.iter().map(|code| code.text.len() * 6 + 120).sum();
    let mut html = Zeroizing::new(String::with_capacity(length + 200));
    html.push_str("<td colspan=\"3\" class=\"more\">");
    html.push_str(&document.say("kit-codes", &[]));
    html.push(' ');
    let used = texts.say("kit-code-used", &[]);
    let (room, mut high, mut along) = ((WIDTH - 8.0) * 0.95, 1.0, 60.0);
    for code in codes {
        html.push_str("<span class=\"code\"><span class=\"box\"></span>");
        let struck = code.used.is_some();
        html.push_str(if struck { "<s>" } else { "" });
        html.push_str(&escape(&code.text));
        html.push_str(if struck { "</s> " } else { "" });
        html.push_str(if struck { &used } else { "" });
        html.push_str("</span> ");
        let after = if struck { mono_width(&used) + 3.0 } else { 0.0 };
        let wide = mono_width(&code.text) + after + AROUND;
        along += wide;
        if along > room {
            high += (wide / room).ceil();
            along = wide;
        }
    }
    html.push_str("</td>");
    (html, high)
}

/// The secrets as QR codes, where they were chosen.
pub(super) fn secrets(document: &mut Document<'_>, kit: &Kit, texts: &Texts) {
    if kit.accounts.iter().all(|account| account.uri.is_none()) {
        return;
    }
    document.heading("kit-secrets", &[]);
    document.introduction("kit-secrets-what");
    for account in &kit.accounts {
        if let Some(uri) = &account.uri {
            secret(document, account, uri, texts);
        }
    }
}

fn secret(document: &mut Document<'_>, account: &KitAccount, uri: &str, texts: &Texts) {
    let level = Level::of(uri);
    let picture = side_of(uri, level).and_then(|side| Some((qr::svg_at(uri, level).ok()?, side)));
    let names = [account.service.as_str(), account.name.as_str()];
    let Some((svg, side)) = picture else {
        let sorry = texts.say("kit-secret-long", &[("account", names.join(" "))]);
        let html = format!("<p>{}</p>", escape(&sorry).as_str());
        return document.block(Zeroizing::new(html), lines(&sorry, WIDTH) * LINE + 2.0);
    };
    let told = texts.say("kit-secret-qr", &[("account", names.join(" "))]);
    let svg = sized(&svg, side, &escape(&told));
    let column = side + 6.0;
    let mut html = Zeroizing::new(String::with_capacity(svg.len() + 1_000));
    html.push_str(&format!("<table><tr><td style=\"width:{column}mm\">"));
    html.push_str(&svg);
    html.push_str(&format!("</td><td><p><strong>{}</strong></p>", bdi(names[0])));
    html.push_str(&format!("<p>{}</p></td></tr></table>", bdi(names[1])));
    let room = (WIDTH - column).max(20.0);
    let text = (lines(names[0], room) + lines(names[1], room)) * LINE + 4.0;
    document.block(html, side.max(text) + 2.5);
}
