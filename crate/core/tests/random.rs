//! Random pages from a seeded generator: the same on every run.
// Tests may stop at the first surprise.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "random/answers.rs"]
mod answers;
mod ask;
#[path = "random/fuzz.rs"]
mod fuzz;
#[path = "random/generator.rs"]
mod generator;
#[path = "random/states.rs"]
mod states;
#[path = "random/trees.rs"]
mod trees;
