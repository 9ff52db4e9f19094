import { askPage } from "../ask";
import { browser } from "../browser";

/** Has every page that Nod reads ask the core again: who answers there may have changed. */
export async function readAgain(): Promise<void> {
  const tabs = await browser.tabs.query({});
  // Most tabs hold no script of Nod's.
  await Promise.all(tabs.map(({ id }) => id !== undefined && askPage(id, "Again").catch(() => undefined)));
}
