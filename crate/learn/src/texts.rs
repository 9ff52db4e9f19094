//! All texts: what is learned from, and what is held out. Nothing of `measure_only` is read here.

use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};

use crate::{borrowed, example::Example, own};

/// The texts by where they come from.
pub struct Texts {
    /// The project's own comments, and others that were judged by its rules.
    pub judged: Vec<Example>,
    /// Everything else that is learned from.
    pub others: Vec<Example>,
    /// Comments below videos, which are spam or not.
    pub videos: Vec<Example>,
    /// The project's own comments that nothing learns from.
    pub held_out: Vec<Example>,
    /// Tweets that nothing learns from.
    pub acts: Vec<Example>,
    /// Sentences without punctuation that nothing learns from.
    pub sentences: Vec<Example>,
}

/// Where other people's texts lie, beside the project.
pub fn borrowed_texts() -> Result<PathBuf> {
    let folders = ["../shared/text", "../../shared/text"].map(PathBuf::from);
    let folder = folders.into_iter().find(|folder| folder.is_dir());
    ensure!(folder.is_some(), "../shared/text is missing: texts that other people wrote are not part of the project");
    Ok(folder.unwrap_or_default())
}

impl Texts {
    /// Reads all of them.
    pub fn read() -> Result<Self> {
        let train = borrowed_texts()?.join("train");
        let corpus = Path::new("tests/corpus");
        let (care, videos) = (train.join("customer_care_unlabelled.jsonl"), train.join("youtube_spam.jsonl"));
        let mut judged = own::comments(&corpus.join("train"))?;
        judged.extend(own::labelled(&corpus.join("labels/care.jsonl"), &care)?);
        judged.extend(own::labelled(&corpus.join("labels/youtube.jsonl"), &videos)?);
        let tweets = train.join("tweetacts.jsonl");
        let seen = own::labelled(&corpus.join("labels/tweets.jsonl"), &tweets)?;
        judged.extend(seen.into_iter().filter(|tweet| !borrowed::is_held_out(&tweet.text)).map(own::not_to_a_brand));
        let (mut others, acts) = borrowed::acts(&tweets)?;
        let (asking, sentences) = borrowed::sentences(&train.join("language_and_question.jsonl"))?;
        others.extend(asking);
        others.extend(borrowed::emotions(&train.join("goemotions_train.jsonl"))?);
        others.extend(own::sentences(&corpus.join("questions"))?);
        let held_out = own::comments(&corpus.join("heldout"))?;
        Ok(Self { judged, others, videos: borrowed::videos(&videos)?, held_out, acts, sentences })
    }
}
