//! Every message between page, background and extension pages. TypeScript's types are made from these.

use serde::{Deserialize, Serialize};

use crate::brand::Brand;
use crate::guard::Warning;
use crate::history::{Event, Exchange};
use crate::pack::{Lens, Network, Signs};
use crate::record::{Facts, Record};
use crate::state::{Reason, State};
use crate::triage::{Correction, Hurry, Label};

/// What page and panel send to the background.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum Message {
    /// For the core.
    Core(Box<Request>),
    /// For the browser: where Nod runs.
    Browser(Switch),
}

/// What the core is asked.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all_fields = "camelCase")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum Request {
    /// A page was opened: which lenses may read it?
    Hello {
        /// The page's address.
        address: String,
    },
    /// A page holds frames of other sites: in which of them do comments stand?
    Frames {
        /// Where the frames say that they come from.
        addresses: Vec<String>,
    },
    /// Threads are new or changed: what is their state?
    Read(Reading),
    /// The user opened a comment's popover.
    Draft {
        /// The comment's thread.
        reading: Reading,
        /// The comment.
        at: u32,
        /// Another seed gives other drafts.
        seed: u32,
    },
    /// The person wrote a reply: what is not right with it?
    Guard {
        /// The comment's thread.
        reading: Reading,
        /// The comment.
        at: u32,
        /// The reply.
        text: String,
    },
    /// Something happened with a comment.
    Keep {
        /// The comment's key.
        key: String,
        /// What happened; `None` forgets what happened before.
        event: Option<Event>,
        /// The text of the draft.
        text: Option<String>,
    },
    /// The person says what a comment is.
    Correct {
        /// The comment's thread.
        reading: Reading,
        /// The comment.
        at: u32,
        /// What it is.
        label: Label,
    },
    /// All that the person corrected, the first first.
    Corrections,
    /// Forgets what the person corrected: one, or all.
    ForgetCorrections {
        /// The comment's key.
        key: Option<String>,
    },
    /// All networks that stand at addresses of their own.
    Networks,
    /// All brands.
    Brands,
    /// Stores a brand; one with an empty id is new.
    SaveBrand(Brand),
    /// Forgets a brand.
    RemoveBrand {
        /// The brand's id.
        id: String,
    },
}

/// Whole threads of one page.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Reading {
    /// The site's id.
    pub site: String,
    /// The page's address.
    pub address: String,
    /// The language that the page says it is in, as a tag like `de-AT`.
    #[serde(default)]
    #[cfg_attr(feature = "typescript", ts(optional, as = "Option<String>"))]
    pub language: String,
    /// What the page says once.
    pub facts: Facts,
    /// Accounts that bear the owner's mark anywhere on the page, seen so far.
    pub owners: Vec<Owner>,
    /// The comments of one or several whole threads, in page order.
    pub records: Vec<Record>,
    /// What the brand last said elsewhere on the page, or is about to say: drafts must not be like it.
    #[serde(default)]
    #[cfg_attr(feature = "typescript", ts(optional, as = "Option<Vec<String>>"))]
    pub earlier: Vec<String>,
}

/// An account that the page marks as its owner.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Owner {
    /// The display name.
    pub name: Option<String>,
    /// The account's name.
    pub handle: Option<String>,
}

/// Where Nod runs.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all_fields = "camelCase")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum Switch {
    /// On for an origin's site, which is its whole network where it is one's; the permission has been given.
    On {
        /// For instance `https://example.com`.
        origin: String,
    },
    /// Off for an origin's site.
    Off {
        /// For instance `https://example.com`.
        origin: String,
    },
    /// Off or on for one tab, until it is closed.
    Tab {
        /// The browser's number.
        tab: i32,
        /// Whether Nod may run in it.
        on: bool,
    },
    /// What waits on the sender's page, for the toolbar. `None`: Nod can't read the page.
    Toolbar {
        /// The number of comments that wait.
        waiting: Option<u32>,
    },
    /// Whether Nod runs on this origin and in this tab.
    Where {
        /// For instance `https://example.com`.
        origin: String,
        /// The browser's number; the sender's own tab when left out.
        tab: Option<i32>,
    },
}

/// What the background answers.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum Answer {
    /// To [`Request::Hello`]: lenses that may fit, the likeliest first.
    Welcome(Vec<Fitting>),
    /// To [`Request::Frames`].
    Frames(Vec<CommentFrame>),
    /// To [`Request::Read`].
    Marks(Marks),
    /// To [`Request::Draft`].
    Drafts(Drafts),
    /// To [`Request::Guard`].
    Warnings(Vec<Warning>),
    /// To [`Request::Corrections`] and [`Request::ForgetCorrections`].
    Corrections(Vec<Correction>),
    /// To [`Request::Networks`].
    Networks(Vec<Network>),
    /// To [`Request::Brands`], [`Request::SaveBrand`] and [`Request::RemoveBrand`].
    Brands(Vec<Brand>),
    /// To [`Request::Keep`] and [`Request::Correct`]: done. `false`: done, but only remembered until the browser closes.
    Kept(bool),
    /// To every [`Switch`].
    Runs {
        /// Nod is switched on for this origin.
        site: bool,
        /// Nod may run in this tab.
        tab: bool,
    },
    /// The message was refused.
    Refused(Refusal),
}

/// Why a message was refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Refusal {
    /// Stable between releases: `message`, `unknown-site`, `pack-format`, `internal`, …
    pub code: String,
    /// For the log.
    pub message: String,
}

/// A lens that may fit the page.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Fitting {
    /// The site's id.
    pub site: String,
    /// The site's name.
    pub name: String,
    /// Selectors of which one must be on the page; empty when the address was enough.
    pub page: Signs,
    /// What to run.
    pub lens: Lens,
}

/// A frame in which comments stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct CommentFrame {
    /// The name of the network whose comments they are.
    pub name: String,
    /// Where the frame comes from.
    pub address: String,
}

/// The states of the comments of a reading.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Marks {
    /// One per record, in order.
    pub marks: Vec<Mark>,
    /// Who the user answers for here; `None` where neither page nor user says so.
    pub brand: Option<Brand>,
    /// Whether the user confirmed that brand for this scope.
    pub confirmed: bool,
    /// Where the brand's accounts are known: a site's id, or `site:host`.
    pub scope: String,
    /// Whether the browser lets Nod remember anything.
    pub lasting: bool,
}

/// What the page shows of one comment.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Mark {
    /// The page side's number.
    pub at: u32,
    /// The comment's identity.
    pub key: String,
    /// The key of the comment that this one answers.
    pub parent: Option<String>,
    /// 0 for the top of a thread.
    pub depth: u32,
    /// The display name.
    pub author: Option<String>,
    /// The account's name.
    pub handle: Option<String>,
    /// The text, white space folded.
    pub text: String,
    /// ISO 8601 where the page's code says so, else the page's words.
    pub time: Option<String>,
    /// The same as a moment, where it can be told.
    pub written: Option<Written>,
    /// The brand wrote it.
    pub own: bool,
    /// The reply state.
    pub state: State,
    /// Why.
    pub reason: Reason,
    /// What it is first of all.
    pub label: Label,
    /// ISO 639-1; `None` where the text does not tell.
    pub language: Option<&'static str>,
    /// How pressing it is, where it waits.
    pub hurry: Hurry,
    /// The draft that was put into the box, or is being edited.
    pub draft: Option<String>,
    /// What was odd about it.
    pub odd: Vec<Oddity>,
}

/// When something was written, as well as it is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Written {
    /// In ISO 8601, in the middle of what it may be.
    pub at: String,
    /// How far from there it may be, in seconds: 302,400 for '3 weeks ago'. 0 where it is known exactly.
    pub give: u32,
}

/// What a popover offers.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Drafts {
    /// What the comment is.
    pub label: Label,
    /// What it may be instead, the likeliest first.
    pub labels: Vec<Label>,
    /// ISO 639-1 of the comment, or `und`.
    pub language: String,
    /// ISO 639-1 of the drafts: another than the comment's where Nod has no voice for it.
    pub voice: String,
    /// The name by which they greet, where one may be greeted.
    pub greeting: Option<String>,
    /// What the comment is about, as they say it back, where that is certain.
    pub topic: Option<String>,
    /// Three of different kinds; none for spam and for the brand's own comments.
    pub drafts: Vec<Draft>,
}

/// A proposed reply.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Draft {
    /// What it does: `thanks`, `ask`, `help`, …
    pub kind: String,
    /// The text; a gap for the person to fill stands as `[what belongs here]`.
    pub text: String,
}

/// Something odd that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum Oddity {
    /// Two comments bear one id; the second got a key of its own.
    DuplicateId,
    /// No author could be read.
    NoAuthor,
    /// The author is what programs print for nobody: 'undefined'. The page is broken, or Nod misreads it.
    CodeAuthor,
    /// No text could be read.
    NoText,
    /// A comment names a parent that is not on the page.
    NoParent,
    /// Longer than Nod reads; the rest was left out.
    TextCut,
    /// Dated later than now: the page's clock or this computer's is wrong.
    FutureTime,
    /// The browser refuses Nod its memory: what happens is forgotten when the browser closes.
    NoLedger,
    /// Comments should be here, and none could be read.
    Unreadable,
    /// Of more than a fifth of the comments the author or the text could not be read.
    HalfRead,
    /// This page shows no comments.
    NoComments,
}

/// Something odd, and how often.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Finding {
    /// What.
    pub code: Oddity,
    /// How many comments.
    pub count: u32,
}

/// What an extension page asks a page's content script.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum PageRequest {
    /// Undo everything and fall silent.
    Leave,
    /// What was read, once the page has been read to the end.
    Report,
    /// Brands or exchanges changed: ask the core again.
    Again,
    /// Scroll to this comment.
    Show {
        /// The comment's key.
        key: String,
    },
    /// Load the replies that the page holds back, thread by thread; answered with [`Loading`].
    Load,
    /// Stop loading them.
    StopLoading,
    /// How far it is, once that is no longer as it was; answered with [`Loading`].
    Progress {
        /// [`Loading::step`] as it was.
        after: u32,
    },
    /// The page without a word of anybody; answered with [`Redacted`].
    Redact,
}

/// How far the loading of replies is that the page holds back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Loading {
    /// Grows with every change.
    pub step: u32,
    /// How many of the site's expanders were opened.
    pub done: u32,
    /// How many there are, those that came to light meanwhile included.
    pub total: u32,
    /// Why it ended; `None` while it works.
    pub ended: Option<Ended>,
}

/// Why the loading of replies ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum Ended {
    /// There is nothing left to open.
    Done,
    /// The person pressed stop, or Nod was switched off.
    Stopped,
    /// The tab is no longer looked at.
    TabLeft,
    /// The tab shows another page.
    PageLeft,
    /// The site showed nothing new, several times.
    NothingNew,
}

/// What a content script answers to [`PageRequest::Redact`].
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Redacted {
    /// A name for the file.
    pub name: String,
    /// The page as HTML; its first comment says which site, which address and which Nod.
    pub html: String,
}

/// What a content script answers to [`PageRequest::Report`].
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Report {
    /// The page's address.
    pub url: String,
    /// The site's id; `None` where no site file knows the page.
    pub site: Option<String>,
    /// Who the user answers for here.
    pub brand: Option<Brand>,
    /// Whether the user confirmed it.
    pub confirmed: bool,
    /// Where the brand's accounts are known.
    pub scope: Option<String>,
    /// Every comment, in page order.
    pub comments: Vec<Mark>,
    /// The reasons in words, in the same order.
    pub reasons: Vec<String>,
    /// What was odd.
    pub findings: Vec<Finding>,
    /// How many of the site's expanders can be opened to load replies.
    pub unloaded: u32,
    /// How far the loading of replies is, where it was asked for.
    pub loading: Option<Loading>,
    /// Where the frames in the page say that they come from, without query and fragment.
    pub frames: Vec<String>,
    /// How long each stage took so far, in milliseconds.
    pub milliseconds: Milliseconds,
}

/// How long each stage took, in milliseconds.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Milliseconds {
    /// Finding comments and reading fields, on the page's main thread.
    pub read: f64,
    /// The longest piece of it without a pause.
    pub slice: f64,
    /// Waiting for the background, core and ledger included.
    pub core: f64,
    /// Drawing badges: script on the page's main thread.
    pub draw: f64,
    /// From the start of the content script to the last mark.
    pub total: f64,
}

/// An exchange that the core wants to be kept.
pub type Keep = Exchange;
