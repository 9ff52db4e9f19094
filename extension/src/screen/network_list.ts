import { word } from "../words";
import { button, element } from "./element";
import { type Notice, notice } from "./notice";
import { type Site, hostsOf, networks } from "./sites";
import { type Switch, onOff } from "./switch";
import { switchOff, switchOn } from "./switching";

/** The networks that Nod knows, with a switch each. */
export interface NetworkList {
  readonly element: HTMLElement;
  /** Asks again what is on. */
  refresh(): Promise<void>;
}

/** Makes the list; `changed` hears of each turn. A switch asks the browser for its own network's addresses, no other's. */
export function networkList(changed: () => Promise<void>): NetworkList {
  const lines = new Map<string, Line>();
  const whole = element("ul", { className: "networks" });
  const refresh = async (): Promise<void> => {
    for (const site of await networks()) {
      const line = lines.get(site.name) ?? new Line(site, changed);
      if (!lines.has(site.name)) whole.append(line.element);
      lines.set(site.name, line);
      line.show(site);
    }
  };
  return { element: whole, refresh };
}

/** One network: it stays in its place whatever changes, for whoever is about to press it. */
class Line {
  readonly element = element("li");
  readonly #control: Switch;
  readonly #rest = element("p", { className: "quiet" });
  readonly #more: HTMLButtonElement;
  readonly #problem: Notice = notice();
  readonly #changed: () => Promise<void>;
  #site: Site;

  constructor(site: Site, changed: () => Promise<void>) {
    this.#site = site;
    this.#changed = changed;
    this.#control = onOff(site.name, () => void this.#problem.attempt(() => this.#turn()), hostsOf(site.patterns));
    this.#more = button(word("network_rest_allow"), () => void this.#problem.attempt(() => this.#turnOn()));
    this.#more.ariaLabel = word("network_rest_allow_on", site.name);
    this.element.append(this.#control.element, this.#rest, this.#more, this.#problem.element);
  }

  show(site: Site): void {
    this.#site = site;
    const missing = site.patterns.filter((pattern) => !site.on.includes(pattern));
    const partly = site.on.length > 0 && missing.length > 0;
    this.#control.show(site.on.length > 0);
    this.#rest.hidden = this.#more.hidden = !partly;
    this.#rest.textContent = partly ? word("network_rest", hostsOf(missing)) : "";
  }

  #turn(): Promise<void> {
    return this.#control.isOn() ? switchOff(this.#site.patterns).then(this.#changed) : this.#turnOn();
  }

  async #turnOn(): Promise<void> {
    if (!(await switchOn(this.#site.patterns))) this.#problem.say(word("network_not_allowed", this.#site.name));
    await this.#changed();
  }
}
