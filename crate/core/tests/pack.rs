//! The pack: what is refused, and which of its lenses a page is offered.
// Tests may stop at the first surprise.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod ask;

use nod_core::Core;
use nod_core::answer::AskError;
use nod_core::message::Reading;
use nod_core::pack::{Pack, Site, Voice, Words};
use nod_core::record::Record;
use nod_core::triage::Leanings;
use serde::Deserialize;

/// A pack with a site, a voice and words, all as they should be.
fn good() -> Pack {
    let voice: Voice =
        toml::from_str("format = 1\nlanguage = 'nl'\ngreeting = ''\nformality = 'informal'\nsentences = []").unwrap();
    let words: Words = toml::from_str("format = 1\nlanguage = 'pl'\nlists = {}").unwrap();
    let site = ask::site(ask::BLOG, &[], ask::nesting("nesting = []"));
    Pack { voices: vec![voice], words: vec![words], ..ask::pack(vec![site]) }
}

/// What is wrong in the pack → the error's words.
fn check(spoil: fn(&mut Pack), file: &str, format: u32) {
    let mut pack = good();
    spoil(&mut pack);
    let error = Core::new(pack, ask::model()).unwrap_err();
    let words = "this Nod reads format 1: install Nod again, or build it from one source";
    assert_eq!(error.to_string(), format!("'{file}' has format {format}, {words}"));
    assert_eq!(error.code(), "pack-format");
}

#[test]
fn other_formats_are_refused() {
    assert!(Core::new(good(), ask::model()).is_ok());
    check(|pack| pack.format = 2, "pack.json", 2);
    check(|pack| pack.format = 0, "pack.json", 0);
    check(|pack| pack.sites[0].format = 2, "sites/blog.toml", 2);
    check(|pack| pack.voices[0].format = 7, "voices/nl.toml", 7);
    check(|pack| pack.words[0].format = u32::MAX, "words/pl.toml", u32::MAX);
}

#[test]
fn a_pack_without_anything_knows_no_page() {
    let core = ask::core(ask::pack(Vec::new()));
    assert!(core.welcome(ask::ADDRESS).is_empty());
}

/// Files, each a name and its hosts → the networks, each a name and its patterns.
fn check_networks(files: &[(&str, &[&str])], expected: &[(&str, &[&str])]) {
    let site = |(name, hosts): &(&str, &[&str])| {
        let site = ask::site(name, hosts, ask::nesting("nesting = []"));
        Site { name: (*name).to_owned(), ..site }
    };
    let networks = ask::core(ask::pack(files.iter().map(site).collect())).networks();
    let shown: Vec<(&str, Vec<&str>)> = networks
        .iter()
        .map(|network| (network.name.as_str(), network.patterns.iter().map(String::as_str).collect()))
        .collect();
    let expected: Vec<(&str, Vec<&str>)> = expected.iter().map(|(name, patterns)| (*name, patterns.to_vec())).collect();
    assert_eq!(shown, expected);
}

#[test]
fn files_of_one_name_are_one_network() {
    check_networks(&[], &[]);
    check_networks(&[("Blog", &[])], &[]);
    check_networks(&[("Gate", &["gate.example"])], &[("Gate", &["*://*.gate.example/*"])]);
    check_networks(
        &[("Gate", &["gate.example"]), ("Blog", &[]), ("Gate", &["porch.example", "gate.example"]), ("Gate", &[])],
        &[("Gate", &["*://*.gate.example/*", "*://*.porch.example/*"])],
    );
    check_networks(
        &[("Gate", &["old.gate.example", "gate.example", "floodgate.example"])],
        &[("Gate", &["*://*.gate.example/*", "*://*.floodgate.example/*"])],
    );
    check_networks(
        &[("mill", &["mill.example"]), ("Gate", &["x.example"]), ("Oven", &["x.example"])],
        &[("Gate", &["*://*.x.example/*"]), ("mill", &["*://*.mill.example/*"]), ("Oven", &["*://*.x.example/*"])],
    );
}

#[test]
fn unknown_sites_and_comments_are_refused() {
    let core = ask::core(good());
    let reading = Reading { site: "forum".to_owned(), ..ask::reading(Vec::new()) };
    let error = ask::refused(&core, &reading);
    assert_eq!(error, AskError::UnknownSite("forum".to_owned()));
    assert_eq!(error.to_string(), "no site 'forum' in this Nod: reload the page");
    assert_eq!(error.code(), "unknown-site");

    let page = ask::read(&core, &ask::reading(vec![Record { at: 7, ..Record::default() }]), &[]);
    assert!(core.drafts(&page, &Leanings::default(), 7, 0).is_ok());
    let error = core.drafts(&page, &Leanings::default(), 8, 0).unwrap_err();
    assert_eq!(error, AskError::UnknownComment(8));
    assert_eq!(error.to_string(), "comment 8 is not among the records of the message");
    assert_eq!(error.code(), "unknown-comment");
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cases {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    address: String,
    /// In order.
    lenses: Vec<String>,
}

#[test]
fn pages_are_offered_the_lenses_of_their_address() {
    let site = |id: &str, hosts: &[&str]| ask::site(id, hosts, ask::nesting("nesting = []"));
    let core = ask::core(ask::pack(vec![
        site("blog", &[]),
        site("example", &["example.com", "example.co.uk"]),
        site("forum", &[]),
        site("news", &["news.example.com"]),
    ]));
    let cases: Cases = toml::from_str(include_str!("pack.toml")).unwrap();
    for case in &cases.case {
        let welcome = core.welcome(&case.address);
        let lenses: Vec<&String> = welcome.iter().map(|fitting| &fitting.site).collect();
        assert_eq!(lenses, case.lenses.iter().collect::<Vec<_>>(), "{}", case.address);
    }
    assert_eq!(cases.case.len(), 37, "the number of cases changed");
}

#[test]
fn a_lens_comes_with_what_the_page_side_needs() {
    let mut site = ask::site("blog", &[], ask::nesting("nesting = ['parent', 'run']"));
    site.name = "A blog".to_owned();
    site.page.signs = vec!["link".to_owned()];
    let fitting = ask::core(ask::pack(vec![site])).welcome(ask::ADDRESS).remove(0);
    assert_eq!((fitting.site.as_str(), fitting.name.as_str()), ("blog", "A blog"));
    assert_eq!(fitting.page.signs, ["link"]);
    assert_eq!(fitting.lens.nesting.len(), 2);
}

#[test]
fn frames_with_comments_are_told_from_others() {
    let mut service = ask::site("service", &["threads.example"], ask::nesting("nesting = ['inside']"));
    service.name = "Thread service".to_owned();
    service.page.frames = vec!["/embed/".to_owned(), "/plugins/comments.php".to_owned()];
    let core = ask::core(ask::pack(vec![ask::site("blog", &[], ask::nesting("nesting = []")), service]));
    let table = [
        ("https://threads.example/embed/comments/", true),
        ("https://www.threads.example/v2/plugins/comments.php", true),
        ("https://threads.example/embed/comments/?about=rye", true),
        ("https://threads.example/button/", false),
        ("https://threads.example/?next=/embed/", false),
        ("https://threads.example#/embed/", false),
        ("https://threads.example", false),
        ("https://elsewhere.example/embed/comments/", false),
        ("about:blank", false),
        ("", false),
    ];
    for (address, holds) in table {
        let frames = core.comment_frames(&[address.to_owned()]);
        let expected = holds.then_some(("Thread service", address));
        assert_eq!(frames.first().map(|frame| (frame.name.as_str(), frame.address.as_str())), expected, "{address}");
    }
}
