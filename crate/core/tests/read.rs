//! Reading: records as data in `read/`, one file a question, each behind its check.
// Tests may stop at the first surprise.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod ask;
#[path = "read/deep.rs"]
mod deep;
#[path = "read/fields.rs"]
mod fields;
#[path = "read/keys.rs"]
mod keys;
#[path = "read/nesting.rs"]
mod nesting;
#[path = "read/times.rs"]
mod times;

use nod_core::message::{Mark, Oddity};
use nod_core::record::Record;

/// Records that have no number get one.
fn numbered(records: &[Record]) -> Vec<Record> {
    let number =
        |(at, record): (u32, &Record)| Record { at: if record.at == 0 { at } else { record.at }, ..record.clone() };
    (1..).zip(records).map(number).collect()
}

/// What was odd, by its code.
fn odd(mark: &Mark) -> Vec<String> {
    let code = |odd: &Oddity| serde_json::to_value(odd).unwrap().as_str().unwrap().to_owned();
    mark.odd.iter().map(code).collect()
}
