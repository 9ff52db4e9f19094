//! Threads written down for people, one comment a line, two spaces deeper than the comment it stands under:
//!
//! ```text
//! Ana [hidden=3 time=10:05]: Do you deliver on Sundays? | Waiting no_reply
//!   Nora [owner]: We do. | Own own_marked
//! ```
//!
//! After the last `|` stands the state that is expected, with its reason's code and whom or how many it is
//! about. Brackets hold marks (`owner`, `pending`, `deleted`, `liked`), what the ledger knows (`edited`, `drafted`,
//! `answered`, `dismissed`), and `field=value`; `-` is nobody.

use nod_core::history::{Event, Exchange};
use nod_core::message::Mark;
use nod_core::record::Record;

/// One line.
pub struct Line {
    pub record: Record,
    pub event: Option<Event>,
    pub expected: String,
}

impl Line {
    /// Who says what, for people.
    pub fn said(&self) -> String {
        let Record { author, text, .. } = &self.record;
        format!("{}: {}", author.as_deref().unwrap_or("-"), text.as_deref().unwrap_or_default())
    }
}

/// The lines of a text as records, each inside the one that it stands under, with ids by their numbers.
pub fn lines(text: &str) -> Vec<Line> {
    let mut path: Vec<u32> = Vec::new();
    let numbered = (1..).zip(text.lines().filter(|line| !line.trim().is_empty()));
    let read = |(at, line): (u32, &str)| {
        let depth = (line.len() - line.trim_start().len()) / 2;
        assert!(depth <= path.len(), "too deep: {line}");
        path.truncate(depth);
        let mut read = self::line(line.trim());
        read.record = Record { at, id: Some(at.to_string()), inside: path.last().copied(), ..read.record };
        path.push(at);
        read
    };
    numbered.map(read).collect()
}

fn line(line: &str) -> Line {
    let (said, expected) = line.rsplit_once('|').unwrap_or((line, ""));
    let (who, text) = said.split_once(':').filter(|(who, _)| !who.contains('[')).unwrap_or_else(|| bracketed(said));
    let (author, notes) = who.trim_end_matches(']').split_once('[').unwrap_or((who, ""));
    let author = Some(author.trim()).filter(|author| *author != "-");
    let mut record =
        Record { author: author.map(str::to_owned), text: Some(text.trim().to_owned()), ..Record::default() };
    let events = notes.split_whitespace().filter_map(|note| noted(&mut record, note));
    let event = events.last();
    Line { record, event, expected: expected.trim().to_owned() }
}

/// Brackets may hold colons.
fn bracketed(said: &str) -> (&str, &str) {
    let end = said.find("]:").unwrap_or_else(|| panic!("no ':' in {said}"));
    (&said[..=end], &said[end + 2..])
}

/// Writes a note into the record, or says what happened.
fn noted(record: &mut Record, note: &str) -> Option<Event> {
    let (name, value) = note.split_once('=').unwrap_or((note, ""));
    let field = match name {
        "owner" | "pending" | "deleted" | "liked" | "start" => {
            record.marks.get_or_insert_default().push(name.to_owned());
            return None;
        }
        "edited" => return Some(Event::Edited),
        "drafted" => return Some(Event::Drafted),
        "answered" => return Some(Event::Answered),
        "dismissed" => return Some(Event::Dismissed),
        "time" => {
            record.time = Some(format!("2026-11-20T{value}:00Z"));
            return None;
        }
        "handle" => &mut record.handle,
        "profile" => &mut record.profile,
        "hidden" => &mut record.hidden,
        "replies" => &mut record.replies,
        "id" => panic!("ids are the numbers of the lines"),
        _ => panic!("unknown note '{note}'"),
    };
    *field = Some(value.to_owned());
    None
}

/// What the ledger knows of a comment.
pub fn exchange(key: &str, event: Event) -> Exchange {
    let text = matches!(event, Event::Edited | Event::Drafted).then(|| format!("a draft for {key}"));
    Exchange { key: key.to_owned(), event, text, at: 1 }
}

/// A mark's state and reason, in the notation.
pub fn shown(mark: &Mark) -> String {
    let who = mark.reason.who.as_ref().map(|who| format!(" {who}"));
    let count = mark.reason.count.map(|count| format!(" {count}"));
    format!("{:?} {}{}{}", mark.state, mark.reason.code, who.unwrap_or_default(), count.unwrap_or_default())
}
