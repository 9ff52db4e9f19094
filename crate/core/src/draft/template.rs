//! Templates: what stands in braces is filled.

/// The templates that can be filled, filled: those that name the topic where one is known, the others
/// where none is, or where none of these templates names one.
pub(super) fn filled(templates: &[String], topic: Option<&str>) -> Vec<String> {
    let with_topic = |template: &&String| template.contains("{topic}");
    let named: Vec<String> = templates.iter().filter(with_topic).filter_map(|template| fill(template, topic)).collect();
    if !named.is_empty() {
        return named;
    }
    templates.iter().filter(|template| !with_topic(template)).filter_map(|template| fill(template, None)).collect()
}

/// A template with its gaps: the topic, and blanks for the person as `[what belongs here]`. One that
/// names anything else is of another Nod and cannot be used.
fn fill(template: &str, topic: Option<&str>) -> Option<String> {
    let mut text = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, gap)) = rest.split_once('{') {
        let (gap, after) = gap.split_once('}')?;
        text.push_str(before);
        match gap.split_once(':') {
            Some(("blank", words)) => text.extend(["[", words.trim(), "]"]),
            None if gap == "topic" => text.push_str(topic?),
            _ => return None,
        }
        rest = after;
    }
    text.push_str(rest);
    Some(text)
}
