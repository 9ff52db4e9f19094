/** Presses a site's own expander: an element that the site file names, and nothing that could do anything else. */
import { isDrawn } from "../composer/reach";
import { parentOf } from "../lens/shadow";
import { leaves } from "../link";

const BUTTONS = "button, a, summary, [role='button']";
/** What a click on it, or on anything inside it, may change or send. */
const NEVER = "input, select, textarea, label, option, [contenteditable]:not([contenteditable='false']), [aria-disabled='true'], :disabled";

/** What to press of an element that the site file names: itself, or the one button in it. Nothing where that may do harm. */
export function pressable(named: Element): HTMLElement | undefined {
  const inside = named.matches(BUTTONS) ? [] : named.querySelectorAll<HTMLElement>(BUTTONS);
  const target = inside.length === 1 ? inside[0] : named;
  return target instanceof HTMLElement && isHarmless(target) && isDrawn(target) ? target : undefined;
}

/** Presses it. */
export function press(target: HTMLElement): void {
  target.click();
}

/** A click also does what the elements around are for. */
function isHarmless(target: Element): boolean {
  for (let around: Element | null = target; around !== null; around = parentOf(around)) {
    if (around.matches(NEVER) || submits(around) || leadsAway(around)) return false;
  }
  return true;
}

function submits(element: Element): boolean {
  return element instanceof HTMLButtonElement && element.type !== "button" && element.form !== null;
}

function leadsAway(element: Element): boolean {
  if (element instanceof HTMLAnchorElement) return element.href !== "" && (leaves(element) || !/^(?:https?|javascript):$/u.test(element.protocol));
  // A link in a drawing is of another kind, and no site needs one to load replies.
  return element.localName === "a" && !(element instanceof HTMLElement);
}
