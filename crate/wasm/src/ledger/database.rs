//! IndexedDB as futures.

use std::collections::HashSet;
use std::fmt;

use js_sys::{Array, Function, Promise, Reflect};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DomException, Event, IdbDatabase, IdbFactory, IdbKeyRange, IdbObjectStoreParameters, IdbOpenDbRequest, IdbRequest,
    IdbTransaction, IdbTransactionMode,
};

/// The store of exchanges, by the comment's key.
pub(super) const EXCHANGES: &str = "exchanges";
/// The store of brands, by id.
pub(super) const BRANDS: &str = "brands";
/// The store of corrections, by the comment's key.
pub(super) const CORRECTIONS: &str = "corrections";

const NAME: &str = "nod";
/// 1: exchanges and brands; 2: corrections.
const VERSION: u32 = 2;
/// Among as many keys as these it is no longer cheaper to look for the wanted ones.
const MANY: u32 = 1_000;

/// Why the browser refused, in its own words.
#[derive(Debug)]
pub(super) struct Refused(String);

impl fmt::Display for Refused {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl From<JsValue> for Refused {
    fn from(thrown: JsValue) -> Self {
        let name = thrown.dyn_ref::<DomException>().map(|error| format!("{}: {}", error.name(), error.message()));
        Self(name.or_else(|| thrown.as_string()).unwrap_or_else(|| format!("{thrown:?}")))
    }
}

/// An open database.
#[derive(Clone)]
pub(super) struct Database(IdbDatabase);

impl Database {
    pub(super) async fn open() -> Result<Self, Refused> {
        // A worker's global has no type of its own in common with a page's, so the property is looked up.
        let factory: IdbFactory = Reflect::get(&js_sys::global(), &"indexedDB".into())?.dyn_into()?;
        let request = factory.open_with_u32(NAME, VERSION)?;
        request.set_onupgradeneeded(Some(&Function::from(Closure::once_into_js(upgrade))));
        let opened = settled(&request, Some(&request)).await?;
        Ok(Self(opened.dyn_into()?))
    }

    /// The values under these keys; keys without a value are left out.
    pub(super) async fn get<T: DeserializeOwned>(&self, store: &str, keys: &[String]) -> Result<Vec<T>, Refused> {
        let keys = self.known(store, keys).await?;
        if keys.is_empty() {
            return Ok(Vec::new());
        }
        let transaction = self.0.transaction_with_str(store)?;
        let objects = transaction.object_store(store)?;
        // One wait for all: the requests of a transaction are done when it completes.
        let requests = keys.iter().map(|key| objects.get(&key.into())).collect::<Result<Vec<IdbRequest>, _>>()?;
        completed(&transaction).await?;
        let values = requests.iter().map(IdbRequest::result).collect::<Result<Vec<JsValue>, _>>()?;
        Ok(values.into_iter().filter_map(readable).collect())
    }

    /// Those of the keys that may have a value. Few comments of a page have one, and a request for each
    /// comment takes longer than all that the core does: one request tells which keys there are.
    async fn known(&self, store: &str, keys: &[String]) -> Result<Vec<String>, Refused> {
        let order = |one: &&String, other: &&String| one.encode_utf16().cmp(other.encode_utf16());
        let (Some(first), Some(last)) = (keys.iter().min_by(order), keys.iter().max_by(order)) else {
            return Ok(Vec::new());
        };
        let span = IdbKeyRange::bound(&first.into(), &last.into())?;
        let transaction = self.0.transaction_with_str(store)?;
        let request = transaction.object_store(store)?.get_all_keys_with_key_and_limit(&span, MANY)?;
        let found: Array = settled(&request, None).await?.dyn_into()?;
        if found.length() == MANY {
            return Ok(keys.to_vec());
        }
        let found: HashSet<String> = found.iter().filter_map(|key| key.as_string()).collect();
        Ok(keys.iter().filter(|key| found.contains(*key)).cloned().collect())
    }

    pub(super) async fn all<T: DeserializeOwned>(&self, store: &str) -> Result<Vec<T>, Refused> {
        let transaction = self.0.transaction_with_str(store)?;
        let request = transaction.object_store(store)?.get_all()?;
        let values: Array = settled(&request, None).await?.dyn_into()?;
        Ok(values.iter().filter_map(readable).collect())
    }

    pub(super) async fn put<T: Serialize>(&self, store: &str, value: &T) -> Result<(), Refused> {
        let value = value
            .serialize(&serde_wasm_bindgen::Serializer::json_compatible())
            .map_err(|why| Refused(why.to_string()))?;
        let transaction = self.0.transaction_with_str_and_mode(store, IdbTransactionMode::Readwrite)?;
        transaction.object_store(store)?.put(&value)?;
        completed(&transaction).await
    }

    pub(super) async fn clear(&self, store: &str) -> Result<(), Refused> {
        let transaction = self.0.transaction_with_str_and_mode(store, IdbTransactionMode::Readwrite)?;
        transaction.object_store(store)?.clear()?;
        completed(&transaction).await
    }

    pub(super) async fn remove(&self, store: &str, key: &str) -> Result<(), Refused> {
        let transaction = self.0.transaction_with_str_and_mode(store, IdbTransactionMode::Readwrite)?;
        transaction.object_store(store)?.delete(&key.into())?;
        completed(&transaction).await
    }
}

/// A stored value of another version is left alone and not shown.
fn readable<T: DeserializeOwned>(value: JsValue) -> Option<T> {
    serde_wasm_bindgen::from_value(value).ok()
}

/// Makes the stores that an earlier version had not.
fn upgrade(event: Event) -> Result<(), JsValue> {
    let request: IdbOpenDbRequest = event.target().ok_or(JsValue::NULL)?.dyn_into()?;
    let database: IdbDatabase = request.result()?.dyn_into()?;
    for (store, key) in [(EXCHANGES, "key"), (BRANDS, "id"), (CORRECTIONS, "key")] {
        if database.object_store_names().contains(store) {
            continue;
        }
        let parameters = IdbObjectStoreParameters::new();
        parameters.set_key_path(&key.into());
        database.create_object_store_with_optional_parameters(store, &parameters)?;
    }
    Ok(())
}

/// Waits for a request and gives its result.
async fn settled(request: &IdbRequest, opening: Option<&IdbOpenDbRequest>) -> Result<JsValue, Refused> {
    let done = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
        if let Some(opening) = opening {
            opening.set_onblocked(Some(&reject));
        }
    });
    match JsFuture::from(done).await {
        Ok(_) => Ok(request.result()?),
        Err(_) => Err(error_of(request.error()?)),
    }
}

/// Waits until a transaction is written.
async fn completed(transaction: &IdbTransaction) -> Result<(), Refused> {
    let done = Promise::new(&mut |resolve, reject| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onerror(Some(&reject));
        transaction.set_onabort(Some(&reject));
    });
    match JsFuture::from(done).await {
        Ok(_) => Ok(()),
        Err(_) => Err(error_of(transaction.error())),
    }
}

fn error_of(error: Option<DomException>) -> Refused {
    error.map_or_else(
        || Refused("the database is in use elsewhere".to_owned()),
        |error| Refused::from(JsValue::from(error)),
    )
}
