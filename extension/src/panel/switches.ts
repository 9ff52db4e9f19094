import { AskError, ask } from "../ask";
import { browser } from "../browser";
import type { Answer, Switch as Request } from "../generated/messages";
import { pattern } from "../origin";
import { element } from "../screen/element";
import type { Notice } from "../screen/notice";
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
  const site = onOff(word("panel_use_on", new URL(origin).host), () => void problem.attempt(turnSite));
  const notHere = onOff(word("panel_not_in_tab"), () => void problem.attempt(turnTab));
  const hint = element("p", { className: "quiet" }, word("panel_off_hint"));

  const start = async (): Promise<void> => {
    const runs = await whereNodRuns({ Where: { origin, tab } }, origin);
    site.show(runs.site);
    notHere.show(!runs.tab);
    notHere.element.hidden = !runs.site;
    hint.hidden = runs.site;
    await changed(runs);
  };
  const turnSite = async (): Promise<void> => {
    if (site.isOn()) await switchOff(origin);
    else if (!(await switchOn(origin))) return problem.say(word("panel_not_allowed"));
    await start();
  };
  const turnTab = async (): Promise<void> => {
    await ask({ Browser: { Tab: { tab, on: notHere.isOn() } } });
    await start();
  };
  return { element: element("section", {}, site.element, hint, notHere.element), start };
}

/** On is only what is still allowed: a permission can be taken back in the browser's own settings. */
async function whereNodRuns(request: Request, origin: string): Promise<Runs> {
  const allowed = await browser.permissions.contains({ origins: [pattern(origin)] });
  const answer = await ask({ Browser: request });
  if (!("Runs" in answer)) throw new AskError("unreachable", `no places in ${Object.keys(answer).join()}`);
  return { ...answer.Runs, site: answer.Runs.site && allowed };
}
