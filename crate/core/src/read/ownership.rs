//! Which comments the brand wrote.

use crate::brand::{Account, Brand};
use crate::comment::Comment;
use crate::message::{Owner, Reading};
use crate::record::Facts;

use super::text;

/// Who the user answers for on a page, and the accounts that count there.
#[derive(Debug, Default)]
pub struct Brands {
    /// Names that the brand goes by here; empty where the page shows which accounts are the brand's.
    names: Vec<String>,
    handles: Vec<String>,
    profiles: Vec<String>,
}

impl Brands {
    /// The accounts of a brand that are known in this scope.
    ///
    /// Names count only where the page shows no account of its owner and of who is logged in: elsewhere
    /// somebody who bears the name without the account is a customer.
    pub(crate) fn of(brand: Option<&Brand>, scope: &str, reading: &Reading) -> Self {
        let mut brands = Self::default();
        let Some(brand) = brand else { return brands };
        brands.names.extend(folded(Some(&brand.name)));
        for account in brand.accounts.iter().filter(|account| account.scope == scope) {
            brands.names.extend(folded(account.name.as_ref()));
            brands.handles.extend(folded(account.handle.as_ref()));
            brands.profiles.extend(account.profile.as_deref().and_then(profile));
        }
        let accounts = [&reading.facts.account, &reading.facts.owner_handle];
        let shown = accounts.into_iter().any(|account| text::said(account.as_deref()).is_some());
        if shown || !reading.owners.is_empty() {
            brands.names.clear();
        }
        brands
    }

    /// Says of a comment whether the brand wrote it: by the site's own mark, the account's name or the
    /// profile's address, never by the display name alone, which anybody can take.
    pub(super) fn sign(&self, comment: &mut Comment) {
        let handle = folded(comment.handle.as_ref());
        let by_handle = handle.as_ref().is_some_and(|handle| self.handles.contains(handle));
        let by_profile = comment.profile.as_ref().is_some_and(|profile| self.profiles.contains(profile));
        comment.own = comment.owner || by_handle || by_profile;
        comment.namesake = !comment.own && !self.is_another(comment) && self.names(comment);
    }

    /// Whether the comment shows an account, and the brand's is known to be another.
    fn is_another(&self, comment: &Comment) -> bool {
        let other_handle = comment.handle.is_some() && !self.handles.is_empty();
        let other_profile = comment.profile.is_some() && !self.profiles.is_empty();
        other_handle || other_profile
    }

    fn names(&self, comment: &Comment) -> bool {
        folded(comment.author.as_ref()).is_some_and(|author| self.names.contains(&author))
    }
}

/// The brand that a page itself names: who is logged in, else whom it marks as its owner, else whose
/// post it is.
pub(crate) fn proposed(facts: &Facts, owners: &[Owner], scope: &str) -> Option<Brand> {
    let viewer = account(scope, facts.viewer.as_deref(), facts.account.as_deref(), facts.profile.as_deref());
    let marked = owners.iter().map(|owner| account(scope, owner.name.as_deref(), owner.handle.as_deref(), None));
    let mut accounts: Vec<Account> = std::iter::once(viewer).chain(marked).flatten().collect();
    if accounts.is_empty() {
        accounts.extend(account(scope, facts.owner.as_deref(), facts.owner_handle.as_deref(), None));
    }
    let first = accounts.first()?;
    let name = first.name.clone().or_else(|| first.handle.clone())?;
    Some(Brand { name: name.clone(), sign_off: name, accounts, ..Brand::default() })
}

/// An account of which at least a name is known.
fn account(scope: &str, name: Option<&str>, handle: Option<&str>, profile: Option<&str>) -> Option<Account> {
    let shown = |text: Option<&str>| text.map(text::name).filter(|text| !text.is_empty());
    let (name, handle) = (shown(name), shown(handle));
    let named = name.is_some() || handle.is_some();
    named.then(|| Account { scope: scope.to_owned(), name, handle, profile: profile.map(str::to_owned) })
}

/// A profile's address in one spelling: without scheme, 'www.', query and closing slash, in small letters.
pub(super) fn profile(address: &str) -> Option<String> {
    let address = address.trim();
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let rest = rest.split(['?', '#']).next()?.trim_end_matches('/').to_lowercase();
    let rest = rest.strip_prefix("www.").unwrap_or(&rest).to_owned();
    (!rest.is_empty()).then_some(rest)
}

/// As it is compared; a space becomes '-', as sites that let account names have spaces do in addresses.
fn folded(name: Option<&String>) -> Option<String> {
    let name = text::alike(name?).replace(' ', "-");
    (!name.is_empty()).then_some(name)
}
