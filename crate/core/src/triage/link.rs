//! Addresses in a text.

/// An address: with a scheme, 'www.', or a host's name and a path.
pub(super) fn is_link(chunk: &str) -> bool {
    if !chunk.bytes().any(|byte| matches!(byte, b'.' | b':')) {
        return false;
    }
    let chunk =
        chunk.trim_matches(|letter: char| matches!(letter, '(' | ')' | '"' | '<' | '>' | ',' | '.' | '!' | '?'));
    if chunk.contains("://") || chunk.starts_with("www.") {
        return true;
    }
    let (host, path) = chunk.split_once('/').map_or((chunk, None), |(host, path)| (host, Some(path)));
    let ending = host.rsplit_once('.').filter(|(name, _)| !name.is_empty()).map(|(_, ending)| ending);
    let is_known = |ending: &str| {
        matches!(
            ending,
            "com"
                | "net"
                | "org"
                | "info"
                | "biz"
                | "xyz"
                | "online"
                | "site"
                | "shop"
                | "io"
                | "ly"
                | "ru"
                | "cn"
                | "de"
                | "fr"
                | "es"
                | "it"
                | "nl"
                | "pl"
                | "br"
                | "pt"
                | "uk"
        )
    };
    ending.is_some_and(|ending| {
        is_known(ending)
            || (path.is_some() && ending.len() >= 2 && ending.bytes().all(|byte| byte.is_ascii_lowercase()))
    })
}
