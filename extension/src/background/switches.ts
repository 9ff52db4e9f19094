/** Where Nod runs: nowhere, until the user switches it on for a site. */
import { browser } from "../browser";
import type { Answer, PageRequest, Switch } from "../generated/messages";
import { pattern } from "../origin";
import { allOn, isOn, turnOff, turnOn } from "./sites";
import { showWaiting } from "./toolbar";

/** Tabs in which Nod is off; forgotten with the tab, or with the browser. */
const OFF_TABS = "off-tabs";

/** Does what a message about where Nod runs says, and answers how it stands afterwards. */
export async function obey(wanted: Switch, sender: chrome.runtime.MessageSender): Promise<Answer> {
  const tab = sender.tab?.id;
  if ("On" in wanted) return switchOn(pattern(wanted.On.origin));
  if ("Off" in wanted) return switchOff(pattern(wanted.Off.origin));
  if ("Tab" in wanted) return switchTab(wanted.Tab.tab, wanted.Tab.on);
  if ("Where" in wanted) return where(pattern(wanted.Where.origin), wanted.Where.tab ?? tab);
  if (tab !== undefined) await showWaiting(tab, wanted.Toolbar.waiting);
  return { Runs: { site: true, tab: true } };
}

/** Follows what happens elsewhere: updates of Nod, closed tabs, permissions given and taken back. */
export function followBrowser(): void {
  browser.runtime.onInstalled.addListener(() => void allOn().then((sites) => Promise.all(sites.map(switchOn))));
  browser.tabs.onRemoved.addListener((tab) => void setOffTab(tab, false));
  // The prompt may close the panel before it can say what was granted.
  browser.permissions.onAdded.addListener(({ origins }) => void Promise.all((origins ?? []).filter(isOfOneSite).map(switchOn)));
  browser.permissions.onRemoved.addListener(({ origins }) => void Promise.all((origins ?? []).map(takenBack)));
}

async function switchOn(site: string): Promise<Answer> {
  await turnOn(site);
  // A tab that is still loading runs the registered script by itself; the script starts only once.
  await Promise.all((await tabsOf(site)).map((tab) => inject(tab).catch(() => undefined)));
  return { Runs: { site: true, tab: true } };
}

async function switchOff(site: string): Promise<Answer> {
  const tabs = await tabsOf(site);
  await turnOff(site);
  await Promise.all(tabs.map(leave));
  return { Runs: { site: false, tab: true } };
}

async function switchTab(tab: number, on: boolean): Promise<Answer> {
  await setOffTab(tab, !on);
  if (on) await inject(tab);
  else await leave(tab);
  return { Runs: { site: true, tab: on } };
}

async function where(site: string, tab: number | undefined): Promise<Answer> {
  const off = await offTabs();
  return { Runs: { site: await isOn(site), tab: tab === undefined || !off.includes(tab) } };
}

/** Without the permission tabs don't show their addresses any more: every page is told to ask where Nod runs. */
async function takenBack(site: string): Promise<void> {
  await turnOff(site);
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => id !== undefined && tell(id, "Again")));
}

function isOfOneSite(site: string): boolean {
  return !site.includes("://*") && !site.startsWith("<");
}

async function inject(tab: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId: tab }, files: ["page.js"] });
}

async function leave(tab: number): Promise<void> {
  await tell(tab, "Leave");
  await showWaiting(tab, undefined);
}

/** No script of Nod's may be in the tab: then nobody needs to be told. */
async function tell(tab: number, request: PageRequest): Promise<void> {
  await browser.tabs.sendMessage(tab, request).catch(() => undefined);
}

async function tabsOf(site: string): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: [site] });
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
