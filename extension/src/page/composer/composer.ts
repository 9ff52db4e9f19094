/** Fills the network's own reply box. It never sends: no Enter, no click on a button of the site's but the one that opens the box. */
import type { Reply } from "../../generated/messages";
import type { Finder } from "../lens/finder";
import type { Comment } from "../reader";
import { findBox, findBusyBox, findControl } from "./box";
import { content } from "./field";
import { insert, takeBack } from "./insert";
import { isMention, mention } from "./mention";
import { appearing, clickWithoutLeaving } from "./open";
import { holds, isSame } from "./verify";

/** Why a text is not in the box. */
export type Why = "no_control" | "other_page" | "no_box" | "box_not_empty" | "not_taken" | "half_taken";

/**
 * Opens the comment's reply box and puts a text into it; answers why not, where it could not.
 *
 * `above` are the comments that this one stands in, the nearest first: below the deepest level a site
 * has no way to reply, and people answer the comment above, with '@name'.
 */
export async function compose(comment: Comment, above: Comment[], text: string, reply: Reply, finder: Finder): Promise<Why | undefined> {
  const open = findBox(comment, reply, finder);
  const through = open ? comment : [comment, ...above].find((candidate) => findControl(candidate, reply, finder));
  if (through === undefined) return "no_control";
  const box = open ?? (await openBox(through, reply, finder));
  if (typeof box === "string") return box;
  const before = content(box);
  if (before.trim() !== "" && !isMention(before, [comment, through])) return "box_not_empty";
  return fill(box, before, through === comment ? text : mention(comment) + text);
}

async function openBox(comment: Comment, reply: Reply, finder: Finder): Promise<HTMLElement | Why> {
  const open = findBox(comment, reply, finder);
  if (open) return open;
  if (findBusyBox(reply, finder)) return "box_not_empty";
  const control = findControl(comment, reply, finder);
  if (control === undefined) return "no_control";
  if (!clickWithoutLeaving(control)) return "other_page";
  return (await appearing(() => findBox(comment, reply, finder))) ?? "no_box";
}

async function fill(box: HTMLElement, before: string, text: string): Promise<Why | undefined> {
  await insert(box, before === "" || /\s$/u.test(before) ? text : ` ${text}`);
  if (await holds(box, before, text)) return undefined;
  takeBack(box, before);
  return isSame(content(box), before) ? "not_taken" : "half_taken";
}
