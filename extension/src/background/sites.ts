/**
 * The sites on which Nod is switched on, by match pattern. The browser forgets registered content scripts
 * whenever the extension is updated, so the list is stored, and the scripts are registered from it again.
 */
import { browser } from "../browser";
import { covers } from "../origin";

/** One entry of its own for each pattern: two switched on at once can't overwrite each other. */
const ON = "on:";

/** Panel and browser may both say that a permission was given: what changes the list is done one after the other. */
let last: Promise<unknown> = Promise.resolve();

/** Whether Nod is switched on for an origin, and may run there. */
export async function isOn(origin: string): Promise<boolean> {
  return (await allowed(await wantedFor(origin))).length > 0;
}

/** The patterns that cover an origin, among those for which Nod is switched on. */
export async function wantedFor(origin: string): Promise<string[]> {
  return (await wanted()).filter((pattern) => covers(pattern, origin));
}

/** Switches Nod on for patterns, from the next page on. */
export function turnOn(patterns: string[]): Promise<void> {
  return inTurn(async () => {
    const registered = await registeredOf(patterns);
    const missing = patterns.filter((pattern) => !registered.includes(pattern));
    if (missing.length > 0) await browser.scripting.registerContentScripts(missing.map(script));
    await browser.storage.local.set(Object.fromEntries(patterns.map((pattern) => [ON + pattern, true])));
  });
}

/** Switches Nod off for patterns, from the next page on. */
export function turnOff(patterns: string[]): Promise<void> {
  return inTurn(async () => {
    await browser.storage.local.remove(patterns.map((pattern) => ON + pattern));
    const ids = await registeredOf(patterns);
    if (ids.length > 0) await browser.scripting.unregisterContentScripts({ ids });
  });
}

/** All patterns for which Nod is switched on and may run. */
export async function allOn(): Promise<string[]> {
  return allowed(await wanted());
}

/** All patterns for which Nod is switched on and may not run: the permission was taken back. */
export async function allTakenBack(): Promise<string[]> {
  const patterns = await wanted();
  const on = await allowed(patterns);
  return patterns.filter((pattern) => !on.includes(pattern));
}

function inTurn(change: () => Promise<void>): Promise<void> {
  const done = last.then(change);
  last = done.catch(() => undefined);
  return done;
}

async function wanted(): Promise<string[]> {
  const stored = Object.keys(await browser.storage.local.get<{ [key: string]: unknown }>(null));
  return stored.filter((key) => key.startsWith(ON)).map((key) => key.slice(ON.length));
}

async function allowed(patterns: string[]): Promise<string[]> {
  const may = await Promise.all(patterns.map((pattern) => browser.permissions.contains({ origins: [pattern] })));
  return patterns.filter((_, index) => may[index]);
}

/** Each pattern has a script of its own: a permission may be taken back for one alone. */
function script(pattern: string): chrome.scripting.RegisteredContentScript {
  return { id: pattern, matches: [pattern], js: ["page.js"], css: [], allFrames: true, runAt: "document_idle", persistAcrossSessions: true };
}

async function registeredOf(patterns: string[]): Promise<string[]> {
  return (await browser.scripting.getRegisteredContentScripts({ ids: patterns })).map(({ id }) => id);
}
