//! What a parser can't see: that selectors are selectors, patterns patterns, and names known.

use std::collections::BTreeMap;

use nod_core::pack::{
    Alternative, Article, FACTS, FIELDS, FORMAT, Guarded, Lines, MARKS, Nesting, Site, Things, Times, Voice, Words,
};
use regex::Regex;
use scraper::Selector;

/// Something wrong in a file.
#[derive(Debug)]
pub(super) struct Fault {
    /// Where, as `fields.author.1.select`.
    pub field: String,
    /// What, and what would be right.
    pub problem: String,
}

/// A kind of file in the pack.
pub(super) trait Checked {
    /// Tells the file its own name without ending.
    fn set_name(&mut self, name: &str);
    /// Everything that is wrong in it.
    fn faults(&self) -> Vec<Fault>;
}

impl Checked for Site {
    fn set_name(&mut self, name: &str) {
        name.clone_into(&mut self.id);
    }

    fn faults(&self) -> Vec<Fault> {
        let mut faults = Faults::of_format(self.format);
        faults.page(self);
        faults.comments(self);
        faults.table("fields", &self.fields, &FIELDS, Says::Field);
        faults.table("marks", &self.marks, &MARKS, Says::Mark);
        faults.table("facts", &self.facts, &FACTS, Says::Fact);
        faults.reply(self);
        faults.0
    }
}

impl Checked for Voice {
    fn set_name(&mut self, name: &str) {
        name.clone_into(&mut self.language);
    }

    fn faults(&self) -> Vec<Fault> {
        let mut faults = Faults::of_format(self.format);
        for (index, sentences) in self.sentences.iter().enumerate() {
            let field = format!("sentences.{index}");
            let (formal, templates) = (sentences.formal.iter().count(), sentences.templates.iter().count());
            faults.require(templates > 0, &format!("{field}.templates"), "needs at least one template");
            faults.require(
                formal == 0 || formal == templates,
                &format!("{field}.formal"),
                "needs as many as `templates`, or none",
            );
            faults.templates(&format!("{field}.templates"), &sentences.templates);
            faults.templates(&format!("{field}.formal"), &sentences.formal);
        }
        faults.0
    }
}

impl Checked for Words {
    fn set_name(&mut self, name: &str) {
        name.clone_into(&mut self.language);
    }

    fn faults(&self) -> Vec<Fault> {
        let mut faults = Faults::of_format(self.format);
        for (list, words) in &self.lists {
            let large = words.iter().find(|word| word.to_lowercase() != **word);
            faults.require(
                large.is_none(),
                &format!("lists.{list}"),
                &format!("'{}' must be in small letters", large.unwrap_or_default()),
            );
        }
        faults.0
    }
}

impl Checked for Things {
    fn set_name(&mut self, name: &str) {
        name.clone_into(&mut self.language);
    }

    fn faults(&self) -> Vec<Fault> {
        let mut faults = Faults::of_format(self.format);
        for class in self.classes.keys() {
            let with_article = |article: &Article| article.classes.contains(class) && article.starts.is_empty();
            let said = self.articles.iter().any(with_article);
            faults.require(said, &format!("classes.{class}"), "has no article for all its things");
        }
        for (index, article) in self.articles.iter().enumerate() {
            let unknown = article.classes.iter().find(|class| !self.classes.contains_key(*class));
            faults.require(
                unknown.is_none(),
                &format!("articles.{index}.classes"),
                &format!("'{}' is no class of this file", unknown.map_or("", String::as_str)),
            );
        }
        let odd = self.forms.iter().find(|line| !line.contains(": "));
        faults.require(odd.is_none(), "forms", &format!("'{}' must be 'thing: form, form'", odd.unwrap_or_default()));
        faults.0
    }
}

impl Checked for Guarded {
    fn set_name(&mut self, name: &str) {
        name.clone_into(&mut self.language);
    }

    fn faults(&self) -> Vec<Fault> {
        let mut faults = Faults::of_format(self.format);
        let lists = [
            ("sells", &self.sells),
            ("elsewhere", &self.elsewhere),
            ("impersonal", &self.impersonal),
            ("canned", &self.canned),
            ("blames", &self.blames),
            ("promises", &self.promises),
            ("general", &self.general),
            ("greetings", &self.greetings),
            ("titles", &self.titles),
        ];
        for (name, list) in lists {
            let odd = |pattern: &&str| {
                let words: Vec<&str> = pattern.split(' ').collect();
                let inside =
                    words.iter().any(|word| word.trim_end_matches('*').contains(['*', '_', '#']) && word.len() > 1);
                let gap_at_edge = words.first() == Some(&"_") || words.last() == Some(&"_");
                pattern.to_lowercase() != **pattern || inside || gap_at_edge || words.contains(&"")
            };
            let found = list.iter().find(odd);
            faults.require(
                found.is_none(),
                name,
                &format!(
                    "'{}' must be small words with a space between; '*' ends a word, '_' stands between words",
                    found.unwrap_or_default()
                ),
            );
        }
        faults.0
    }
}

impl Checked for Times {
    fn set_name(&mut self, name: &str) {
        name.clone_into(&mut self.language);
    }

    fn faults(&self) -> Vec<Fault> {
        let mut faults = Faults::of_format(self.format);
        let months = self.months.len();
        faults.require(months == 0 || months == 12, "months", &format!("are {months}, must be 12, or none"));
        for (unit, forms) in &self.units {
            let unit = format!("{unit:?}").to_lowercase();
            let worded = [&forms.one, &forms.two, &forms.this, &forms.last, &forms.before_last];
            let right =
                |form: &String, hashes: usize| form.matches('#').count() == hashes && !form.contains(char::is_numeric);
            let wrong = forms.many.iter().find(|form| !right(form, 1));
            let wrong = wrong.or_else(|| worded.into_iter().flatten().find(|form| !right(form, 0)));
            let problem = wrong.map(|form| format!("'{form}' must have one '#' where it has a number, and no digits"));
            faults.require(wrong.is_none(), &format!("units.{unit}"), &problem.unwrap_or_default());
        }
        faults.0
    }
}

/// What an alternative says.
#[derive(Clone, Copy, PartialEq)]
enum Says {
    /// A field of a comment.
    Field,
    /// That a comment bears a mark.
    Mark,
    /// Something of the page, or of its address.
    Fact,
    /// Which comment the page's one reply box is for.
    Target,
}

/// The faults found so far.
struct Faults(Vec<Fault>);

impl Faults {
    fn of_format(format: u32) -> Self {
        let mut faults = Self(Vec::new());
        faults.require(format == FORMAT, "format", &format!("is {format}, this Nod reads {FORMAT}"));
        faults
    }

    fn require(&mut self, right: bool, field: &str, problem: &str) {
        if !right {
            self.0.push(Fault { field: field.to_owned(), problem: problem.to_owned() });
        }
    }

    fn page(&mut self, site: &Site) {
        let known = !site.page.hosts.is_empty() || !site.page.signs.is_empty();
        self.require(known, "page", "needs hosts, or signs where the software stands at any address");
        for (index, host) in site.page.hosts.iter().enumerate() {
            let plain = host.contains('.') && !host.contains(['/', ':', '*']) && host.to_lowercase() == *host;
            self.require(
                plain,
                &format!("page.hosts.{index}"),
                &format!("'{host}' must be a host's name like 'example.com'"),
            );
        }
        self.selectors("page.signs", &site.page.signs);
        self.selectors("page.without", &site.page.without);
        for (index, part) in site.page.frames.iter().enumerate() {
            self.require(
                part.starts_with('/') && !site.page.hosts.is_empty(),
                &format!("page.frames.{index}"),
                &format!("'{part}' must be a part of a path like '/embed/', at one of the file's hosts"),
            );
        }
    }

    /// What stands in braces must be known, and every brace must close.
    fn templates(&mut self, field: &str, templates: &Lines) {
        for (index, template) in templates.iter().enumerate() {
            let gaps: Vec<&str> = template.split('{').skip(1).map(|gap| gap.split('}').next().unwrap_or(gap)).collect();
            let closed = template.matches('{').count() == template.matches('}').count();
            let known = |gap: &&str| *gap == "topic" || gap.starts_with("topic:") || gap.starts_with("blank:");
            let unknown = gaps.into_iter().find(|gap| !known(gap));
            let problem = match unknown {
                Some(gap) => format!("'{{{gap}}}' is no gap; known are {{topic}}, {{topic:form}}, {{blank:words}}"),
                None => "a brace is open".to_owned(),
            };
            self.require(closed && unknown.is_none(), &format!("{field}.{index}"), &problem);
        }
    }

    fn comments(&mut self, site: &Site) {
        let comments = &site.comments;
        self.require(!comments.select.is_empty(), "comments.select", "needs at least one selector");
        self.require(
            !comments.expected.is_empty(),
            "comments.expected",
            "needs at least one selector: without it a page that Nod can't read looks like one without comments",
        );
        for (index, address) in comments.addresses.iter().enumerate() {
            self.pattern(&format!("comments.addresses.{index}"), address, false);
        }
        for (index, way) in comments.select.iter().enumerate() {
            self.selector(&format!("comments.select.{index}.select"), &way.select);
            if let Some(around) = &way.around {
                self.selector(&format!("comments.select.{index}.around"), around);
            }
        }
        let lists = [
            ("ignore", &comments.ignore),
            ("follows", &comments.follows),
            ("threads", &comments.threads),
            ("breaks", &comments.breaks),
            ("ends", &comments.ends),
            ("shadows", &comments.shadows),
            ("expected", &comments.expected),
        ];
        for (name, selectors) in lists {
            self.selectors(&format!("comments.{name}"), selectors);
        }
        self.require(
            !site.reading.nesting.is_empty(),
            "reading.nesting",
            "needs at least one of parent, inside, depth, run",
        );
        for (way, field) in [(Nesting::Parent, "parent"), (Nesting::Depth, "depth")] {
            let filled = !site.reading.nesting.contains(&way) || site.fields.contains_key(field);
            self.require(filled, "reading.nesting", &format!("'{field}' needs the field '{field}'"));
        }
    }

    fn table(&mut self, table: &str, alternatives: &BTreeMap<String, Vec<Alternative>>, known: &[&str], says: Says) {
        for (name, list) in alternatives {
            let field = format!("{table}.{name}");
            self.require(known.contains(&name.as_str()), &field, &format!("unknown; known are {}", known.join(", ")));
            self.require(!list.is_empty(), &field, "needs at least one alternative");
            for (index, alternative) in list.iter().enumerate() {
                self.alternative(&format!("{field}.{index}"), alternative, says);
            }
        }
    }

    fn alternative(&mut self, field: &str, alternative: &Alternative, says: Says) {
        let (select, pattern) = (alternative.select.as_ref(), alternative.pattern.as_ref());
        let (placed, problem) = match says {
            Says::Field | Says::Mark => {
                (select.is_some() || alternative.attribute.is_some(), "needs 'select' or 'attribute'")
            }
            Says::Fact => {
                (select.is_some() || pattern.is_some(), "needs 'select', or a 'pattern' for the page's address")
            }
            Says::Target => (select.is_some(), "needs 'select'"),
        };
        self.require(placed, field, problem);
        if let Some(selector) = select {
            self.selector(&format!("{field}.select"), selector);
        }
        self.selectors(&format!("{field}.without"), &alternative.without);
        if let Some(pattern) = pattern {
            self.pattern(&format!("{field}.pattern"), pattern, says != Says::Mark && alternative.value.is_none());
        }
        if let Some(pattern) = &alternative.base64 {
            self.pattern(&format!("{field}.base64"), pattern, true);
        }
    }

    fn reply(&mut self, site: &Site) {
        self.require(!site.reply.boxes.is_empty(), "reply.boxes", "needs at least one selector");
        let lists = [("control", &site.reply.control), ("boxes", &site.reply.boxes), ("never", &site.reply.never)];
        for (name, selectors) in lists {
            self.selectors(&format!("reply.{name}"), selectors);
        }
        for (index, target) in site.reply.target.iter().enumerate() {
            self.alternative(&format!("reply.target.{index}"), target, Says::Target);
        }
        self.selectors("badge.inside", &site.badge.inside);
        if let Some(expander) = &site.expander {
            self.selectors("expander.select", &expander.select);
            if let Some(pattern) = &expander.pattern {
                self.pattern("expander.pattern", pattern, false);
            }
        }
    }

    fn selectors(&mut self, field: &str, selectors: &[String]) {
        for (index, selector) in selectors.iter().enumerate() {
            self.selector(&format!("{field}.{index}"), selector);
        }
    }

    fn selector(&mut self, field: &str, selector: &str) {
        self.require(Selector::parse(selector).is_ok(), field, &format!("'{selector}' is no CSS selector"));
    }

    fn pattern(&mut self, field: &str, pattern: &str, grouped: bool) {
        match Regex::new(pattern) {
            Err(_) => self.require(false, field, &format!("'{pattern}' is no regular expression")),
            Ok(regex) => {
                self.require(!grouped || regex.captures_len() == 2, field, "needs exactly one group: it is the value")
            }
        }
    }
}
