//! The manifest: its version, the networks' hosts, and the variant whose hosts are granted.

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail};
use nod_core::pack::Network;
use serde_json::{Value, json};

/// Every site; shipped as an optional permission, which the user grants site by site. Browsers let an
/// extension ask only for what this covers, and a blog may stand at any address.
const EVERY_HOST: &str = "*://*/*";
const OPTIONAL: &str = "optional_host_permissions";

/// The version for stores and file names. It has to be the workspace's: one version, in two files
/// only because browsers cannot read `Cargo.toml`.
pub fn version(manifest: &[u8]) -> Result<String> {
    let value = parse(manifest)?;
    let version = value.get("version").and_then(Value::as_str).context("extension/manifest.json: no version")?;
    let workspace = env!("CARGO_PKG_VERSION");
    if version != workspace {
        bail!("extension/manifest.json says version {version}, Cargo.toml says {workspace}; make them the same");
    }
    Ok(version.to_owned())
}

/// The oldest browsers that load the extension, in esbuild's words: `chrome121,firefox142`.
pub fn oldest_browsers(manifest: &[u8]) -> Result<String> {
    let value = parse(manifest)?;
    let major = |pointer: &str| {
        let version = value.pointer(pointer).and_then(Value::as_str).and_then(|version| version.split('.').next());
        version.with_context(|| format!("extension/manifest.json: no {pointer}"))
    };
    let chrome = major("/minimum_chrome_version")?;
    let firefox = major("/browser_specific_settings/gecko/strict_min_version")?;
    Ok(format!("chrome{chrome},firefox{firefox}"))
}

/// The manifest with the networks' own addresses among its optional hosts, before [`EVERY_HOST`], which
/// stays for blogs and whatever else stands at any address.
pub fn with_networks(manifest: &[u8], networks: &[Network]) -> Result<Vec<u8>> {
    let mut value = parse(manifest)?;
    let hosts = hosts_of(&mut value)?;
    let every = std::mem::take(hosts);
    let patterns: BTreeSet<&String> = networks.iter().flat_map(|network| &network.patterns).collect();
    hosts.extend(patterns.into_iter().map(|pattern| json!(pattern)));
    hosts.extend(every);
    Ok(serde_json::to_vec_pretty(&value)?)
}

/// The same manifest with all hosts granted: a headless browser cannot answer the permission
/// prompt. Nothing else differs, so that everything after the prompt is the shipped code.
pub fn granted(manifest: &[u8]) -> Result<Vec<u8>> {
    let mut value = parse(manifest)?;
    if !hosts_of(&mut value)?.iter().any(|host| host == EVERY_HOST) {
        bail!("extension/manifest.json: {OPTIONAL} does not list {EVERY_HOST}");
    }
    let manifest = value.as_object_mut().context("extension/manifest.json: not an object")?;
    manifest.shift_remove(OPTIONAL);
    manifest.insert("host_permissions".to_owned(), json!([EVERY_HOST]));
    Ok(serde_json::to_vec_pretty(&value)?)
}

/// The optional hosts; an error where others are asked for at install.
fn hosts_of(manifest: &mut Value) -> Result<&mut Vec<Value>> {
    if manifest.get("host_permissions").is_some() {
        bail!("extension/manifest.json: host_permissions; Nod asks for no host at install");
    }
    let hosts = manifest.get_mut(OPTIONAL).and_then(Value::as_array_mut);
    hosts.with_context(|| format!("extension/manifest.json: no list {OPTIONAL}"))
}

fn parse(manifest: &[u8]) -> Result<Value> {
    serde_json::from_slice(manifest).context("extension/manifest.json")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_hosts_differ() {
        let shipped = br#"{"name": "Nod", "optional_host_permissions": ["*://*/*"], "permissions": ["storage"]}"#;
        let granted = String::from_utf8(granted(shipped).unwrap()).unwrap();
        let compact: String = granted.split_whitespace().collect();
        assert_eq!(compact, r#"{"name":"Nod","permissions":["storage"],"host_permissions":["*://*/*"]}"#);
    }

    fn network(name: &str, patterns: &[&str]) -> Network {
        Network { name: name.to_owned(), patterns: patterns.iter().map(|&pattern| pattern.to_owned()).collect() }
    }

    #[test]
    fn hosts_are_made_from_the_networks_and_none_is_asked_for_at_install() {
        let written = br#"{"name": "Nod", "optional_host_permissions": ["*://*/*"], "permissions": ["storage"]}"#;
        let mill = network("Mill", &["*://*.mill.example/*", "*://*.both.example/*"]);
        let gate = network("Gate", &["*://*.gate.example/*", "*://*.both.example/*"]);
        let table = [
            (vec![], json!(["*://*/*"])),
            (vec![gate.clone()], json!(["*://*.both.example/*", "*://*.gate.example/*", "*://*/*"])),
            (
                vec![mill, gate],
                json!(["*://*.both.example/*", "*://*.gate.example/*", "*://*.mill.example/*", "*://*/*"]),
            ),
        ];
        for (networks, hosts) in table {
            let shipped = with_networks(written, &networks).unwrap();
            let expected = json!({"name": "Nod", "optional_host_permissions": hosts, "permissions": ["storage"]});
            assert_eq!(parse(&shipped).unwrap(), expected);
            assert_eq!(granted(&shipped).unwrap(), granted(written).unwrap());
        }
    }

    #[test]
    fn a_manifest_with_other_hosts_is_refused() {
        let table = [
            (r#"{"host_permissions": [], "optional_host_permissions": ["*://*/*"]}"#, "no host at install"),
            (r#"{"optional_host_permissions": []}"#, "does not list"),
            (r#"{"optional_host_permissions": "*://*/*"}"#, "no list"),
            ("[]", "no list"),
        ];
        for (manifest, reason) in table {
            let error = granted(manifest.as_bytes()).unwrap_err().to_string();
            assert!(error.contains(reason), "{manifest}: {error}");
        }
        assert!(with_networks(br#"{"host_permissions": []}"#, &[]).is_err());
    }

    #[test]
    fn the_oldest_browsers_are_the_manifests() {
        let manifest = br#"{"minimum_chrome_version": "121",
            "browser_specific_settings": {"gecko": {"strict_min_version": "142.0"}}}"#;
        assert_eq!(oldest_browsers(manifest).unwrap(), "chrome121,firefox142");
        assert!(oldest_browsers(b"{}").unwrap_err().to_string().contains("minimum_chrome_version"));
    }

    #[test]
    fn two_versions_are_refused() {
        let same = format!(r#"{{"version": "{}"}}"#, env!("CARGO_PKG_VERSION"));
        assert_eq!(version(same.as_bytes()).unwrap(), env!("CARGO_PKG_VERSION"));
        assert!(version(br#"{"version": "99.0.0"}"#).unwrap_err().to_string().contains("99.0.0"));
    }
}
