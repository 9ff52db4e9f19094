/** Where Nod runs: nowhere, until the user switches it on for a site. */
import { browser } from "../browser";
import { framesOf, waitingIn } from "../frames";
import type { Answer, PageRequest, Switch } from "../generated/messages";
import { ofSites, patternsFor } from "./networks";
import { allOn, allTakenBack, isOn, turnOff, turnOn, wantedFor } from "./sites";
import { showWaiting } from "./toolbar";

/** Tabs in which Nod is off; forgotten with the tab, or with the browser. */
const OFF_TABS = "off-tabs";

/** How long a switch waits for tabs that are still loading, in milliseconds. */
const PATIENCE = 1_000;

/** Does what a message about where Nod runs says, and answers how it stands afterwards. */
export async function obey(wanted: Switch, sender: chrome.runtime.MessageSender): Promise<Answer> {
  const tab = sender.tab?.id;
  if ("On" in wanted) return switchOn(await patternsFor(wanted.On.origin));
  if ("Off" in wanted) return switchOff(wanted.Off.origin);
  if ("Tab" in wanted) return switchTab(wanted.Tab.tab, wanted.Tab.on);
  if ("Where" in wanted) return where(wanted.Where.origin, wanted.Where.tab ?? tab);
  if (tab !== undefined) await showSum(tab, wanted.Toolbar.waiting);
  return { Runs: { site: true, tab: true } };
}

/** Follows what happens elsewhere: updates of Nod, closed tabs, permissions given and taken back. */
export function followBrowser(): void {
  browser.runtime.onInstalled.addListener(() => void allOn().then(switchOn));
  browser.tabs.onRemoved.addListener((tab) => void setOffTab(tab, false));
  // The prompt may close the panel before it can say what was granted.
  browser.permissions.onAdded.addListener(({ origins }) => void ofSites(origins ?? []).then(switchOn));
  browser.permissions.onRemoved.addListener(({ origins }) => void ((origins ?? []).length > 0 && takenBack()));
}

async function switchOn(patterns: string[]): Promise<Answer> {
  if (patterns.length === 0) return { Runs: { site: false, tab: true } };
  await turnOn(patterns);
  // A tab that is still loading runs the registered script by itself; the script starts only once.
  await inject(await openTabs());
  return { Runs: { site: true, tab: true } };
}

/** Whatever let Nod run at the origin goes, besides what belongs to its network. */
async function switchOff(origin: string): Promise<Answer> {
  await turnOff([...new Set([...(await patternsFor(origin)), ...(await wantedFor(origin))])]);
  await Promise.all((await openTabs()).map(leave));
  return { Runs: { site: false, tab: true } };
}

async function switchTab(tab: number, on: boolean): Promise<Answer> {
  await setOffTab(tab, !on);
  if (on) await inject([tab]);
  else await leave(tab);
  return { Runs: { site: true, tab: on } };
}

async function where(origin: string, tab: number | undefined): Promise<Answer> {
  const off = await offTabs();
  return { Runs: { site: await isOn(origin), tab: tab === undefined || !off.includes(tab) } };
}

/** Without the permission tabs don't show their addresses any more: every page is told to ask where Nod runs. */
async function takenBack(): Promise<void> {
  const patterns = await allTakenBack();
  if (patterns.length === 0) return;
  await turnOff(patterns);
  await Promise.all((await openTabs()).map((tab) => tell(tab, "Again")));
}

/** Injects wherever Nod may run; what never ends loading gets its script if it does, and nobody waits for that. */
async function inject(tabs: number[]): Promise<void> {
  const files = ["page.js"];
  const injected = tabs.map((tab) => browser.scripting.executeScript({ target: { tabId: tab, allFrames: true }, files }).catch(() => undefined));
  await Promise.race([Promise.all(injected), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}

/** Leaves the frames of a tab in which Nod may no longer run. */
async function leave(tab: number): Promise<void> {
  const tabIsOff = (await offTabs()).includes(tab);
  const frames = await framesOf(tab);
  const stay = await Promise.all(frames.map(({ origin }) => !tabIsOff && isOn(origin)));
  const left = frames.filter((_, place) => !stay[place]);
  await Promise.all(left.map(({ id }) => tell(tab, "Leave", { frameId: id })));
  if (left.length > 0) await showWaiting(tab, waitingIn(frames.filter((_, place) => stay[place])));
}

/** Shows what waits in all frames of a tab; where the browser hides them, what the one that speaks says. */
async function showSum(tab: number, said: number | null): Promise<void> {
  const frames = await framesOf(tab);
  await showWaiting(tab, frames.length > 0 ? waitingIn(frames) : said);
}

/** No script of Nod's may be in the tab: then nobody needs to be told. */
async function tell(tab: number, request: PageRequest, frame: { frameId?: number } = {}): Promise<void> {
  await browser.tabs.sendMessage(tab, request, frame).catch(() => undefined);
}

/** Frames of a site may be in any tab, whatever its own address. */
async function openTabs(): Promise<number[]> {
  const tabs = await browser.tabs.query({ discarded: false });
  return tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
}

async function offTabs(): Promise<number[]> {
  const stored: unknown = (await browser.storage.session.get(OFF_TABS))[OFF_TABS];
  return Array.isArray(stored) ? stored.filter((tab) => typeof tab === "number") : [];
}

async function setOffTab(tab: number, off: boolean): Promise<void> {
  const others = (await offTabs()).filter((other) => other !== tab);
  await browser.storage.session.set({ [OFF_TABS]: off ? [...others, tab] : others });
}
