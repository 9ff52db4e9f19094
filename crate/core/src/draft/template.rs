//! Templates: what stands in braces is filled.

use super::topic::Topic;
use crate::pack::Lines;

/// The templates that can be filled, filled: those that name the topic, and the others.
pub(super) fn filled(templates: &Lines, topic: Option<&Topic>) -> [Vec<String>; 2] {
    let names_topic = |template: &&str| template.contains("{topic");
    let (named, others): (Vec<&str>, Vec<&str>) = templates.iter().partition(names_topic);
    [named, others].map(|templates| templates.into_iter().filter_map(|template| fill(template, topic)).collect())
}

/// A template with its gaps: the topic in the form that it asks for, and blanks for the person as
/// `[what belongs here]`. One that names anything else, or a form that can't be said, cannot be used.
fn fill(template: &str, topic: Option<&Topic>) -> Option<String> {
    let mut text = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, gap)) = rest.split_once('{') {
        let (gap, after) = gap.split_once('}')?;
        text.push_str(before);
        match gap.split_once(':') {
            Some(("blank", words)) => text.extend(["[", words.trim(), "]"]),
            Some(("topic", form)) => text.push_str(topic?.said(form)?),
            None if gap == "topic" => text.push_str(topic?.said(Topic::PLAIN)?),
            _ => return None,
        }
        rest = after;
    }
    text.push_str(rest);
    Some(text)
}
