import { word } from "../words";
import { element } from "./element";

/** A switch: it shows what is, never what was only asked for. */
export interface Switch {
  readonly element: HTMLButtonElement;
  show(on: boolean): void;
  isOn(): boolean;
  /** Says what it is for; until then it can't be pressed. */
  name(label: string): void;
}

/** Makes a switch that calls `press`, in the click's own task, when it is pressed; a hint says more below its label. */
export function onOff(label: string | null, press: () => void, hint?: string): Switch {
  const name = element("span", {}, label ?? "");
  const said = element("span", { className: "switch-label" }, name);
  const state = element("span", { className: "switch-state", ariaHidden: "true" });
  const track = element("span", { className: "switch-track", ariaHidden: "true" });
  const made = element("button", { type: "button", className: "switch", role: "switch", disabled: label === null });
  if (hint !== undefined) said.append(element("small", {}, hint));
  made.append(said, state, track);
  made.addEventListener("click", press);
  const show = (on: boolean): void => {
    made.ariaChecked = String(on);
    state.textContent = word(on ? "switch_on" : "switch_off");
  };
  const rename = (label: string): void => {
    name.textContent = label;
    made.disabled = false;
  };
  show(false);
  return { element: made, show, isOn: () => made.ariaChecked === "true", name: rename };
}
