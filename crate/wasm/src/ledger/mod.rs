//! The ledger: what this browser remembers, in IndexedDB. Where the browser refuses it (private
//! window, full disk), exchanges are kept in memory until the background ends, and the page is told.

mod database;

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use nod_core::brand::Brand;
use nod_core::history::Exchange;
use nod_core::triage::Correction;

use crate::error::Error;
use database::{BRANDS, CORRECTIONS, Database, EXCHANGES, Refused};

/// What this browser remembers.
pub(crate) struct Ledger {
    database: RefCell<Option<Database>>,
    /// Exchanges that could not be stored; `None` for one that could not be removed.
    unstored: RefCell<HashMap<String, Option<Exchange>>>,
    /// Corrections that could not be stored.
    uncorrected: RefCell<Vec<Correction>>,
    lasts: Cell<bool>,
}

impl Default for Ledger {
    fn default() -> Self {
        Self {
            database: RefCell::default(),
            unstored: RefCell::default(),
            uncorrected: RefCell::default(),
            lasts: Cell::new(true),
        }
    }
}

impl Ledger {
    /// Whether the last use of the browser's store went well, and everything is in it.
    pub(crate) fn lasts(&self) -> bool {
        self.lasts.get() && self.unstored.borrow().is_empty() && self.uncorrected.borrow().is_empty()
    }

    /// What is known of the comments with these keys.
    pub(crate) async fn exchanges(&self, keys: &[String]) -> Vec<Exchange> {
        self.store_again().await;
        let stored = match self.database().await {
            Ok(database) => database.get::<Exchange>(EXCHANGES, keys).await,
            Err(refused) => Err(refused),
        };
        let stored = self.note(stored).unwrap_or_default();
        let unstored = self.unstored.borrow();
        let fresh = keys.iter().filter_map(|key| unstored.get(key).cloned().flatten());
        stored.into_iter().filter(|exchange| !unstored.contains_key(&exchange.key)).chain(fresh).collect()
    }

    /// Remembers what happened with a comment.
    pub(crate) async fn keep(&self, exchange: Exchange) {
        let stored = match self.database().await {
            Ok(database) => database.put(EXCHANGES, &exchange).await,
            Err(refused) => Err(refused),
        };
        let key = exchange.key.clone();
        self.settle(key, Some(exchange), stored);
    }

    /// Forgets what happened with a comment.
    pub(crate) async fn forget(&self, key: &str) {
        let removed = match self.database().await {
            Ok(database) => database.remove(EXCHANGES, key).await,
            Err(refused) => Err(refused),
        };
        self.settle(key.to_owned(), None, removed);
    }

    /// Remembers what the person said that a comment is.
    pub(crate) async fn correct(&self, correction: Correction) {
        let stored = match self.database().await {
            Ok(database) => database.put(CORRECTIONS, &correction).await,
            Err(refused) => Err(refused),
        };
        let mut uncorrected = self.uncorrected.borrow_mut();
        uncorrected.retain(|other| other.key != correction.key);
        if self.note(stored).is_err() {
            uncorrected.push(correction);
        }
    }

    /// All that the person corrected, the first first.
    pub(crate) async fn corrections(&self) -> Vec<Correction> {
        let stored = match self.database().await {
            Ok(database) => database.all::<Correction>(CORRECTIONS).await,
            Err(refused) => Err(refused),
        };
        let uncorrected = self.uncorrected.borrow();
        let is_newer = |correction: &Correction| uncorrected.iter().any(|other| other.key == correction.key);
        let mut all = self.note(stored).unwrap_or_default();
        all.retain(|correction| !is_newer(correction));
        all.extend(uncorrected.iter().cloned());
        all.sort_by(|one, other| one.at.cmp(&other.at).then_with(|| one.key.cmp(&other.key)));
        all
    }

    /// Forgets what the person corrected: of one comment, or all.
    pub(crate) async fn forget_corrections(&self, key: Option<&str>) -> Result<(), Error> {
        self.uncorrected.borrow_mut().retain(|correction| key.is_some_and(|key| correction.key != key));
        let database = self.database().await.map_err(|refused| Error::Store(refused.to_string()))?;
        let removed = match key {
            Some(key) => database.remove(CORRECTIONS, key).await,
            None => database.clear(CORRECTIONS).await,
        };
        self.note(removed).map_err(Error::Store)
    }

    /// All brands.
    pub(crate) async fn brands(&self) -> Vec<Brand> {
        let stored = match self.database().await {
            Ok(database) => database.all::<Brand>(BRANDS).await,
            Err(refused) => Err(refused),
        };
        self.note(stored).unwrap_or_default()
    }

    /// Stores a brand. A place belongs to the brand that was confirmed for it last.
    pub(crate) async fn save_brand(&self, mut brand: Brand) -> Result<(), Error> {
        let others = self.brands().await;
        if brand.id.is_empty() {
            brand.id = free_id(&others);
        }
        let database = self.database().await.map_err(|refused| Error::Store(refused.to_string()))?;
        for mut other in others.into_iter().filter(|other| other.id != brand.id) {
            let before = other.scopes.len();
            other.scopes.retain(|scope| !brand.scopes.contains(scope));
            if other.scopes.len() != before {
                self.note(database.put(BRANDS, &other).await).map_err(Error::Store)?;
            }
        }
        self.note(database.put(BRANDS, &brand).await).map_err(Error::Store)
    }

    /// Forgets a brand.
    pub(crate) async fn remove_brand(&self, id: &str) -> Result<(), Error> {
        let database = self.database().await.map_err(|refused| Error::Store(refused.to_string()))?;
        self.note(database.remove(BRANDS, id).await).map_err(Error::Store)
    }

    /// The open database; it is opened again after it was refused or closed by the browser.
    async fn database(&self) -> Result<Database, Refused> {
        let open = self.database.borrow().clone();
        if let Some(database) = open {
            return Ok(database);
        }
        let opened = Database::open().await?;
        self.database.replace(Some(opened.clone()));
        Ok(opened)
    }

    /// Stores what was refused before: a disk may have room again.
    async fn store_again(&self) {
        let unstored: Vec<_> =
            self.unstored.borrow().iter().map(|(key, exchange)| (key.clone(), exchange.clone())).collect();
        for (key, exchange) in unstored {
            match exchange {
                Some(exchange) => self.keep(exchange).await,
                None => self.forget(&key).await,
            }
            if !self.lasts.get() {
                return;
            }
        }
    }

    fn settle(&self, key: String, exchange: Option<Exchange>, stored: Result<(), Refused>) {
        let mut unstored = self.unstored.borrow_mut();
        match self.note(stored) {
            Ok(()) => unstored.remove(&key),
            Err(_) => unstored.insert(key, exchange),
        };
    }

    /// Notes whether the store works; after a refusal the database is opened anew.
    fn note<T>(&self, outcome: Result<T, Refused>) -> Result<T, String> {
        self.lasts.set(outcome.is_ok());
        outcome.map_err(|refused| {
            self.database.replace(None);
            refused.to_string()
        })
    }
}

fn free_id(brands: &[Brand]) -> String {
    let taken = |id: &String| brands.iter().any(|brand| brand.id == *id);
    let mut ids = (1_u32..).map(|number| format!("brand-{number}"));
    ids.find(|id| !taken(id)).unwrap_or_default()
}
