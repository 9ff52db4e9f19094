//! Records → threads. Cannot fail: what is odd becomes a finding.

mod identity;
mod nesting;
mod ownership;
mod text;

use crate::comment::{Comment, Threads};
use crate::message::{Oddity, Reading};
use crate::pack::Site;
use crate::record::Record;
use crate::times::{Almanac, Moment, stated};

use identity::Identity;
use nesting::Parent;

pub use identity::scope;
pub(crate) use identity::{host, path};
pub(crate) use ownership::Brands;
pub(crate) use ownership::proposed;
pub(crate) use text::{alike, name};

/// Makes threads of the records of a reading.
#[must_use]
pub(crate) fn threads(site: &Site, reading: &Reading, brands: &Brands, almanac: &Almanac) -> Threads {
    let keys = identity::keys(&identity::scope(site, &reading.address), &reading.records);
    let parents = nesting::parents(&site.reading, &reading.records);
    let mut threads = Threads::default();
    for ((record, identity), parent) in reading.records.iter().zip(keys).zip(parents) {
        let mut comment = comment(record, identity, &reading.language, almanac);
        brands.sign(&mut comment);
        let above = match parent {
            Parent::At(place) => Some(place),
            Parent::Top => None,
            Parent::Missing => {
                comment.odd.push(Oddity::NoParent);
                None
            }
        };
        threads.add(comment, above);
    }
    let counts = reading.records.iter().map(|record| text::said(record.replies.as_deref()).map(text::count));
    threads.note_replies(counts);
    threads
}

fn comment(record: &Record, identity: Identity, language: &str, almanac: &Almanac) -> Comment {
    let shown = |field: &Option<String>| field.as_deref().map(text::name).filter(|text| !text.is_empty());
    let author = shown(&record.author);
    let (text, cut) = text::body(record.text.as_deref().unwrap_or_default());
    let deleted = record.bears("deleted");
    let stated = record.time.as_deref().and_then(stated);
    let time = almanac.moment(record, stated.as_ref(), language);
    let odd = [
        (identity.taken, Oddity::DuplicateId),
        (author.is_none() && !deleted, Oddity::NoAuthor),
        (author.as_deref().is_some_and(text::is_code), Oddity::CodeAuthor),
        // A sticker or stars may go without words.
        (text.is_empty() && !deleted && !record.bears("wordless"), Oddity::NoText),
        (cut, Oddity::TextCut),
        (is_future(time, record.seen), Oddity::FutureTime),
    ];
    Comment {
        at: record.at,
        key: identity.key,
        parent: None,
        depth: 0,
        author,
        handle: shown(&record.handle),
        profile: record.profile.as_deref().and_then(ownership::profile),
        text,
        time,
        when: stated.map(|stated| stated.iso).or_else(|| shown(&record.when)),
        hidden: record.hidden.as_deref().map(text::count).filter(|count| *count != Some(0)),
        owner: record.bears("owner"),
        liked: record.bears("liked"),
        pending: record.bears("pending"),
        deleted,
        own: false,
        namesake: false,
        odd: odd.into_iter().filter_map(|(is, code)| is.then_some(code)).collect(),
    }
}

/// Whether a comment is dated later than the clock of whoever reads it; a few minutes are nothing odd.
fn is_future(time: Option<Moment>, seen: Option<i64>) -> bool {
    const MINUTES: i64 = 5 * 60 * 1_000;
    time.zip(seen).is_some_and(|(time, seen)| time.is_after(seen.saturating_add(MINUTES)))
}
