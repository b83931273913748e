//! Reads PAIR.toml (CONTRACT.md, "PAIR.toml"): every key known, every number sane, every id in the catalogue, or the
//! one earliest trouble of the file with its line.

mod field;
mod person;
mod session;

use crate::file::default_balance;
use crate::trouble::{Allowed, Trouble, shown};
use crate::{PairFile, PersonFile};
use field::{Reader, Table};
use quantity::{Balance, PerPerson, Person};
use toml::de::DeTable;

/// Shortest and longest session that can be asked for, minutes (RULES.md T2, CONTRACT.md).
pub const MINUTES: (u16, u16) = (8, 90);
/// Largest pair file read, bytes: far above any real one, so that nonsense is refused early. Judgement.
const LARGEST_BYTES: usize = 256 * 1024;

/// Reads a pair file that may not even be text.
///
/// # Errors
/// The first trouble in the file; see [`Trouble`].
pub fn read_bytes(bytes: &[u8]) -> Result<PairFile, Trouble> {
    match core::str::from_utf8(bytes) {
        Ok(text) => read(text),
        Err(error) => {
            let at = error.valid_up_to();
            let line = 1 + bytes[..at].iter().filter(|&&byte| byte == b'\n').count();
            let found = format!("the byte 0x{:02x}", bytes.get(at).copied().unwrap_or_default());
            Err(Trouble {
                line: u32::try_from(line).ok(),
                field: String::new(),
                found,
                allowed: Allowed::Utf8,
            })
        }
    }
}

/// Reads a pair file.
///
/// # Errors
/// The first trouble in the file; see [`Trouble`].
pub fn read(text: &str) -> Result<PairFile, Trouble> {
    if text.len() > LARGEST_BYTES {
        let found = format!("{} bytes", text.len());
        return Err(Trouble {
            line: None,
            field: String::new(),
            found,
            allowed: Allowed::Bytes(LARGEST_BYTES),
        });
    }
    let document = DeTable::parse(text).map_err(|error| not_toml(text, &error))?;
    let mut reader = Reader::new(text);
    let file = whole(&mut reader, &document);
    match reader.first_trouble() {
        Some(trouble) => Err(trouble),
        None => Ok(file),
    }
}

/// A length given outside the file, for example on the command line.
///
/// # Errors
/// When it is not a length that can be asked for.
pub(crate) fn minutes_from_outside(minutes: i64) -> Result<u16, Trouble> {
    let (low, high) = MINUTES;
    u16::try_from(minutes)
        .ok()
        .filter(|m| (low..=high).contains(m))
        .ok_or_else(|| Trouble {
            line: None,
            field: "minutes".to_owned(),
            found: minutes.to_string(),
            allowed: Allowed::Whole(low.into(), high.into()),
        })
}

fn not_toml(text: &str, error: &toml::de::Error) -> Trouble {
    let at = error.span().map_or(text.len(), |span| span.start).min(text.len());
    let line_text = text
        .lines()
        .nth(field::line_of(text, at) as usize - 1)
        .unwrap_or_default();
    Trouble {
        line: Some(field::line_of(text, at)),
        field: String::new(),
        found: format!("`{}`", shown(line_text.trim())),
        allowed: Allowed::Toml(shown(error.message())),
    }
}

fn whole<'t>(reader: &mut Reader<'t>, document: &toml::Spanned<DeTable<'t>>) -> PairFile {
    let top = Table::new(
        reader,
        document.get_ref(),
        String::new(),
        document.span().start,
        &["session", "a", "b"],
    );
    let mut session = session::read(reader, &top);
    let mut people = PerPerson::from_fn(|_| PersonFile::unscreened());
    let mut gives_at = PerPerson::<Option<usize>>::default();
    for person in [Person::A, Person::B] {
        if let Some(table) = top.table(reader, person.as_str(), person::KEYS, "what this person says") {
            gives_at[person] = table.get("gives").map(|value| value.span().start);
            people[person] = person::read(reader, &table);
        }
    }
    if !session.balance_named {
        session.file.balance = default_balance(session.file.setting);
    }
    // RULES.md R4: someone who gives nothing needs a balance in which that person need not give.
    for person in [Person::A, Person::B] {
        let must_give = match session.file.balance {
            Balance::Even => true,
            Balance::Free => false,
            Balance::AReceives => person == Person::B,
            Balance::BReceives => person == Person::A,
        };
        if let (false, true, Some(at)) = (people[person].gives, must_give, gives_at[person]) {
            let found = format!("false, with balance {}", session.file.balance);
            reader.trouble(at, format!("{person}.gives"), found, Allowed::BalanceThatFits);
        }
    }
    PairFile {
        session: session.file,
        people,
    }
}
