/** Finds the reply box that belongs to a comment, and what opens it. */
import type { Reply } from "../../generated/messages";
import { place, value } from "../lens/field";
import type { Finder } from "../lens/finder";
import type { Comment } from "../reader";
import { content, isField } from "./field";
import { isDrawn, isWithinReach } from "./reach";

/** The box for a reply to this comment, where it is open. */
export function findBox(comment: Comment, reply: Reply, finder: Finder): HTMLElement | undefined {
  return find(reply, finder, (box) => belongs(box, comment, reply, finder));
}

/**
 * The one box that the page moves from comment to comment, where something stands in it: opening it for
 * another comment would take the person's words there.
 */
export function findBusyBox(reply: Reply, finder: Finder): HTMLElement | undefined {
  return find(reply, finder, (box) => addressee(box, reply) !== undefined && content(box).trim() !== "");
}

/** What opens the reply box of this comment. */
export function findControl({ element }: Comment, reply: Reply, finder: Finder): HTMLElement | undefined {
  for (const select of reply.control) {
    const controls = finder.inside(element, select).filter((control) => finder.commentOf(control) === element);
    const drawn = controls.find((control): control is HTMLElement => control instanceof HTMLElement && isDrawn(control));
    if (drawn) return drawn;
  }
  return undefined;
}

function find(reply: Reply, finder: Finder, fits: (box: HTMLElement) => boolean): HTMLElement | undefined {
  for (const select of reply.boxes) {
    for (const root of finder.roots()) {
      for (const box of root.querySelectorAll<HTMLElement>(select)) {
        if (fits(box) && isUsable(box, reply.never)) return box;
      }
    }
  }
  return undefined;
}

/**
 * Where the page says whom the box is for, that counts; else the comment in which it stands, and beside
 * comments the first of the thread's container.
 */
function belongs(box: HTMLElement, { element, record }: Comment, reply: Reply, finder: Finder): boolean {
  const said = addressee(box, reply);
  return said === undefined ? (finder.commentOf(box) ?? finder.firstOf(box)) === element : said === record.id;
}

/** The id of whom the form around a box answers, where the page says it. */
function addressee(box: HTMLElement, { target }: Reply): string | undefined {
  const form = box.closest("form");
  for (const alternative of target) {
    const holders = [...box.ownerDocument.querySelectorAll(alternative.select ?? "form")].filter((holder) => holder.closest("form") === form);
    const said = holders.map((holder) => value(holder, place(alternative))).find((said) => said !== undefined);
    if (said !== undefined) return said;
  }
  return undefined;
}

/** A box that a person can type into. */
function isUsable(box: HTMLElement, never: string[]): boolean {
  if (never.length > 0 && box.closest(never.join()) !== null) return false;
  const writable = isField(box) ? !box.disabled && !box.readOnly : box.isContentEditable;
  return writable && isWithinReach(box);
}
