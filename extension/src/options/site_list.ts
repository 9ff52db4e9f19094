import { browser } from "../browser";
import { button, element } from "../screen/element";
import { notice } from "../screen/notice";
import { originOfPattern } from "../screen/origins";
import { giveBack, switchOff } from "../screen/switching";
import { word } from "../words";
import type { List } from "./list";

/** The sites where Nod is on, and those that it is still allowed to read; each with its way out. */
export function siteList(): List {
  const problem = notice();
  const items = element("ul", { className: "list" });
  const none = element("p", {}, word("options_no_sites"));

  const load = async (): Promise<void> => {
    const [allowed, on] = await Promise.all([allowedPatterns(), runningPatterns()]);
    const patterns = [...new Set([...on, ...allowed])].sort();
    items.replaceChildren(...patterns.map((pattern) => line(pattern, on.includes(pattern))));
    none.hidden = on.length > 0;
  };
  const line = (pattern: string, on: boolean): HTMLElement => {
    const origin = originOfPattern(pattern);
    const title = element("h3", {}, origin === null ? manySites(pattern) : new URL(origin).host);
    if (on && origin !== null) return row([title], "options_switch_off", () => switchOff(origin));
    const hint = quiet(origin === null ? "options_many_sites_hint" : "options_site_off");
    return row([title, hint], "options_give_back", () => giveUp(pattern));
  };
  const row = (says: [HTMLElement, ...HTMLElement[]], press: string, action: () => Promise<void>): HTMLElement => {
    const off = button(word(press), () => void problem.attempt(() => action().then(load)));
    off.ariaLabel = word(`${press}_site`, says[0].textContent ?? "");
    return element("li", { className: "card line" }, element("div", {}, ...says), off);
  };
  const giveUp = async (pattern: string): Promise<void> => {
    if (!(await giveBack(pattern))) problem.say(word("options_permission_kept"));
  };
  return { elements: [problem.element, none, items], refresh: () => problem.attempt(load) };
}

async function allowedPatterns(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** Nod is on where the browser has its content script registered: there is no second list. */
async function runningPatterns(): Promise<string[]> {
  const scripts = await browser.scripting.getRegisteredContentScripts();
  return scripts.flatMap(({ matches }) => matches ?? []);
}

/** Such a permission is given in the browser's own settings. */
function manySites(pattern: string): string {
  const every = pattern === "*://*/*" || pattern === "<all_urls>";
  return every ? word("options_every_site") : word("options_many_sites", pattern);
}

function quiet(name: string): HTMLElement {
  return element("p", { className: "quiet" }, word(name));
}
