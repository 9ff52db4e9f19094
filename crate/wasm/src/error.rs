use nod_core::answer::AskError;
use nod_core::pack::PackError;
use nod_core::triage::BrokenModel;
use thiserror::Error;
use wasm_bindgen::JsValue;

/// What can go wrong between JavaScript and the core.
#[derive(Debug, Error)]
pub(crate) enum Error {
    /// The pack is not one.
    #[error("pack.json doesn't fit this Nod: {0}")]
    Pack(String),
    /// The pack is of another version.
    #[error(transparent)]
    PackFormat(PackError),
    /// The triage model is not one.
    #[error(transparent)]
    Model(BrokenModel),
    /// The message doesn't fit its type.
    #[error("the message doesn't fit: {0}")]
    Message(String),
    /// The core can't answer.
    #[error(transparent)]
    Ask(#[from] AskError),
    /// A setting could not be stored.
    #[error("the browser would not store it ({0}): nothing was changed")]
    Store(String),
}

impl Error {
    fn code(&self) -> &'static str {
        match self {
            Self::Pack(_) => "pack",
            Self::PackFormat(error) => error.code(),
            Self::Model(_) => "model",
            Self::Message(_) => "message",
            Self::Ask(error) => error.code(),
            Self::Store(_) => "store",
        }
    }
}

/// An `Error` with a `code` that stays the same between releases.
impl From<Error> for JsValue {
    fn from(error: Error) -> Self {
        let thrown = js_sys::Error::new(&error.to_string());
        // Setting a property of a new object cannot fail.
        let _ = js_sys::Reflect::set(&thrown, &"code".into(), &error.code().into());
        thrown.into()
    }
}
