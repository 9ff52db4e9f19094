import { browser } from "../browser";
import { counted, word } from "../words";

/** Amber, as the badge on a comment that waits. */
const COLOUR = "#f5b301";

/** Shows on the toolbar button what waits in a tab: a number, `?` where Nod can't tell, or nothing. */
export async function showWaiting(tabId: number, waiting: number | null | undefined): Promise<void> {
  const text = waiting === null ? "?" : waiting ? String(waiting) : "";
  const { action } = browser;
  const done = [action.setBadgeText({ tabId, text }), action.setBadgeBackgroundColor({ tabId, color: COLOUR }), action.setTitle({ tabId, title: title(waiting) })];
  // The tab may have been closed since it spoke.
  await Promise.all(done).catch(() => undefined);
}

function title(waiting: number | null | undefined): string {
  if (waiting === null) return word("toolbar_unreadable");
  return waiting ? counted("toolbar_waiting", waiting) : word("toolbar_title");
}
