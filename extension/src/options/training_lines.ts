import type { Correction, Label } from "../generated/messages";

/** Corrections as what a model learns from: a JSON object on each line. */
export function trainingLines(corrections: Correction[]): string {
  return corrections.map(({ text, label }) => `${JSON.stringify({ text, flags: flagsOf(label), label })}\n`).join("");
}

/** The label is the first of a comment's flags, and the only one that the person spoke of; a plain statement has none. */
function flagsOf(label: Label): Label[] {
  return label === "other" ? [] : [label];
}
