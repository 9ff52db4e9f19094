//! Every decision of Nod, as pure functions of plain data.
//!
//! The way of a comment: [`record::Record`]s (what the page's lens read) → [`read`] (threads) →
//! [`state`] (reply states with their reasons) and [`triage`] → [`message::Mark`]s, and on request
//! [`draft`]s. What is deliberately absent: a browser, a clock, I/O, randomness, page state. Time,
//! history and the pack of sites, voices and words are arguments.

pub mod answer;
pub mod brand;
pub mod comment;
pub mod draft;
pub mod guard;
pub mod history;
pub mod message;
pub mod pack;
pub mod read;
pub mod record;
mod similar;
pub mod state;
pub mod times;
pub mod triage;
#[cfg(feature = "typescript")]
mod typescript;

pub use answer::Core;
#[cfg(feature = "typescript")]
pub use typescript::typescript;
