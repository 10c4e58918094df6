//! The report of a move: what was proven, what was left out, what is still to do. A document to
//! keep and to show; by its type it can hold no secret and no code.

use super::paper::{self, Document, Paper, WIDTH, bdi, date, lines};
use crate::{Moment, Texts};

/// What is told of a move.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// When the move began.
    pub begun: Moment,
    /// When it ended; nothing while it goes on.
    pub finished: Option<Moment>,
    /// What the person calls the old phone; may be empty.
    pub old_phone: String,
    /// What the person calls the new phone; may be empty.
    pub new_phone: String,
    /// The authenticator app on the new phone; may be empty.
    pub new_app: String,
    /// The accounts that moved.
    pub accounts: Vec<ReportAccount>,
    /// What cannot be copied: approvals, passkeys, numbers.
    pub things: Vec<ReportThing>,
    /// What was left behind, one line each, in the person's language.
    pub left: Vec<String>,
    /// The size of the paper.
    pub paper: Paper,
    /// When the report was written.
    pub written: Moment,
}

/// One account of a move.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportAccount {
    /// The service.
    pub issuer: String,
    /// The account name.
    pub name: String,
    /// What showed that Keepstep has the old phone's code.
    pub old: Proven,
    /// What showed that the new phone has it.
    pub new: Proven,
}

/// One thing that cannot be copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportThing {
    /// What it is, in the person's language.
    pub name: String,
    /// How it ended: a proof counts as done.
    pub state: Proven,
}

/// What shows that something works, and since when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proven {
    /// A code from that phone was typed, and it was right.
    Typed(Moment),
    /// The person saw the same code on both.
    Seen(Moment),
    /// The person chose to go on without.
    Waived(Moment),
    /// Nothing yet.
    No,
}

impl Proven {
    /// Whether it is shown to work.
    pub const fn holds(self) -> bool {
        matches!(self, Self::Typed(_) | Self::Seen(_))
    }

    fn said(self, texts: &Texts, thing: bool) -> String {
        let (id, at) = match self {
            Self::Typed(at) | Self::Seen(at) if thing => ("report-done", at),
            Self::Typed(at) => ("report-proven", at),
            Self::Seen(at) => ("report-seen", at),
            Self::Waived(at) => ("report-waived", at),
            Self::No if thing => return texts.say("report-open", &[]),
            Self::No => return texts.say("report-not", &[]),
        };
        texts.say(id, &[("date", date(texts, at))])
    }
}

/// The columns of the accounts, in millimetres.
const ACCOUNT: f64 = 80.0;
const PHONE: f64 = 50.0;

impl Report {
    /// The report as one HTML document to be kept or printed: complete in itself, without script,
    /// picture or address to load.
    pub fn html(&self, texts: &Texts) -> String {
        let foot = paper::foot(texts, "report-foot", self.written);
        let mut document = Document::new(texts, texts.say("report-title", &[]), foot, self.paper);
        self.beginning(&mut document, texts);
        self.accounts(&mut document, texts);
        self.things(&mut document, texts);
        self.left(&mut document);
        document.html().to_string()
    }

    fn beginning(&self, document: &mut Document<'_>, texts: &Texts) {
        let begun = ("begun", date(texts, self.begun));
        match self.finished {
            Some(at) => document.paragraph("report-time", &[begun, ("finished", date(texts, at))]),
            None => document.paragraph("report-time-open", &[begun]),
        }
        if !self.old_phone.is_empty() {
            document.paragraph("report-old", &[("phone", self.old_phone.clone())]);
        }
        let phone = ("phone", self.new_phone.clone());
        match (self.new_phone.is_empty(), self.new_app.is_empty()) {
            (true, _) => {}
            (false, true) => document.paragraph("report-new", &[phone]),
            (false, false) => {
                document.paragraph("report-new-app", &[phone, ("app", self.new_app.clone())]);
            }
        }
        let proven = self.accounts.iter().filter(|account| account.new.holds()).count();
        let values = [("proven", proven.to_string()), ("count", self.accounts.len().to_string())];
        document.paragraph("report-summary", &values);
        document.paragraph("report-no-secret", &[]);
    }

    fn accounts(&self, document: &mut Document<'_>, texts: &Texts) {
        document.heading("report-accounts", &[("count", self.accounts.len().to_string())]);
        let columns =
            [("report-account", ACCOUNT), ("report-here", PHONE), ("report-there", PHONE)];
        let table = document.table(&columns);
        for account in &self.accounts {
            let names = [account.issuer.as_str(), account.name.as_str()];
            let high = names.map(|name| lines(name, ACCOUNT - 2.0)).iter().sum::<f64>();
            let phones = [account.old, account.new].map(|proven| proven.said(texts, false));
            let most = phones.iter().map(|said| lines(said, PHONE - 2.0)).fold(high, f64::max);
            let [old, new] = phones.map(|said| bdi(&said));
            let name = names.map(bdi).join("<br>");
            let cells = format!("<td>{name}</td><td>{old}</td><td>{new}</td>");
            document.row(table, &cells, most, false);
        }
    }

    fn things(&self, document: &mut Document<'_>, texts: &Texts) {
        if self.things.is_empty() {
            return;
        }
        document.heading("report-things", &[]);
        let (first, second) = (WIDTH - 60.0, 60.0);
        let table = document.table(&[("report-thing", first), ("report-state", second)]);
        for thing in &self.things {
            let said = thing.state.said(texts, true);
            let high = lines(&thing.name, first - 2.0).max(lines(&said, second - 2.0));
            let cells = format!("<td>{}</td><td>{}</td>", bdi(&thing.name), bdi(&said));
            document.row(table, &cells, high, false);
        }
    }

    fn left(&self, document: &mut Document<'_>) {
        document.heading("report-left", &[]);
        if self.left.is_empty() {
            document.paragraph("report-nothing-left", &[]);
        }
        for line in &self.left {
            document.text(line);
        }
    }
}
