//! The design's invariants that can be read off the source, as checks of the checkout.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs, reason = "a test may stop at the first surprise")]

use std::fs;
use std::path::{Path, PathBuf};

use regex::Regex;
use serde_json::Value;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap().to_owned()
}

/// All files below a folder with this ending; generated ones are nobody's words.
fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() && path.file_name().unwrap() != "generated" {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    assert!(!found.is_empty(), "{folder}: no .{ending} file, the check would check nothing");
    found
}

/// The extension's and the shipped crates' source.
fn shipped() -> Vec<PathBuf> {
    [files("crate/core/src", "rs"), files("crate/wasm/src", "rs"), files("extension/src", "ts")].concat()
}

/// Fails with every line of the files that matches, but for files whose path ends in one of `allowed`.
fn check_absent(why: &str, files: &[PathBuf], pattern: &str, allowed: &[&str]) {
    let pattern = Regex::new(pattern).unwrap();
    let mut found = Vec::new();
    for path in files.iter().filter(|path| !allowed.iter().any(|allowed| path.ends_with(allowed))) {
        for (index, line) in fs::read_to_string(path).unwrap().lines().enumerate() {
            if pattern.is_match(line) {
                found.push(format!("{}:{}: {}", path.display(), index + 1, line.trim()));
            }
        }
    }
    assert!(found.is_empty(), "{why}\n{}", found.join("\n"));
}

fn manifest() -> Value {
    serde_json::from_str(&fs::read_to_string(root().join("extension/manifest.json")).unwrap()).unwrap()
}

#[test]
fn nod_never_sends() {
    let typescript = files("extension/src", "ts");
    check_absent(
        "1: Nod never sends",
        &typescript,
        r"requestSubmit|\.submit\(|KeyboardEvent|insertParagraph|keyCode",
        &[],
    );
    // The clicks that are not the person's: on what opens the reply box and on what loads replies, both named
    // by the site file; and in the panel on a link of Nod's own, which is how a browser saves a file.
    let allowed = ["composer/open.ts", "expander/press.ts", "panel/save.ts"];
    check_absent("1: only what the site file names is clicked", &typescript, r#"\.click\(|Event\("click"#, &allowed);
}

#[test]
fn no_network_is_named_outside_the_sites() {
    let names = r"(?i)facebook|instagram|twitter|linkedin|youtube|pinterest|reddit|wordpress|tiktok|bluesky|mastodon|disqus|blogger|discourse|trustpilot|wpdiscuz";
    check_absent("3: networks are data in extension/sites", &shipped(), names, &[]);
}

#[test]
fn no_sentence_is_written_outside_the_voices() {
    let words = r#""[^"\n]*[A-Za-z']+ [a-z']+ [a-z']+[^"\n]*""#;
    check_absent("3: sentences are data in extension/voices", &files("crate/core/src/draft", "rs"), words, &[]);
}

#[test]
fn text_of_a_page_stays_text() {
    let markup = r"\.(inner|outer)HTML|(inner|outer)HTML:|insertAdjacentHTML|document\.write|\beval\(|new Function|createContextualFragment|DOMParser|setHTML";
    check_absent("7: text enters and leaves as text", &files("extension/src", "ts"), markup, &[]);
    check_absent("7: shadow roots are closed", &files("extension/src", "ts"), r#"mode: "open""#, &[]);
    assert!(manifest().get("web_accessible_resources").is_none(), "7: a page could probe for Nod");
}

#[test]
fn nothing_leaves_the_browser() {
    let network = r"\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource|importScripts|WebTransport|RTCPeer";
    // Its own files, by addresses of the package alone.
    check_absent("8: no request leaves the browser", &files("extension/src", "ts"), network, &["background/core.ts"]);
    let core = fs::read_to_string(root().join("extension/src/background/core.ts")).unwrap();
    assert_eq!(
        core.matches("fetch(").count(),
        core.matches("fetch(browser.runtime.getURL(").count(),
        "8: only packaged files"
    );
}

#[test]
fn nod_runs_nowhere_at_install() {
    let manifest = manifest();
    assert_eq!(manifest["permissions"], serde_json::json!(["scripting", "storage", "activeTab"]));
    assert_eq!(manifest["optional_host_permissions"], serde_json::json!(["*://*/*"]));
    for absent in ["host_permissions", "content_scripts"] {
        assert!(manifest.get(absent).is_none(), "8: '{absent}' would let Nod run before the user said so");
    }
    let policy = manifest["content_security_policy"]["extension_pages"].as_str().unwrap();
    assert!(policy.contains("default-src 'none'") && policy.contains("connect-src 'self'"), "8: {policy}");
}

#[test]
fn an_idle_page_has_no_timers() {
    let typescript = files("extension/src", "ts");
    check_absent("9: no polling and no keep-alive", &typescript, r"setInterval|requestIdleCallback|alarms", &[]);
    // Each ends by itself: a pause between slices, a frame that never comes, a box that never opens, what
    // was typed and is kept a moment later, a badge that the page keeps removing, the pace at which replies
    // are loaded while the person wants them, the guard that looks once when the typing pauses.
    let allowed = [
        "page/pause.ts",
        "composer/insert.ts",
        "composer/open.ts",
        "expander/wait.ts",
        "overlay/overlay.ts",
        "overlay/typed.ts",
        "overlay/warnings.ts",
    ];
    check_absent("9: no timers", &files("extension/src/page", "ts"), r"setTimeout", &allowed);
    check_absent(
        "9: nothing of the page's own head is touched",
        &files("extension/src/page", "ts"),
        r"document\.(documentElement|head|body)\.(setAttribute|classList|style|dataset)",
        &[],
    );
}

#[test]
fn the_core_reads_no_clock_and_does_no_io() {
    let core = files("crate/core/src", "rs");
    let outside = r"std::(fs|net|env|process|thread)|SystemTime|Instant::now|now_utc|\brand::|web_sys|js_sys|wasm_bindgen|println!|eprintln!";
    check_absent("2: no browser, no clock, no I/O, no randomness in the core", &core, outside, &[]);
    let wasm = [files("crate/core/src", "rs"), files("crate/xtask/src", "rs")].concat();
    check_absent("2: only nod-wasm names the browser's crates", &wasm, r"^use (wasm_bindgen|js_sys|web_sys)\b", &[]);
}

#[test]
fn every_crate_keeps_the_lints() {
    let crates = ["core", "wasm", "xtask"];
    for name in crates {
        let manifest = fs::read_to_string(root().join("crate").join(name).join("Cargo.toml")).unwrap();
        assert!(manifest.contains("[lints]\nworkspace = true"), "crate/{name} does not inherit the workspace's lints");
    }
    let workspace = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    for lint in ["unwrap_used", "expect_used", "panic", "indexing_slicing"] {
        assert!(workspace.contains(&format!("{lint} = \"deny\"")), "5: clippy must deny {lint}");
    }
}

#[test]
fn every_word_on_screen_is_in_the_locales() {
    let locale: Value =
        serde_json::from_str(&fs::read_to_string(root().join("extension/_locales/en/messages.json")).unwrap()).unwrap();
    let known = locale.as_object().unwrap();
    let named =
        Regex::new(r#"\b(?:word|counted|find)\(\s*(?:[^"()]*\? )?"([a-z_A-Z]+)"(?: : "([a-z_A-Z]+)")?"#).unwrap();
    let mut used = 0;
    for path in files("extension/src", "ts") {
        let text = fs::read_to_string(&path).unwrap();
        for found in named.captures_iter(&text) {
            for name in found.iter().skip(1).flatten() {
                used += 1;
                assert!(known.contains_key(name.as_str()), "{}: no message '{}'", path.display(), name.as_str());
            }
        }
    }
    assert!(used > 30, "only {used} messages are used: the check no longer sees them");
    for kind in draft_kinds() {
        assert!(known.contains_key(&format!("draft_{kind}")), "no title for drafts of the kind '{kind}'");
    }
    for code in state_codes() {
        assert!(known.contains_key(&format!("reason_{code}")), "no words for the reason '{code}'");
    }
}

/// The reasons that the rules give.
fn state_codes() -> Vec<String> {
    let reason = Regex::new(r#"(?:plain|about)\("([a-z_]+)"|code: "([a-z_]+)""#).unwrap();
    let text: String =
        files("crate/core/src/state", "rs").iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    let codes: Vec<String> = reason
        .captures_iter(&text)
        .filter_map(|found| found.iter().skip(1).flatten().next().map(|code| code.as_str().to_owned()))
        .collect();
    assert!(codes.len() >= 10, "only {} reasons found", codes.len());
    codes
}

/// The kinds of drafts that the voices have.
fn draft_kinds() -> Vec<String> {
    let kind = Regex::new(r#"(?m)^kind = "([a-z_]+)""#).unwrap();
    let text: String = files("extension/voices", "toml").iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    let kinds: Vec<String> = kind.captures_iter(&text).map(|found| found[1].to_owned()).collect();
    assert!(kinds.len() >= 3, "only {} kinds of drafts found", kinds.len());
    kinds
}
