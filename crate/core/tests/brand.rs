//! Who the user answers for: pages as data in `brand.toml` behind one check.
// Tests may stop at the first surprise.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod ask;

use nod_core::brand::{Account, Brand};
use nod_core::history::History;
use nod_core::message::{Owner, Reading};
use nod_core::pack::Site;
use nod_core::record::{Facts, Record};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cases {
    case: Vec<Case>,
    own: Vec<Own>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    #[serde(default = "blog")]
    site: String,
    #[serde(default = "address")]
    address: String,
    #[serde(default)]
    facts: Facts,
    #[serde(default)]
    owners: Vec<Owner>,
    /// The names of stored brands, each with the scopes where the user confirmed it.
    #[serde(default)]
    stored: Vec<(String, Vec<String>)>,
    scope: String,
    /// The brand's name; nothing where neither page nor user says it.
    brand: Option<String>,
    #[serde(default)]
    confirmed: bool,
    /// The accounts of a brand that the page names: name, handle, profile.
    #[serde(default)]
    accounts: Vec<[String; 3]>,
}

/// A brand's account and a comment's: is it the brand's own?
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Own {
    handle: Option<[String; 2]>,
    profile: Option<[String; 2]>,
    own: bool,
}

fn blog() -> String {
    ask::BLOG.to_owned()
}

fn address() -> String {
    ask::ADDRESS.to_owned()
}

fn cases() -> Cases {
    toml::from_str(include_str!("brand.toml")).unwrap()
}

fn check(case: &Case) {
    let reading = || ask::nesting("nesting = ['inside']");
    let mut sites = vec![ask::site(ask::BLOG, &[], reading()), ask::site("network", &["social.example"], reading())];
    sites.push(Site { network: Some("network".to_owned()), ..ask::site("network-old", &["old.example"], reading()) });
    let stored = case.stored.iter().map(|(name, scopes)| Brand {
        id: format!("id of {name}"),
        name: name.clone(),
        scopes: scopes.clone(),
        ..Brand::default()
    });
    let reading = Reading {
        site: case.site.clone(),
        address: case.address.clone(),
        facts: case.facts.clone(),
        owners: case.owners.clone(),
        records: vec![Record::default()],
        ..Reading::default()
    };
    let (marks, _) = ask::answer(&ask::core(ask::pack(sites)), &reading, &stored.collect::<Vec<_>>(), &History::new());
    assert_eq!(marks.scope, case.scope, "{}", case.name);
    assert_eq!(marks.confirmed, case.confirmed, "{}", case.name);
    assert_eq!(marks.brand.as_ref().map(|brand| &brand.name), case.brand.as_ref(), "{}", case.name);
    let brand = marks.brand.unwrap_or_default();
    if !case.confirmed {
        assert_eq!((brand.id.as_str(), &brand.sign_off, brand.scopes.len()), ("", &brand.name, 0), "{}", case.name);
    }
    assert!(brand.accounts.iter().all(|account| account.scope == case.scope), "{}", case.name);
    let accounts: Vec<[String; 3]> = brand.accounts.iter().map(shown).collect();
    assert_eq!(accounts, case.accounts, "{}", case.name);
}

fn shown(account: &Account) -> [String; 3] {
    [&account.name, &account.handle, &account.profile].map(|field| field.clone().unwrap_or_default())
}

#[test]
fn the_page_and_the_user_say_who_answers() {
    let cases = cases().case;
    cases.iter().for_each(check);
    assert_eq!(cases.len(), 15, "the number of cases changed");
}

#[test]
fn accounts_are_compared_in_one_spelling() {
    let cases = cases().own;
    for case in &cases {
        let of = |index: usize, pair: &Option<[String; 2]>| pair.as_ref().map(|pair| pair[index].clone());
        let scope = "blog:bakery.example".to_owned();
        let account =
            Account { scope: scope.clone(), name: None, handle: of(0, &case.handle), profile: of(0, &case.profile) };
        let brand = Brand { name: "Nora".to_owned(), scopes: vec![scope], accounts: vec![account], ..Brand::default() };
        let record = Record { handle: of(1, &case.handle), profile: of(1, &case.profile), ..Record::default() };
        let core = ask::blog("nesting = ['inside']");
        let (marks, _) = ask::answer(&core, &ask::reading(vec![record]), &[brand], &History::new());
        assert_eq!(marks.marks[0].own, case.own, "{:?} {:?}", case.handle, case.profile);
    }
    assert_eq!(cases.len(), 23, "the number of cases changed");
}
