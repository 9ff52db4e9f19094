import { browser } from "../browser";
import { hostOf, originIn } from "../origin";
import { button, element } from "../screen/element";
import { networkList } from "../screen/network_list";
import { notice } from "../screen/notice";
import { networks, runningPatterns } from "../screen/sites";
import { giveBack, switchOff } from "../screen/switching";
import { word } from "../words";
import type { List } from "./list";

/**
 * The networks with their switches; below them the person's own sites where Nod is on, and whatever else
 * it is still allowed to read; each with its way out.
 */
export function siteList(): List {
  const problem = notice();
  const items = element("ul", { className: "list" });
  const none = element("p", {}, word("options_no_sites"));

  const known = networkList(() => load());
  const load = async (): Promise<void> => {
    const [allowed, on] = await Promise.all([allowedPatterns(), runningPatterns(), known.refresh()]);
    const shown = new Set((await networks()).flatMap((network) => network.on));
    const patterns = [...new Set([...on, ...allowed])].filter((pattern) => !shown.has(pattern)).sort();
    items.replaceChildren(...patterns.map((pattern) => line(pattern, on.includes(pattern))));
    none.hidden = on.length > 0;
  };
  const line = (pattern: string, on: boolean): HTMLElement => {
    const ofOne = originIn(pattern) !== null;
    const title = element("h3", {}, ofOne ? hostOf(pattern) : manySites(pattern));
    if (on) return row([title], "options_switch_off", () => switchOff([pattern]));
    const hint = quiet(ofOne ? "options_site_off" : "options_many_sites_hint");
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
  return { elements: [known.element, problem.element, none, items], refresh: () => problem.attempt(load) };
}

async function allowedPatterns(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** Such a permission is given in the browser's own settings. */
function manySites(pattern: string): string {
  const every = pattern === "*://*/*" || pattern === "<all_urls>";
  return every ? word("options_every_site") : word("options_many_sites", pattern);
}

function quiet(name: string): HTMLElement {
  return element("p", { className: "quiet" }, word(name));
}
