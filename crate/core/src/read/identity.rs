//! A comment's identity, the same on every visit and in every release.

use std::collections::HashMap;

use crate::pack::Site;
use crate::record::Record;

use super::text;

/// Where a site's ids are unique: the site itself, or the host for software that stands at any address
/// and for networks whose hosts count apart.
#[must_use]
pub fn scope(site: &Site, address: &str) -> String {
    let network = site.network.as_ref().unwrap_or(&site.id);
    let apart = site.page.hosts.is_empty() || site.page.apart;
    if apart { format!("{network}:{}", host(address)) } else { network.clone() }
}

/// The host of an address with its port, in small letters; empty where there is none.
#[must_use]
pub(crate) fn host(address: &str) -> String {
    let rest = address.split_once(':').and_then(|(_, rest)| rest.strip_prefix("//")).unwrap_or_default();
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    authority.rsplit('@').next().unwrap_or_default().to_lowercase()
}

/// The path of an address; empty where there is none.
#[must_use]
pub(crate) fn path(address: &str) -> &str {
    let address = address.split(['?', '#']).next().unwrap_or_default();
    let rest = address.split_once("://").map_or("", |(_, rest)| rest);
    rest.find('/').and_then(|from| rest.get(from..)).unwrap_or_default()
}

/// A comment's key, and whether another comment of the page had it first.
pub(super) struct Identity {
    pub key: String,
    pub taken: bool,
}

/// A key for every record: `scope/id` with the network's own id, or `scope/~digest` where there is none.
///
/// The digest is FNV-1a (64 bit, hexadecimal) of author, text and the order among records that are
/// equal in both, each ended by a zero byte.
pub(super) fn keys(scope: &str, records: &[Record]) -> Vec<Identity> {
    let mut given = Given::default();
    let mut equals: HashMap<u64, u32> = HashMap::new();
    let key = |record: &Record| match text::said(record.id.as_deref()) {
        Some(id) => format!("{scope}/{id}"),
        None => format!("{scope}/~{:016x}", digest(record, &mut equals)),
    };
    records.iter().map(key).map(|key| given.unique(key)).collect()
}

/// The keys given so far, each with the last number that was added to it.
#[derive(Default)]
struct Given(HashMap<String, u32>);

impl Given {
    /// The key itself where it is free, else with the next free number.
    fn unique(&mut self, key: String) -> Identity {
        let Some(mut number) = self.0.get(&key).copied() else {
            self.0.insert(key.clone(), 1);
            return Identity { key, taken: false };
        };
        let mut numbered = key.clone();
        while self.0.contains_key(&numbered) {
            number += 1;
            numbered = format!("{key}+{number}");
        }
        self.0.insert(key, number);
        self.0.insert(numbered.clone(), 1);
        Identity { key: numbered, taken: true }
    }
}

fn digest(record: &Record, equals: &mut HashMap<u64, u32>) -> u64 {
    let author = text::name(record.author.as_deref().unwrap_or_default());
    let (body, _) = text::body(record.text.as_deref().unwrap_or_default());
    let base = fnv(fnv(FNV_START, author.as_bytes()), body.as_bytes());
    let counted = equals.entry(base).or_default();
    *counted += 1;
    // A message holds a part of a page only: where the page counted, that counts.
    let order = record.twins.map_or(*counted, |twins| twins.saturating_add(1));
    fnv(base, &order.to_le_bytes())
}

const FNV_START: u64 = 0xcbf2_9ce4_8422_2325;

/// FNV-1a, <http://www.isthe.com/chongo/tech/comp/fnv/>.
fn fnv(start: u64, bytes: &[u8]) -> u64 {
    let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    bytes.iter().chain(&[0]).fold(start, step)
}
