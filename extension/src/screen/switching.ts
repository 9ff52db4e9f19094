import { ask } from "../ask";
import { browser } from "../browser";
import { originIn } from "../origin";

/**
 * Switches Nod on for the site that these patterns stand for; false where the user does not allow it. The
 * browser asks the user only while a click is handled: nothing may be awaited before this is called.
 */
export async function switchOn(patterns: string[]): Promise<boolean> {
  const allowed = await browser.permissions.request({ origins: patterns });
  if (allowed) await ask({ Browser: { On: { origin: anOriginOf(patterns) } } });
  return allowed;
}

/** Switches Nod off for a site, and gives the permission back. Where the browser keeps it, Nod is off all the same. */
export async function switchOff(patterns: string[]): Promise<void> {
  await ask({ Browser: { Off: { origin: anOriginOf(patterns) } } });
  await Promise.all(patterns.map(giveBack));
}

/** Gives a permission back; false where the browser keeps it, as its own settings may say. */
export async function giveBack(given: string): Promise<boolean> {
  const origins = [given];
  await browser.permissions.remove({ origins }).catch((error: unknown) => console.warn("Nod:", error));
  return !(await browser.permissions.contains({ origins }));
}

function anOriginOf(patterns: string[]): string {
  return patterns.map(originIn).find((origin) => origin !== null) ?? "";
}
