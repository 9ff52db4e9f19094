//! How good answers are.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// The harmonic mean of precision and recall, of what is so and what was said.
pub fn f1_of(pairs: impl IntoIterator<Item = (bool, bool)>) -> f32 {
    let (mut hits, mut others) = (0, 0);
    for (is, said) in pairs {
        hits += 2 * usize::from(is && said);
        others += usize::from(is != said);
    }
    ratio(hits, hits + others)
}

/// The mean for what is so and for what is not.
pub fn macro_f1(pairs: impl Iterator<Item = (bool, bool)> + Clone) -> f32 {
    f32::midpoint(f1_of(pairs.clone()), f1_of(pairs.map(|(is, said)| (!is, !said))))
}

/// How many of all are so.
pub fn share(all: impl Iterator<Item = bool>) -> f32 {
    let (mut count, mut so) = (0, 0);
    for is in all {
        count += 1;
        so += usize::from(is);
    }
    ratio(so, count)
}

#[expect(clippy::cast_precision_loss, reason = "some ten thousands")]
fn ratio(one: usize, of: usize) -> f32 {
    one as f32 / of.max(1) as f32
}

/// How often each label was given for each.
pub struct Score {
    counts: BTreeMap<(&'static str, &'static str), usize>,
}

impl Score {
    /// Of labels as they are, and as they were given.
    pub fn of(labels: impl Iterator<Item = (&'static str, &'static str)>) -> Self {
        let mut counts = BTreeMap::new();
        labels.for_each(|pair| *counts.entry(pair).or_default() += 1);
        Self { counts }
    }

    /// The mean F1 of all labels that comments have.
    pub fn macro_f1(&self) -> f32 {
        let figures: Vec<f32> = self.labels().into_iter().map(|label| self.f1(label)).collect();
        figures.iter().sum::<f32>() / ratio(figures.len(), 1).max(1.0)
    }

    /// The figures of all labels, in a line.
    pub fn shown(&self) -> String {
        self.labels().into_iter().map(|label| format!("{label} {:.2}", self.f1(label))).collect::<Vec<_>>().join(", ")
    }

    /// How often each label, a row each, was taken for which, a column each; as a table.
    pub fn confusion(&self) -> String {
        let said: BTreeSet<&str> = self.counts.keys().flat_map(|(is, said)| [*is, *said]).collect();
        let cells =
            |is: &str| said.iter().map(|other| self.count(is, other).to_string()).collect::<Vec<_>>().join(" | ");
        let head = said.iter().copied().collect::<Vec<_>>().join(" | ");
        let rule = "--- | ".repeat(said.len());
        let rows = self.labels().into_iter().map(|is| format!("| **{is}** | {} |\n", cells(is))).collect::<String>();
        format!("| is \\ said | {head} |\n| --- | {}|\n{rows}", rule.trim_end_matches(' '))
    }

    fn count(&self, is: &str, said: &str) -> usize {
        self.counts.iter().filter(|((one, other), _)| *one == is && *other == said).map(|(_, count)| count).sum()
    }

    fn labels(&self) -> BTreeSet<&'static str> {
        self.counts.keys().map(|(is, _)| *is).collect()
    }

    fn f1(&self, label: &str) -> f32 {
        let pairs = self
            .counts
            .iter()
            .flat_map(|((is, said), count)| std::iter::repeat_n((*is == label, *said == label), *count));
        f1_of(pairs)
    }
}
