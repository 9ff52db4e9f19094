//! The language of site files: this is its reference.
//!
//! A site file says where things stand on a network's pages, in selectors and patterns, from the most
//! general to the smallest: [`Signs`] (is it this network?), [`Comments`] (which elements are comments?),
//! [`Reading`] (which comment answers which?), [`Alternative`] (what does one say?), [`Reply`], [`Place`]
//! and [`Expander`]. Whatever is a list of selectors is tried in order of rank.
//!
//! ```toml
//! format = 1
//! name = "Example"
//! evidence = "three pages of 2026, saved by hand"
//!
//! [page]
//! hosts = ["example.com"]
//!
//! [reading]
//! nesting = ["parent", "inside"]
//!
//! [comments]
//! select = [{ select = "article.comment" }]
//! expected = [".comments-heading"]
//!
//! [fields]
//! id = [{ attribute = "id", pattern = '^comment-(\d+)$' }]
//! parent = [{ select = "a.permalink", attribute = "href", pattern = '[?&]parent=(\d+)' }]
//! author = [{ select = ".author", without = [".badge"] }]
//! text = [{ select = ".body" }]
//! time = [{ select = "time", attribute = "datetime" }]
//!
//! [marks]
//! owner = [{ select = ".author .badge.owner" }]
//!
//! [reply]
//! control = ["button.reply"]
//! boxes = ["textarea"]
//!
//! [badge]
//! inside = [".author"]
//!
//! [expander]
//! select = ["button.more"]
//! pattern = '(\d+) (?:replies|Antworten)|more replies'
//! ```
//!
//! **Selectors** are CSS as browsers understand it, `:has()` and `:not(.quote *)` included; they can look
//! upwards too (`.thread .name`). **Patterns** are regular expressions in the part that Rust and
//! JavaScript share: no look-around, no back references. Words of the page are in the language of
//! whoever looks at it: attributes, addresses and structure come first, words last, and in many languages.
//!
//! What no feature is needed for:
//! - an element with a twin of the same id inside: `.comment:not(.comment *)`;
//! - comments of an open dialog only: a first way `[role="dialog"] .comment`, before `.comment`;
//! - a comment and another kind inside it, such as a shop's response inside a review: both in one way,
//!   `.review, .response`; `nesting = ["inside"]`; the mark `owner` on `.response`;
//! - a run that starts where something is missing: the mark `start` on `.spacer:not(:has(.line))`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// What Nod knows of one network's pages: a file `extension/sites/<id>.toml`.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Site {
    /// The format of the file: [`super::FORMAT`].
    pub format: u32,
    /// The file's name without its ending; set by xtask.
    #[serde(default)]
    pub id: String,
    /// The network's own name, as people write it.
    pub name: String,
    /// Where several files read one network's pages: the name under which all of them know its accounts
    /// and comments; the file's own when left out.
    #[serde(default)]
    pub network: Option<String>,
    /// Where the selectors were seen, and when.
    pub evidence: String,
    /// Which addresses and pages are this network's.
    pub page: Signs,
    /// What the core needs to make sense of the records.
    pub reading: Reading,
    /// Which elements are comments.
    pub comments: Comments,
    /// What a comment says: [`FIELDS`].
    pub fields: BTreeMap<String, Vec<Alternative>>,
    /// What a comment bears: [`MARKS`].
    #[serde(default)]
    pub marks: BTreeMap<String, Vec<Alternative>>,
    /// What the page says once: [`FACTS`].
    #[serde(default)]
    pub facts: BTreeMap<String, Vec<Alternative>>,
    /// How the reply box of a comment is opened and found.
    pub reply: Reply,
    /// Where a badge stands.
    pub badge: Place,
    /// What loads replies that are not on the page.
    #[serde(default)]
    pub expander: Option<Expander>,
}

/// The fields of a record that a site file may fill, see [`crate::record::Record`].
///
/// - `id`: the network's own id of the comment, from wherever it stands, in one form on all pages. Where
///   there is none, Nod makes one of author, text and order.
/// - `parent`: the id of the comment that this one answers, in the same form; '0' or the comment's own
///   id where it answers none.
/// - `depth`: the level, as a number that grows inwards: 0, 1, 2, a width of 40 pixels, a margin.
/// - `author`: the display name; `handle`: what only this account can have, a name or a number;
///   `profile`: the whole address of the account's page, where it is better than a handle.
/// - `text`: what the person wrote, in one element.
/// - `time`: when, as code says it: ISO 8601, or seconds or milliseconds since 1970; `when`: as the page
///   prints it, which is read where `time` is not found;
/// - `replies`: how many direct replies the comment has, where the page says it but may show fewer: those
///   that are not there are hidden. Anything without a number says that some may be hidden.
pub const FIELDS: [&str; 10] =
    ["id", "parent", "depth", "author", "handle", "profile", "text", "time", "when", "replies"];
/// The marks that a comment may bear: that the place is there, and fits its pattern if it has one.
///
/// - `owner`: the site itself marks the author as the owner of the page or the post, or as who is logged in;
/// - `pending`: it is not public yet;
/// - `deleted`: it was deleted or removed, and only its place among the others is left;
/// - `liked`: the brand showed that it likes it: who looks at the page, or whose page it is;
/// - `wordless`: it says something without words, by a picture, a sticker or stars: that no text can be
///   read is then nothing odd;
/// - `start`: it starts a run of replies, for `nesting = ["run"]`;
/// - `focus`: it is the reply at which the page was opened: runs that start after it answer it.
pub const MARKS: [&str; 7] = ["owner", "pending", "deleted", "liked", "wordless", "start", "focus"];
/// What a page may say once; a place without `select` is the page's address.
///
/// - `viewer`, `account`, `profile`: display name, handle and profile address of who is logged in;
/// - `owner`, `owner_handle`: display name and handle of whose page or post it is.
pub const FACTS: [&str; 5] = ["viewer", "account", "profile", "owner", "owner_handle"];

impl Site {
    /// The part that the page side runs.
    #[must_use]
    pub fn lens(&self) -> Lens {
        Lens {
            comments: self.comments.clone(),
            fields: self.fields.clone(),
            marks: self.marks.clone(),
            facts: self.facts.clone(),
            reply: self.reply.clone(),
            badge: self.badge.clone(),
            expander: self.expander.clone(),
            nesting: self.reading.nesting.clone(),
        }
    }
}

/// Which pages are a network's.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Signs {
    /// Host names of the network, each with all its subdomains; none for software that stands at any address.
    #[serde(default)]
    pub hosts: Vec<String>,
    /// Each host counts ids and accounts for itself, as it is without `hosts`.
    #[serde(default)]
    pub apart: bool,
    /// Selectors of which one must be on the page; none where the address says enough.
    #[serde(default)]
    pub signs: Vec<String>,
    /// Selectors of which none may be on the page: another file reads what has them better.
    #[serde(default)]
    pub without: Vec<String>,
    /// Parts of the paths at which the network's comments stand in frames of other sites' pages, such as
    /// `/embed/comments/`: there the panel offers to let Nod read them.
    #[serde(default)]
    pub frames: Vec<String>,
}

/// How records become threads.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Reading {
    /// What says which comment a reply belongs to: for each comment the first that speaks decides.
    pub nesting: Vec<Nesting>,
    /// What the field `depth` is at the top; 0 when left out. Levels are compared, never counted: only
    /// with this can Nod tell a reply whose comment is not on the page.
    #[serde(default)]
    pub top: Option<f64>,
    /// The site prints answers to a reply beside it, addressed by '@name': replies of a thread that are
    /// not on the page may answer any comment of the thread.
    #[serde(default)]
    pub flattens: bool,
}

/// One way in which a page says which comment a reply belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum Nesting {
    /// The field `parent` holds the id of the comment answered, which stands before it.
    Parent,
    /// The reply's element stands inside its comment's element, or in its thread's container.
    Inside,
    /// The field `depth` holds a level; the last comment before it on a smaller one is its parent.
    Depth,
    /// Comments follow each other; each answers the one before, until one that starts a run: by the mark
    /// `start`, or because it is the first after one of [`Comments::breaks`].
    Run,
}

/// The part of a site that the page side runs: which elements are comments and where their fields stand.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Lens {
    /// Which elements are comments.
    pub comments: Comments,
    /// What a comment says, by the name of the record's field.
    pub fields: BTreeMap<String, Vec<Alternative>>,
    /// What a comment bears, by the name of the mark: [`MARKS`].
    pub marks: BTreeMap<String, Vec<Alternative>>,
    /// What the page says once: [`FACTS`].
    pub facts: BTreeMap<String, Vec<Alternative>>,
    /// How the reply box of a comment is opened and found.
    pub reply: Reply,
    /// Where a badge stands.
    pub badge: Place,
    /// What loads replies that are not on the page.
    pub expander: Option<Expander>,
    /// What says where a thread begins: [`Reading::nesting`].
    pub nesting: Vec<Nesting>,
}

/// Which elements are comments.
///
/// One that says nothing at all (no id, no author, no text) is not a comment yet: templates and
/// placeholders need not be told apart.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Comments {
    /// Patterns of which one must fit the page's address, where only some of a network's pages hold
    /// comments, and the others what looks the same: a timeline of posts. None where any may hold them.
    #[serde(default)]
    pub addresses: Vec<String>,
    /// Ranked ways; the first that finds anything on the page is used for the whole page, each time it
    /// is read. Comments may stand inside comments; each must be found once.
    pub select: Vec<Named>,
    /// What matches one of these is no comment, nor is anything inside it, and nothing inside it is read
    /// for the comment around it: sidebars, pingbacks, quoted posts, previews.
    #[serde(default)]
    pub ignore: Vec<String>,
    /// What follows a comment's element and is part of it, where the page has no element around both:
    /// `dd` after `dt`, the second row of a table.
    #[serde(default)]
    pub follows: Vec<String>,
    /// Containers of a thread, for `nesting = ["inside"]`: the first comment in one is the parent of the
    /// others that stand in no other comment, and of the first in each container inside it.
    #[serde(default)]
    pub threads: Vec<String>,
    /// What ends a run of replies, for `nesting = ["run"]`: a spacer between comments, or the container
    /// that a run stands in.
    #[serde(default)]
    pub breaks: Vec<String>,
    /// What stands after the last comment, such as a list of other posts: nothing behind it is a comment.
    #[serde(default)]
    pub ends: Vec<String>,
    /// Elements whose open shadow roots are searched too, in whatever root they stand.
    #[serde(default)]
    pub shadows: Vec<String>,
    /// The page takes out comments that are scrolled away: they count on. Only where that was seen on the
    /// network's pages: elsewhere a comment that leaves was deleted.
    #[serde(default)]
    pub r#virtual: bool,
    /// Where one of these is on the page and not ignored, comments must be readable: otherwise Nod says
    /// that it can't read the page any more.
    pub expected: Vec<String>,
}

/// One way to find the comments.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Named {
    /// What finds the comment's element, or its anchor where `around` is set.
    pub select: String,
    /// For pages without an element that can be named: what `select` finds is only an anchor, such as the
    /// link to the comment, and the comment is the nearest element around it that holds one of these.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub around: Option<String>,
}

/// One place where a field may stand. The first alternative that gives a value is used; where it matches
/// several elements, the first of them that gives one.
///
/// Values are given as they are, ids too, but for `base64`. White space and unseen marks are cleaned later.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Alternative {
    /// The element: the comment's own or one inside it, but not inside a comment in it; the comment's own
    /// when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub select: Option<String>,
    /// The attribute that holds the value; the element's text when left out, with emoji that are
    /// pictures.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub attribute: Option<String>,
    /// What the text or attribute must fit; the one group is the value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub pattern: Option<String>,
    /// Elements inside the text that are not part of it: badges, twins for screen readers, buttons.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "typescript", ts(optional, as = "Option<Vec<String>>"))]
    pub without: Vec<String>,
    /// The text or group is base64, and what it holds must fit this; the one group is the value then. For
    /// ids that a page wraps in some places and not in others: `'^comment:\d+_(\d+)$'`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub base64: Option<String>,
    /// What is said by being there: the value, whatever the element holds, as long as it fits the
    /// pattern. `{ select = ".reply-text", value = "1" }` gives such comments the depth 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub value: Option<String>,
}

/// How the reply box of a comment is opened and found.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Reply {
    /// Ranked selectors of what opens the comment's reply box; inside the comment.
    pub control: Vec<String>,
    /// Ranked selectors of the box.
    pub boxes: Vec<String>,
    /// A box that matches one of these, or stands inside one, is never chosen.
    #[serde(default)]
    pub never: Vec<String>,
    /// The most letters of a reply, where the network has a limit.
    #[serde(default)]
    pub limit: Option<u32>,
    /// The box belongs to the comment when it stands in its element, or in no comment but in its thread's
    /// container; else when one of these on the page holds the comment's id.
    #[serde(default)]
    pub target: Vec<Alternative>,
}

/// Where a badge stands.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Place {
    /// Ranked selectors of an element of the comment; the badge becomes its last child.
    pub inside: Vec<String>,
}

/// What loads replies that are not on the page.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Expander {
    /// Selectors of the control. It belongs to the comment around it, else to the first of the thread's
    /// container around it, else to the comment before it.
    pub select: Vec<String>,
    /// The control's text must match, so that 'Hide replies' doesn't; the first group that says
    /// something, in whatever language, is the number of replies, and without one the number is unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub pattern: Option<String>,
}
