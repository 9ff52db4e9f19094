//! The class that the background calls. It hands messages to the core and memories to the ledger,
//! and decides nothing.

mod error;
mod ledger;

use std::cell::RefCell;
use std::rc::Rc;

use nod_core::Core;
use nod_core::history::{Event, Exchange, History};
use nod_core::message::{Answer, Reading, Request, Switch};
use nod_core::pack::Pack;
use nod_core::triage::{Label, Leanings, Model};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;

use error::Error;
use ledger::Ledger;

/// Nod's core with its ledger.
#[wasm_bindgen]
pub struct Nod {
    core: Core,
    ledger: Ledger,
    /// What was learned from the corrections of the ledger, until those change.
    leanings: RefCell<Option<Rc<Leanings>>>,
}

#[wasm_bindgen]
impl Nod {
    /// Starts the core with the pack, as parsed from `pack.json`, and the bytes of the triage model.
    ///
    /// # Errors
    /// An `Error` with `code` `pack` (it doesn't fit), `pack-format` (of another version) or `model`.
    #[wasm_bindgen(constructor)]
    pub fn new(pack: JsValue, model: &[u8]) -> Result<Nod, JsValue> {
        let pack: Pack = serde_wasm_bindgen::from_value(pack).map_err(|why| Error::Pack(why.to_string()))?;
        let model = Model::parse(model).map_err(Error::Model)?;
        let core = Core::new(pack, model).map_err(Error::PackFormat)?;
        Ok(Self { core, ledger: Ledger::default(), leanings: RefCell::default() })
    }

    /// Answers a request to the core.
    ///
    /// # Errors
    /// An `Error` with `code`: `message` where the request doesn't fit its type, else what the core says.
    pub async fn answer(&self, request: JsValue) -> Result<JsValue, JsValue> {
        let answer = match read_message::<Request>(request)? {
            Request::Hello { address } => Answer::Welcome(self.core.welcome(&address)),
            Request::Frames { addresses } => Answer::Frames(self.core.comment_frames(&addresses)),
            Request::Read(reading) => self.marks(&reading).await?,
            Request::Draft { reading, at, seed } => self.drafts(&reading, at, seed).await?,
            Request::Guard { reading, at, text } => self.guard(&reading, at, &text).await?,
            Request::Keep { key, event, text } => Answer::Kept(self.keep(key, event, text).await),
            Request::Correct { reading, at, label } => Answer::Kept(self.correct(&reading, at, label).await?),
            Request::Corrections => Answer::Corrections(self.ledger.corrections().await),
            Request::ForgetCorrections { key } => {
                self.ledger.forget_corrections(key.as_deref()).await?;
                self.leanings.replace(None);
                Answer::Corrections(self.ledger.corrections().await)
            }
            Request::Networks => Answer::Networks(self.core.networks()),
            Request::Brands => Answer::Brands(self.ledger.brands().await),
            Request::SaveBrand(brand) => {
                self.ledger.save_brand(brand).await?;
                Answer::Brands(self.ledger.brands().await)
            }
            Request::RemoveBrand { id } => {
                self.ledger.remove_brand(&id).await?;
                Answer::Brands(self.ledger.brands().await)
            }
        };
        write_message(&answer)
    }

    /// Checks a message about where Nod runs, for the background to act on.
    ///
    /// # Errors
    /// An `Error` with `code` `message` where it doesn't fit its type.
    pub fn switch(&self, switch: JsValue) -> Result<JsValue, JsValue> {
        write_message(&read_message::<Switch>(switch)?)
    }
}

impl Nod {
    async fn marks(&self, reading: &Reading) -> Result<Answer, Error> {
        let page = self.core.read(reading, &self.ledger.brands().await)?;
        let history = self.history(page.keys().map(str::to_owned).collect()).await;
        let leanings = self.leanings().await;
        let (mut marks, news) = self.core.marks(page, &history, &leanings, now());
        for exchange in news {
            self.ledger.keep(exchange).await;
        }
        marks.lasting = self.ledger.lasts();
        Ok(Answer::Marks(marks))
    }

    async fn drafts(&self, reading: &Reading, at: u32, seed: u32) -> Result<Answer, Error> {
        let page = self.core.read(reading, &self.ledger.brands().await)?;
        Ok(Answer::Drafts(self.core.drafts(&page, self.leanings().await.as_ref(), at, seed)?))
    }

    async fn guard(&self, reading: &Reading, at: u32, text: &str) -> Result<Answer, Error> {
        let page = self.core.read(reading, &self.ledger.brands().await)?;
        Ok(Answer::Warnings(self.core.guard(&page, at, text)?))
    }

    /// `false` where the ledger could keep it only until the browser closes.
    async fn correct(&self, reading: &Reading, at: u32, label: Label) -> Result<bool, Error> {
        let page = self.core.read(reading, &self.ledger.brands().await)?;
        self.ledger.correct(Core::correction(&page, at, label, now())?).await;
        self.leanings.replace(None);
        Ok(self.ledger.lasts())
    }

    /// What the corrections of the ledger taught.
    async fn leanings(&self) -> Rc<Leanings> {
        let known = self.leanings.borrow().clone();
        if let Some(known) = known {
            return known;
        }
        let learned = Rc::new(self.core.leanings(&self.ledger.corrections().await));
        self.leanings.replace(Some(Rc::clone(&learned)));
        learned
    }

    async fn history(&self, keys: Vec<String>) -> History {
        let exchanges = self.ledger.exchanges(&keys).await;
        exchanges.into_iter().map(|exchange| (exchange.key.clone(), exchange)).collect()
    }

    /// `false` where the ledger could keep it only until the browser closes.
    async fn keep(&self, key: String, event: Option<Event>, text: Option<String>) -> bool {
        match event {
            Some(event) => self.ledger.keep(Exchange { key, event, text, at: now() }).await,
            None => self.ledger.forget(&key).await,
        }
        self.ledger.lasts()
    }
}

fn read_message<T: DeserializeOwned>(message: JsValue) -> Result<T, Error> {
    serde_wasm_bindgen::from_value(message).map_err(|why| Error::Message(why.to_string()))
}

/// Plain objects and `null`, as JSON would have them: messages are copied between processes.
fn write_message<T: Serialize>(message: &T) -> Result<JsValue, JsValue> {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    message.serialize(&serializer).map_err(|why| Error::Message(why.to_string()).into())
}

#[expect(clippy::cast_possible_truncation, reason = "milliseconds since 1970 fit for 292 million years")]
fn now() -> i64 {
    js_sys::Date::now() as i64
}
