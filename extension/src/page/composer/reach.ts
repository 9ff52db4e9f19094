/** What a person can see and touch: honeypots are hidden in one way or another. */

/** Whether an element is drawn at all; controls may be faint until the pointer is on their comment. */
export function isDrawn(element: HTMLElement): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1 && element.checkVisibility();
}

/** Whether a person can see an element and put the pointer on it; scrolls to it where that is needed. */
export function isWithinReach(element: HTMLElement): boolean {
  if (!isDrawn(element) || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  if (!isInWindow(middle(element))) element.scrollIntoView({ block: "center", behavior: "instant" });
  const { x, y } = middle(element);
  const root = element.getRootNode();
  // All that lies there, because Nod's own popover may lie on top.
  return (root instanceof Document || root instanceof ShadowRoot) && root.elementsFromPoint(x, y).includes(element);
}

function middle(element: Element): { x: number; y: number } {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

function isInWindow({ x, y }: { x: number; y: number }): boolean {
  return x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
}
