use std::collections::BTreeMap;

use serde::Serialize;

use super::Pack;

/// A network as the person knows it: one name, although several files may read its pages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Network {
    /// The name, as its files have it.
    pub name: String,
    /// What a browser is asked for, to read all of the network's pages: each host with its subdomains.
    pub patterns: Vec<String>,
}

impl Pack {
    /// The networks that stand at addresses of their own, in order of name. Software that stands at any
    /// address is none.
    #[must_use]
    pub fn networks(&self) -> Vec<Network> {
        let mut hosts: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for site in self.sites.iter().filter(|site| !site.page.hosts.is_empty()) {
            hosts.entry(&site.name).or_default().extend(site.page.hosts.iter().map(String::as_str));
        }
        let network = |(name, hosts): (&str, Vec<&str>)| Network { name: name.to_owned(), patterns: patterns(&hosts) };
        let mut networks: Vec<Network> = hosts.into_iter().map(network).collect();
        networks.sort_by_key(|network| network.name.to_lowercase());
        networks
    }
}

/// A match pattern for each host that is no subdomain of another one, in the order of the files.
fn patterns(hosts: &[&str]) -> Vec<String> {
    let below = |host: &str, other: &str| host.strip_suffix(other).is_some_and(|rest| rest.ends_with('.'));
    let mut patterns = Vec::new();
    for host in hosts.iter().filter(|host| !hosts.iter().any(|other| below(host, other))) {
        let pattern = format!("*://*.{host}/*");
        if !patterns.contains(&pattern) {
            patterns.push(pattern);
        }
    }
    patterns
}
