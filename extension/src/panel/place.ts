import { browser } from "../browser";
import { originOf } from "../screen/origins";

/** The tab that the panel is about. */
export interface Place {
  readonly tab: number;
  readonly origin: string;
}

const named = new URLSearchParams(location.search).get("tab");

/** Whether the panel is the toolbar's popup, not a page that names its tab. */
export const isPopup = named === null;

/** The tab in front, or the one that the panel's address names; none where Nod can't run. */
export async function place(): Promise<Place | null> {
  const tab = await (named === null ? inFront() : browser.tabs.get(Number(named)));
  const origin = originOf(tab?.url);
  return tab?.id === undefined || origin === null ? null : { tab: tab.id, origin };
}

async function inFront(): Promise<chrome.tabs.Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}
