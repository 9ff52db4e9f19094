//! Who the user answers for.

use serde::{Deserialize, Serialize};

use crate::pack::Formality;

/// Who the user answers for: one name, accounts on many sites.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Brand {
    /// Nod's own id; empty for a brand that is not stored yet.
    pub id: String,
    /// What the user calls it.
    pub name: String,
    /// What ends a draft: a first name, or '^JK'.
    pub sign_off: String,
    /// How it addresses people; where it has not said so, as is usual in their language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub formality: Option<Formality>,
    /// The scopes for which the user confirmed that they answer as this brand.
    pub scopes: Vec<String>,
    /// The brand's accounts, and those of its staff.
    pub accounts: Vec<Account>,
}

/// One account of a brand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Account {
    /// Where the account is known: a site's id, or `site:host` for software that stands at any address.
    pub scope: String,
    /// The display name. Never proof of who wrote a comment.
    pub name: Option<String>,
    /// The account's name or number.
    pub handle: Option<String>,
    /// The address of the profile.
    pub profile: Option<String>,
}
