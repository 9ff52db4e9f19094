/**
 * Looking and clicking into closed shadow roots. The page can't see into them and the driver neither,
 * but the content script's world can, in both browsers. The click itself is a real one.
 */

import type { Page } from 'puppeteer-core';

import { inTab } from './extension_page';
import { waitFor } from './wait';

/** An element as the person sees it, after it was scrolled into view. */
export interface Seen {
  /** Its text. */
  text: string;
  /** Where it stands, in pixels of the viewport. */
  box: { x: number; y: number; width: number; height: number };
}

/** Selectors: the first in the document, each further one in the shadow root of what came before. */
export type Path = [string, ...string[]];

/** The element at the end of the path, if it is there. */
export function see(extensionPage: Page, tabId: number, path: Path): Promise<Seen | null> {
  return inTab(extensionPage, tabId, look, [path]);
}

/** Waits for the element, and until it stands still and has a size; then clicks its middle. */
export async function click(page: Page, extensionPage: Page, tabId: number, path: Path): Promise<void> {
  let before = '';
  const { box } = await waitFor(`${path.join(' → ')} to stand still`, async () => {
    const seen = await see(extensionPage, tabId, path);
    const place = JSON.stringify(seen?.box);
    const still = place === before;
    before = place;
    return still && seen !== null && seen.box.width > 0 && seen.box.height > 0 && seen;
  });
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** Runs in the tab: it may use nothing from outside. */
function look(path: Path): Seen | null {
  type Pierced = HTMLElement & { openOrClosedShadowRoot?: ShadowRoot | null };
  // Chrome has a function for it, Firefox a property; only extensions see either.
  const inside = (host: Pierced): ShadowRoot | null =>
    'openOrClosedShadowRoot' in host ? (host.openOrClosedShadowRoot ?? null) : chrome.dom.openOrClosedShadowRoot(host);
  let root: Document | ShadowRoot | null = document;
  let element: HTMLElement | null = null;
  for (const selector of path) {
    root = element === null ? root : inside(element);
    element = root?.querySelector<HTMLElement>(selector) ?? null;
    if (element === null) return null;
  }
  if (element === null) return null;
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  return { text: element.textContent ?? '', box: { x, y, width, height } };
}
