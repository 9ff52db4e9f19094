/**
 * The sites on which Nod is switched on, by match pattern. The browser forgets registered content scripts
 * whenever the extension is updated, so the list is stored, and the scripts are registered from it again.
 */
import { browser } from "../browser";

/** One entry of its own for each site: two switched on at once can't overwrite each other. */
const ON = "on:";

/** Panel and browser may both say that a permission was given: what changes the list is done one after the other. */
let last: Promise<unknown> = Promise.resolve();

/** Whether Nod is switched on for a site. */
export async function isOn(site: string): Promise<boolean> {
  return Object.hasOwn(await browser.storage.local.get<{ [key: string]: unknown }>(ON + site), ON + site);
}

/** Switches Nod on for a site, from its next page on. */
export function turnOn(site: string): Promise<void> {
  return inTurn(async () => {
    if (!(await isRegistered(site))) await register(site);
    await browser.storage.local.set({ [ON + site]: true });
  });
}

/** Switches Nod off for a site, from its next page on. */
export function turnOff(site: string): Promise<void> {
  return inTurn(async () => {
    await browser.storage.local.remove(ON + site);
    if (await isRegistered(site)) await browser.scripting.unregisterContentScripts({ ids: [site] });
  });
}

/** All sites on which Nod is switched on and may run. */
export async function allOn(): Promise<string[]> {
  const stored = Object.keys(await browser.storage.local.get<{ [key: string]: unknown }>(null));
  const sites = stored.filter((key) => key.startsWith(ON)).map((key) => key.slice(ON.length));
  const allowed = await Promise.all(sites.map((site) => browser.permissions.contains({ origins: [site] })));
  return sites.filter((_, index) => allowed[index]);
}

function inTurn(change: () => Promise<void>): Promise<void> {
  const done = last.then(change);
  last = done.catch(() => undefined);
  return done;
}

async function register(site: string): Promise<void> {
  await browser.scripting.registerContentScripts([{ id: site, matches: [site], js: ["page.js"], css: [], runAt: "document_idle", persistAcrossSessions: true }]);
}

async function isRegistered(site: string): Promise<boolean> {
  return (await browser.scripting.getRegisteredContentScripts({ ids: [site] })).length > 0;
}
