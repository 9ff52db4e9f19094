/** Opens the reply box of a comment by the site's own control. */
import { leaves } from "../link";

/** How long a site may take to open its reply box, in milliseconds. */
const PATIENCE = 2_000;

/**
 * Clicks what opens the box; answers whether the site did something with it. Where its script is missing,
 * a link would load another page and everything typed would be gone: then nothing happens.
 */
export function clickWithoutLeaving(control: HTMLElement): boolean {
  const link = control.closest("a");
  if (link === null || !leaves(link)) {
    control.click();
    return true;
  }
  // A plain event goes the same way as a click, but no browser follows a link for it.
  return !control.dispatchEvent(new Event("click", { bubbles: true, cancelable: true, composed: true }));
}

/** What a probe finds, now or after the page changed. */
export function appearing<Found>(probe: () => Found | undefined): Promise<Found | undefined> {
  return new Promise((resolve) => {
    const settle = (found: Found | undefined): void => {
      observer.disconnect();
      clearTimeout(late);
      resolve(found);
    };
    const look = (): void => {
      const found = probe();
      if (found !== undefined) settle(found);
    };
    const observer = new MutationObserver(look);
    const late = setTimeout(() => settle(probe()), PATIENCE);
    observer.observe(document, { subtree: true, childList: true, attributes: true });
    look();
  });
}
