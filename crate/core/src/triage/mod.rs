//! What a comment is: language, what it does, how its writer feels, how pressing it is.
//!
//! The way of a text: tokens → evidence (what speaks for which language) → language → hearing (what the words of
//! that language say) → features → [`model`] → [`judgement`], where rules stand that are surer than the model.

mod apostrophe;
mod emoji;
mod evidence;
mod hearing;
mod index;
pub mod judgement;
mod label;
mod leaning;
mod lexicon;
mod link;
mod list;
pub mod model;
mod plain;
mod reader;
mod script;
mod token;

pub(crate) use hearing::{Heard, Hearing};
pub use judgement::{Circumstances, Context, Hurry, Judgement, Needless, Pressing, Sentiment};
pub use label::Label;
pub use leaning::{Correction, Leanings};
pub use lexicon::Lexicon;
pub(crate) use list::List;
pub use model::{BrokenModel, Model};
pub(crate) use plain::is_unseen;
pub(crate) use token::{Kind, Token, Tokens};
