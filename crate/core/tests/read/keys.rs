//! What a comment is known by.

use nod_core::message::Reading;
use nod_core::record::Record;
use serde::Deserialize;

use super::{ask, numbered, odd};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cases {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    #[serde(default = "blog")]
    site: String,
    #[serde(default = "address")]
    address: String,
    records: Vec<Record>,
    keys: Vec<String>,
    /// The records whose id another one had first.
    #[serde(default)]
    twice: Vec<usize>,
}

fn blog() -> String {
    ask::BLOG.to_owned()
}

fn address() -> String {
    ask::ADDRESS.to_owned()
}

fn check(case: &Case) {
    let reading = || ask::nesting("nesting = ['inside']");
    let blog = ask::site(ask::BLOG, &[], reading());
    let network = ask::site("network", &["social.example"], reading());
    let mut apart = ask::site("sites", &["sites.example"], reading());
    apart.page.apart = true;
    let core = ask::core(ask::pack(vec![blog, network, apart]));
    let records = numbered(&case.records);
    let reading = Reading { site: case.site.clone(), address: case.address.clone(), records, ..Reading::default() };
    let marks = ask::marks(&core, &reading);
    let found: Vec<&String> = marks.iter().map(|mark| &mark.key).collect();
    assert_eq!(found, case.keys.iter().collect::<Vec<_>>(), "{}", case.name);

    let page = ask::read(&core, &reading, &[]);
    assert_eq!(page.keys().collect::<Vec<_>>(), case.keys, "{}: what the ledger is asked for", case.name);
    let twice = (0..).zip(&marks).filter(|(_, mark)| odd(mark).contains(&"duplicate-id".to_owned()));
    assert_eq!(twice.map(|(index, _)| index).collect::<Vec<usize>>(), case.twice, "{}: what was odd", case.name);
}

#[test]
fn comments_have_their_keys() {
    let cases: Cases = toml::from_str(include_str!("keys.toml")).unwrap();
    cases.case.iter().for_each(check);
    assert_eq!(cases.case.len(), 16, "the number of cases changed");
}
