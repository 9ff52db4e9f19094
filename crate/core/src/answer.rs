//! What the background asks of the core.

use std::collections::HashMap;

use thiserror::Error;

use crate::brand::Brand;
use crate::comment::{Comment, Place, Threads};
use crate::draft::topic::Known;
use crate::draft::{self, Occasion};
use crate::guard::{self, Warning};
use crate::history::{Event, Exchange, History};
use crate::message::{CommentFrame, Drafts, Fitting, Mark, Marks, Reading};
use crate::pack::{Network, Pack, PackError, Site};
use crate::read::{self, Brands};
use crate::state::{self, Author, Case, Conversation, Reason, State};
use crate::times::{Almanac, Moment};
use crate::triage::{Circumstances, Correction, Hurry, Judgement, Label, Leanings, Lexicon, Model};

/// The core: built once from a pack, asked cheaply, remembers nothing.
#[derive(Debug)]
pub struct Core {
    pack: Pack,
    lexicon: Lexicon,
    model: Model,
    almanac: Almanac,
    things: Vec<Known>,
    guard: Vec<guard::Lists>,
}

/// Why a question could not be answered.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum AskError {
    /// The message names a site that is not in the pack.
    #[error("no site '{0}' in this Nod: reload the page")]
    UnknownSite(String),
    /// The message asks about a comment that it does not hold.
    #[error("comment {0} is not among the records of the message")]
    UnknownComment(u32),
}

impl AskError {
    /// A name for this error that stays the same between releases.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::UnknownSite(_) => "unknown-site",
            Self::UnknownComment(_) => "unknown-comment",
        }
    }
}

/// A reading made sense of, before the ledger was asked.
#[derive(Debug)]
pub struct Page {
    read: Threads,
    /// The site prints answers to a reply beside it.
    flattens: bool,
    /// The most letters that the site takes for a reply.
    limit: Option<u32>,
    /// What the brand last said elsewhere on the page.
    earlier: Vec<String>,
    brand: Option<Brand>,
    confirmed: bool,
    scope: String,
}

impl Page {
    /// The keys of all comments, to ask the ledger about.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.comments().map(|(_, comment)| comment.key.as_str())
    }

    /// What the brand said, in the threads of the reading and elsewhere on the page.
    fn replies(&self) -> Vec<&str> {
        let own = self.comments().filter(|(_, comment)| comment.own).map(|(_, comment)| comment.text.as_str());
        self.earlier.iter().map(String::as_str).chain(own).collect()
    }

    /// Where brands' accounts are known: the site's id, or `site:host`.
    #[must_use]
    pub fn scope(&self) -> &str {
        &self.scope
    }

    /// All comments, in the order of their records.
    fn comments(&self) -> impl Iterator<Item = (Place, &Comment)> {
        self.read.places.iter().filter_map(|&place| Some((place, self.read.comment(place)?)))
    }

    /// Who speaks to whom, for each thread.
    fn conversations(&self) -> Vec<Conversation<'_>> {
        self.read.threads.iter().map(|thread| Conversation::new(thread, self.flattens)).collect()
    }
}

impl Core {
    /// Builds the core from a pack and the triage model.
    ///
    /// # Errors
    /// When the pack was made for another version of Nod.
    pub fn new(pack: Pack, model: Model) -> Result<Self, PackError> {
        let mut pack = pack.check()?;
        let things = std::mem::take(&mut pack.things).into_iter().map(Known::new).collect();
        let guard = std::mem::take(&mut pack.guard).into_iter().map(guard::Lists::new).collect();
        let lexicon = Lexicon::new(&pack.words);
        let almanac = Almanac::new(&pack.times);
        Ok(Self { pack, lexicon, model, almanac, things, guard })
    }

    /// The lenses that may read a page: those of the address's network, else those of software that
    /// stands at any address.
    #[must_use]
    pub fn welcome(&self, address: &str) -> Vec<Fitting> {
        let known: Vec<&Site> = self.pack.sites.iter().filter(|site| is_at_home(site, address)).collect();
        let anywhere = self.pack.sites.iter().filter(|site| site.page.hosts.is_empty());
        let sites = if known.is_empty() { anywhere.collect() } else { known };
        sites.into_iter().map(fitting).collect()
    }

    /// The networks that stand at addresses of their own.
    #[must_use]
    pub fn networks(&self) -> Vec<Network> {
        self.pack.networks()
    }

    /// Which of the frames of a page hold comments of a network.
    #[must_use]
    pub fn comment_frames(&self, addresses: &[String]) -> Vec<CommentFrame> {
        let frame = |address: &String| {
            let holds = |site: &&Site| {
                is_at_home(site, address) && site.page.frames.iter().any(|part| read::path(address).contains(part))
            };
            let site = self.pack.sites.iter().find(holds)?;
            Some(CommentFrame { name: site.name.clone(), address: address.clone() })
        };
        addresses.iter().filter_map(frame).collect()
    }

    /// Makes threads of a reading, and finds out who answers for the brand.
    ///
    /// # Errors
    /// [`AskError::UnknownSite`].
    pub fn read(&self, reading: &Reading, stored: &[Brand]) -> Result<Page, AskError> {
        let site = self.pack.site(&reading.site).ok_or_else(|| AskError::UnknownSite(reading.site.clone()))?;
        let scope = read::scope(site, &reading.address);
        let confirmed = stored.iter().find(|brand| brand.scopes.contains(&scope)).cloned();
        let proposed = read::proposed(&reading.facts, &reading.owners, &scope);
        let brands = Brands::of(confirmed.as_ref().or(proposed.as_ref()), &scope, reading);
        let read = read::threads(site, reading, &brands, &self.almanac);
        let flattens = site.reading.flattens;
        Ok(Page {
            read,
            flattens,
            limit: site.reply.limit,
            earlier: reading.earlier.clone(),
            confirmed: confirmed.is_some(),
            brand: confirmed.or(proposed),
            scope,
        })
    }

    /// What is learned from what the person corrected.
    #[must_use]
    pub fn leanings(&self, corrections: &[Correction]) -> Leanings {
        Leanings::of(corrections, &self.model, &self.lexicon)
    }

    /// The state of every comment, and what the ledger should remember from now on.
    #[must_use]
    pub fn marks(&self, page: Page, history: &History, leanings: &Leanings, now: i64) -> (Marks, Vec<Exchange>) {
        let mut marks = Vec::with_capacity(page.read.places.len());
        let mut keep = Vec::new();
        for Judged { comment, judgement, mut mark, onlookers, ignored } in self.judged(&page, history, leanings) {
            let waits = mark.state.waits();
            if waits {
                let days = comment.time.and_then(|time| time.days_before(now));
                mark.hurry = judgement.hurry(&Circumstances { onlookers, ignored, days });
            }
            if let Some(answered) = answered_now(&mark, history.get(&comment.key), now) {
                mark.draft = None;
                keep.push(answered);
            }
            marks.push(mark);
        }
        let Page { brand, confirmed, scope, .. } = page;
        (Marks { marks, brand, confirmed, scope, lasting: true }, keep)
    }

    /// Every comment with its state, and what is seen around it.
    fn judged<'p>(&self, page: &'p Page, history: &History, leanings: &Leanings) -> Vec<Judged<'p>> {
        let conversations = page.conversations();
        let judge = |(Place { thread, index }, comment): (Place, &'p Comment)| {
            let conversation = conversations.get(thread)?;
            let judgement = self.judge(comment, leanings);
            let exchange = history.get(&comment.key);
            let (state, reason) = state::state(&Case { conversation, index, comment, judgement: &judgement, exchange });
            let mark = mark(conversation, comment, exchange, &judgement, (state, reason));
            let onlookers = u32::try_from(conversation.replies_of_others(index)).unwrap_or(u32::MAX);
            Some(Judged { comment, judgement, mark, onlookers, ignored: 0 })
        };
        let mut judged: Vec<Judged> = page.comments().filter_map(judge).collect();
        let mut waiting: HashMap<Author, u32> = HashMap::new();
        for one in judged.iter().filter(|one| one.mark.state.waits()) {
            Author::of(one.comment).into_iter().for_each(|author| *waiting.entry(author).or_default() += 1);
        }
        for one in &mut judged {
            let all = Author::of(one.comment).and_then(|author| waiting.get(&author)).copied().unwrap_or_default();
            one.ignored = all.saturating_sub(1);
        }
        judged
    }

    /// What a comment is: what the person said, else what the model says.
    fn judge(&self, comment: &Comment, leanings: &Leanings) -> Judgement {
        let judgement = self.model.judge(&self.lexicon, leanings, &comment.text);
        match leanings.said(&comment.key) {
            Some(label) => judgement.corrected(label),
            None => judgement,
        }
    }

    /// Drafts for one comment of a page.
    ///
    /// # Errors
    /// [`AskError::UnknownComment`].
    pub fn drafts(&self, page: &Page, leanings: &Leanings, at: u32, seed: u32) -> Result<Drafts, AskError> {
        let found = page.comments().find(|(_, comment)| comment.at == at);
        let (Place { thread, index }, comment) = found.ok_or(AskError::UnknownComment(at))?;
        let conversation = page.read.threads.get(thread).map(|thread| Conversation::new(thread, page.flattens));
        let occasion = Occasion {
            comment,
            judgement: &self.judge(comment, leanings),
            again: conversation.is_some_and(|conversation| conversation.answered_before(index)),
            brand: page.brand.as_ref(),
            earlier: &page.replies(),
            seed,
        };
        Ok(draft::drafts(&self.pack.voices, &self.things, &self.lexicon, &occasion))
    }

    /// What is not right with a reply to one comment of a page, drafted or typed.
    ///
    /// # Errors
    /// [`AskError::UnknownComment`].
    pub fn guard(&self, page: &Page, at: u32, text: &str) -> Result<Vec<Warning>, AskError> {
        let (_, comment) = page.comments().find(|(_, comment)| comment.at == at).ok_or(AskError::UnknownComment(at))?;
        let earlier = page.replies();
        let asked = guard::Asked {
            text,
            language: self.model.language(&self.lexicon, text),
            comment: &comment.text,
            comment_language: self.model.language(&self.lexicon, &comment.text),
            author: comment.author.as_deref(),
            brand: page.brand.as_ref(),
            limit: page.limit,
            earlier: &earlier,
        };
        Ok(guard::warnings(&self.guard, &self.lexicon, &asked))
    }

    /// A comment of a page as a person corrected it.
    ///
    /// # Errors
    /// [`AskError::UnknownComment`].
    pub fn correction(page: &Page, at: u32, label: Label, now: i64) -> Result<Correction, AskError> {
        let (_, comment) = page.comments().find(|(_, comment)| comment.at == at).ok_or(AskError::UnknownComment(at))?;
        Ok(Correction { key: comment.key.clone(), text: comment.text.clone(), label, at: now })
    }
}

/// A comment with its mark, and what is seen around it.
struct Judged<'p> {
    comment: &'p Comment,
    judgement: Judgement,
    mark: Mark,
    /// How many replies others wrote to it.
    onlookers: u32,
    /// How many other comments of the same person wait.
    ignored: u32,
}

fn mark(
    conversation: &Conversation,
    comment: &Comment,
    exchange: Option<&Exchange>,
    judgement: &Judgement,
    (state, reason): (State, Reason),
) -> Mark {
    let parent = comment.parent.and_then(|parent| conversation.comment(parent));
    Mark {
        at: comment.at,
        key: comment.key.clone(),
        parent: parent.map(|parent| parent.key.clone()),
        depth: comment.depth,
        author: comment.author.clone(),
        handle: comment.handle.clone(),
        text: comment.text.clone(),
        time: comment.when.clone(),
        written: comment.time.and_then(Moment::written),
        own: comment.own,
        state,
        reason,
        label: judgement.label,
        language: judgement.language,
        hurry: Hurry::default(),
        draft: exchange.and_then(|exchange| exchange.text.clone()),
        odd: comment.odd.clone(),
    }
}

/// A draft that is now seen as a reply goes into the ledger as answered. What the user only typed, or
/// dismissed, stays as it is: it is still theirs.
fn answered_now(mark: &Mark, exchange: Option<&Exchange>, now: i64) -> Option<Exchange> {
    let posted = mark.state == State::Answered && exchange?.event == Event::Drafted;
    posted.then(|| Exchange { key: mark.key.clone(), event: Event::Answered, text: None, at: now })
}

/// Whether an address is on one of the network's own hosts or their subdomains.
fn is_at_home(site: &Site, address: &str) -> bool {
    let host = read::host(address);
    let host = host.split(':').next().unwrap_or_default().trim_end_matches('.');
    let of_host =
        |name: &String| host.strip_suffix(name.as_str()).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    site.page.hosts.iter().any(of_host)
}

fn fitting(site: &Site) -> Fitting {
    Fitting { site: site.id.clone(), name: site.name.clone(), page: site.page.clone(), lens: site.lens() }
}
