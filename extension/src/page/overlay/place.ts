/** The space between a popover and what it belongs to, and the window's edge, in pixels. */
const GAP = 8;

/**
 * Puts a popover where it hides least: beside the comment where there is room, else below its anchor, else
 * above. It stays where it was once the anchor is gone.
 */
export function anchored(popover: HTMLElement, anchor: Element | undefined, comment: Element): void {
  if (!anchor?.isConnected) {
    if (popover.style.top === "") place(popover, GAP, GAP);
    return;
  }
  const at = anchor.getBoundingClientRect();
  const { left, right } = comment.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popover;
  const beside = [right + GAP, left - width - GAP].find((start) => start >= GAP && start + width + GAP <= document.documentElement.clientWidth);
  const below = innerHeight - at.bottom - GAP;
  const under = below >= height || below >= at.top ? at.bottom + GAP / 2 : at.top - height - GAP / 2;
  place(popover, beside ?? clamp(at.left, innerWidth - width), clamp(beside === undefined ? under : at.top, innerHeight - height));
}

function clamp(wanted: number, room: number): number {
  return Math.max(GAP, Math.min(wanted, room - GAP));
}

function place({ style }: HTMLElement, left: number, top: number): void {
  style.left = `${left}px`;
  style.top = `${top}px`;
}
