//! The manifest: its version, and the variant whose hosts are granted.

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

/// Every site; shipped as an optional permission, which the user grants site by site.
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

/// The same manifest with all hosts granted: a headless browser cannot answer the permission
/// prompt. Nothing else differs, so that everything after the prompt is the shipped code.
pub fn granted(manifest: &[u8]) -> Result<Vec<u8>> {
    let mut value = parse(manifest)?;
    let manifest = value.as_object_mut().context("extension/manifest.json: not an object")?;
    let mut optional = manifest.get(OPTIONAL).and_then(Value::as_array).cloned().unwrap_or_default();
    let before = optional.len();
    optional.retain(|host| host != EVERY_HOST);
    if optional.len() == before {
        bail!("extension/manifest.json: {OPTIONAL} does not list {EVERY_HOST}");
    }
    if manifest.contains_key("host_permissions") {
        bail!("extension/manifest.json: host_permissions; Nod asks for no host at install");
    }
    if optional.is_empty() {
        manifest.shift_remove(OPTIONAL);
    } else {
        manifest.insert(OPTIONAL.to_owned(), Value::Array(optional));
    }
    manifest.insert("host_permissions".to_owned(), json!([EVERY_HOST]));
    Ok(serde_json::to_vec_pretty(&value)?)
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

    #[test]
    fn other_optional_hosts_stay() {
        let shipped = br#"{"optional_host_permissions": ["https://blog.example/*", "*://*/*"]}"#;
        let value = parse(&granted(shipped).unwrap()).unwrap();
        assert_eq!(value.get(OPTIONAL), Some(&json!(["https://blog.example/*"])));
    }

    #[test]
    fn a_manifest_that_is_granted_already_is_refused() {
        let table = [
            (r#"{"host_permissions": [], "optional_host_permissions": ["*://*/*"]}"#, "no host at install"),
            (r#"{"optional_host_permissions": []}"#, "does not list"),
            ("[]", "not an object"),
        ];
        for (manifest, reason) in table {
            let error = granted(manifest.as_bytes()).unwrap_err().to_string();
            assert!(error.contains(reason), "{manifest}: {error}");
        }
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
