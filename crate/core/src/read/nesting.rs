//! Which comment each comment answers.

use std::collections::HashMap;

use crate::pack::{Nesting, Reading};
use crate::record::Record;

use super::text;

/// For every record what the page says about its parent, which always stands before it.
pub(super) fn parents(reading: &Reading, records: &[Record]) -> Vec<Parent> {
    let mut tree = Tree::default();
    let ask = |(index, record)| {
        let said = reading.nesting.iter().find_map(|way| tree.ask(*way, reading, record, index));
        tree.add(record, index);
        said.unwrap_or(Parent::Top)
    };
    records.iter().enumerate().map(ask).collect()
}

/// What a page says about the parent of a comment.
#[derive(Clone, Copy)]
pub(super) enum Parent {
    /// It is this one.
    At(usize),
    /// There is none.
    Top,
    /// There is one, but it is not on the page.
    Missing,
}

/// What was read so far.
#[derive(Default)]
struct Tree<'a> {
    by_id: HashMap<&'a str, usize>,
    by_element: HashMap<u32, usize>,
    /// The way down to the last comment that has a level: levels, each deeper than the one before, with
    /// their places.
    path: Vec<(f64, usize)>,
    /// The reply at which the page was opened.
    focus: Option<usize>,
}

impl<'a> Tree<'a> {
    fn ask(&self, way: Nesting, reading: &Reading, record: &Record, index: usize) -> Option<Parent> {
        match way {
            Nesting::Parent => self.by_parent(record),
            Nesting::Inside => self.by_element.get(&record.inside?).map(|&above| Parent::At(above)),
            Nesting::Depth => self.by_depth(reading, record),
            Nesting::Run => Some(match index.checked_sub(1) {
                Some(before) if !record.bears("start") => Parent::At(before),
                _ => self.focus.map_or(Parent::Top, Parent::At),
            }),
        }
    }

    fn by_parent(&self, record: &Record) -> Option<Parent> {
        let parent = text::said(record.parent.as_deref())?;
        if parent == "0" || text::said(record.id.as_deref()) == Some(parent) {
            return Some(Parent::Top);
        }
        Some(self.by_id.get(parent).map_or(Parent::Missing, |&above| Parent::At(above)))
    }

    /// Levels of the same page are compared, never counted: a page may begin at any level.
    fn by_depth(&self, reading: &Reading, record: &Record) -> Option<Parent> {
        let level = level(record)?;
        let above = self.path.iter().rev().find(|(other, _)| *other < level);
        Some(match above {
            Some(&(_, above)) => Parent::At(above),
            None if level > reading.top.unwrap_or_default() => Parent::Missing,
            None => Parent::Top,
        })
    }

    fn add(&mut self, record: &'a Record, index: usize) {
        if let Some(id) = text::said(record.id.as_deref()) {
            self.by_id.entry(id).or_insert(index);
        }
        self.by_element.entry(record.at).or_insert(index);
        if record.bears("focus") {
            self.focus = Some(index);
        }
        if let Some(level) = level(record) {
            while self.path.pop_if(|(other, _)| *other >= level).is_some() {}
            self.path.push((level, index));
        }
    }
}

fn level(record: &Record) -> Option<f64> {
    let number: f64 = record.depth.as_deref()?.trim().parse().ok()?;
    (number.is_finite() && number >= 0.0).then_some(number)
}
