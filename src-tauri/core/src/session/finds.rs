//! What was read from pictures, texts and forms and waits to be kept. The secrets stay here;
//! a face gets numbers and names.

use zeroize::Zeroizing;

use crate::Moment;
use crate::account::{Algorithm, Details, Digits, Kind, Period, Pin, Secret, Text};
use crate::formats::{self, Import};
use crate::problem::{Exit, Problem};
use crate::qr::Found;
use crate::view::{CodeView, SeriesView};

use super::Session;
use super::codes::{CodeOrWhy, at};
use super::waiting::Finds;

/// How a text begins that is part of a series.
const SERIES: &str = "otpauth-migration:";

/// Details as a person types them; `None` means the usual.
#[derive(Clone, Default)]
pub struct Typed {
    /// `totp`, `hotp`, `steam`, `yandex` or `motp`.
    pub kind: Option<String>,
    /// The service.
    pub issuer: String,
    /// The account name.
    pub name: String,
    /// Base32, or hexadecimal for mOTP.
    pub secret: Zeroizing<String>,
    /// The PIN of Yandex and mOTP.
    pub pin: Option<Zeroizing<String>>,
    /// The hash.
    pub algorithm: Option<String>,
    /// 1 to 10.
    pub digits: Option<u64>,
    /// 1 to 86,400 seconds.
    pub period: Option<u64>,
    /// The next counter.
    pub counter: Option<u64>,
}

impl Session {
    /// Takes QR codes that were read in a picture.
    ///
    /// # Errors
    /// `picture-no-code` where there is none.
    pub fn take_found(&mut self, found: Vec<Found>) -> Result<Vec<Problem>, Problem> {
        if found.is_empty() {
            return Err(Problem::new("picture-no-code", Exit::Input));
        }
        Ok(self.take_texts(found.into_iter().map(|found| found.text).collect(), "qr"))
    }

    /// Takes typed or pasted text: otpauth and migration URIs, one or many.
    ///
    /// # Errors
    /// `text-empty` where there is nothing in it.
    pub fn read_text(&mut self, text: &str) -> Result<Vec<Problem>, Problem> {
        if text.trim().is_empty() {
            return Err(Problem::new("text-empty", Exit::Input));
        }
        Ok(self.take_texts(vec![Zeroizing::new(text.to_owned())], "uri"))
    }

    /// Takes details that were typed into a form.
    ///
    /// # Errors
    /// What is wrong with a field.
    pub fn read_typed(&mut self, typed: &Typed) -> Result<(), Problem> {
        let details = typed.details()?;
        self.finds.wait(details, "typed");
        Ok(())
    }

    /// Takes what came out of another app's files, and answers what was left out.
    pub fn take_import(&mut self, format: &'static str, import: Import) -> Vec<Problem> {
        for details in import.found {
            self.finds.push(details, format);
        }
        let parts = import.series.into_iter().map(SeriesView::from);
        self.finds.series.extend(parts);
        import.problems
    }

    fn take_texts(&mut self, texts: Vec<Zeroizing<String>>, origin: &'static str) -> Vec<Problem> {
        // The parts of a series come one by one and make sense together: they are read again
        // with every new text, and what is known already keeps its number.
        self.finds.texts.extend(texts);
        let Import { found, series, problems, .. } = formats::read_texts(&self.finds.texts);
        for details in found {
            self.finds.wait(details, origin);
        }
        self.finds.series = series.into_iter().map(SeriesView::from).collect();
        self.finds.texts.retain(|text| text.to_ascii_lowercase().contains(SERIES));
        self.finds.texts.dedup();
        let new: Vec<Problem> =
            problems.into_iter().filter(|problem| !self.finds.reported.contains(problem)).collect();
        self.finds.reported.extend(new.iter().cloned());
        new
    }

    /// What waits to be kept, secrets included: for a terminal that was asked to reveal it.
    pub fn waiting(&self) -> impl Iterator<Item = (u64, &Details)> {
        self.finds.waiting.iter().map(|find| (find.number, &find.details))
    }

    /// The codes of finds at `now`, each one or why there is none; HOTP is left out.
    pub fn find_codes(&self, numbers: &[u64], now: Moment) -> Vec<CodeOrWhy<u64>> {
        let wanted = numbers.iter().filter_map(|number| self.finds.get(*number));
        let by_clock = wanted.filter(|find| find.details.kind.counter().is_none());
        let offset = self.settings().map_or(0, |settings| settings.clock_offset);
        by_clock
            .map(|find| match at(&find.details, now, offset) {
                Ok(code) => Ok(CodeView::new(find.number.to_string(), code)),
                Err(error) => Err((find.number, error.into())),
            })
            .collect()
    }

    /// Forgets all that waits.
    pub fn discard(&mut self) {
        self.finds = Finds { last: self.finds.last, ..Finds::default() };
    }
}

impl Typed {
    /// The details that this form describes.
    ///
    /// # Errors
    /// What is wrong with a field.
    pub fn details(&self) -> Result<Details, Problem> {
        let invalid = |id| move |_| Problem::new(id, Exit::Input);
        let algorithm = match &self.algorithm {
            Some(name) => Algorithm::named(name)
                .map_err(|_| Problem::new("otpauth-algorithm", Exit::Input))?,
            None => Algorithm::Sha1,
        };
        let digits = Digits::new(self.digits.unwrap_or(6))
            .map_err(|_| Problem::new("otpauth-digits", Exit::Input))?;
        let period = Period::new(self.period.unwrap_or(30)).map_err(invalid("otpauth-period"))?;
        let pin = Pin::new(self.pin.as_ref().map_or("", |pin| pin.as_str()));
        let kind = match self.kind.as_deref().unwrap_or("totp") {
            "totp" => Kind::Totp { algorithm, digits, period },
            "hotp" => Kind::Hotp { algorithm, digits, counter: self.counter.unwrap_or(0) },
            "steam" => Kind::Steam,
            "yandex" => Kind::Yandex { pin },
            "motp" => Kind::Motp { pin },
            _ => return Err(Problem::new("otpauth-type", Exit::Input)),
        };
        let secret = match kind {
            Kind::Motp { .. } => Secret::from_hex(&self.secret)?,
            _ => Secret::from_base32(&self.secret)?,
        };
        Ok(Details::new(Text::line(&self.issuer)?, Text::line(&self.name)?, secret, kind))
    }
}
