import { AskError, ask } from "../ask";
import type { Answer } from "../generated/messages";
import { button, element } from "../screen/element";
import type { Notice } from "../screen/notice";
import { type Site, hostsOf, siteOf } from "../screen/sites";
import { onOff } from "../screen/switch";
import { switchOff, switchOn } from "../screen/switching";
import { word } from "../words";
import type { Place } from "./place";

/** Where Nod runs, as the background knows it. */
export type Runs = Extract<Answer, { Runs: unknown }>["Runs"];

/** The switches of one tab. */
export interface Switches {
  readonly element: HTMLElement;
  start(): Promise<void>;
}

/** Makes the switches for the site and for the tab; `changed` hears at the start and after each turn. */
export function switches({ tab, origin }: Place, problem: Notice, changed: (runs: Runs) => Promise<void>): Switches {
  const site = onOff(null, () => void problem.attempt(turnSite));
  const notHere = onOff(word("panel_not_in_tab"), () => void problem.attempt(turnTab));
  const hint = element("p", { className: "quiet" }, word("panel_off_hint"));
  const rest = element("p", { className: "quiet", hidden: true });
  let whole: Site | undefined;

  const start = async (): Promise<void> => {
    const [runs, found] = await Promise.all([whereNodRuns(origin, tab), siteOf(origin)]);
    whole = found;
    site.name(word("panel_use_on", found.name));
    site.show(runs.site);
    notHere.show(!runs.tab);
    notHere.element.hidden = !runs.site;
    hint.hidden = runs.site;
    showRest(runs, found);
    await changed(runs);
  };
  /** A network may have been allowed in part: in the browser's settings, or before an update knew more addresses. */
  const showRest = (runs: Runs, { patterns, on }: Site): void => {
    const missing = patterns.filter((pattern) => !on.includes(pattern));
    rest.hidden = !runs.site || missing.length === 0;
    const ask = button(word("network_rest_allow"), () => void problem.attempt(turnOn));
    rest.replaceChildren(word("network_rest", hostsOf(missing)), " ", ask);
  };
  const turnSite = async (): Promise<void> => {
    if (!site.isOn()) return turnOn();
    await switchOff(whole?.patterns ?? []);
    await start();
  };
  const turnOn = async (): Promise<void> => {
    if (!(await switchOn(whole?.patterns ?? []))) return problem.say(word("panel_not_allowed"));
    await start();
  };
  const turnTab = async (): Promise<void> => {
    await ask({ Browser: { Tab: { tab, on: notHere.isOn() } } });
    await start();
  };
  return { element: element("section", {}, site.element, hint, rest, notHere.element), start };
}

async function whereNodRuns(origin: string, tab: number): Promise<Runs> {
  const answer = await ask({ Browser: { Where: { origin, tab } } });
  if (!("Runs" in answer)) throw new AskError("unreachable", `no places in ${Object.keys(answer).join()}`);
  return answer.Runs;
}
