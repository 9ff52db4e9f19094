import { word } from "../words";
import { element } from "./element";

/** A switch: it shows what is, never what was only asked for. */
export interface Switch {
  readonly element: HTMLButtonElement;
  show(on: boolean): void;
  isOn(): boolean;
}

/** Makes a switch that calls `press`, in the click's own task, when it is pressed. */
export function onOff(label: string, press: () => void): Switch {
  const state = element("span", { className: "switch-state", ariaHidden: "true" });
  const track = element("span", { className: "switch-track", ariaHidden: "true" });
  const made = element("button", { type: "button", className: "switch", role: "switch" });
  made.append(element("span", { className: "switch-label" }, label), state, track);
  made.addEventListener("click", press);
  const show = (on: boolean): void => {
    made.ariaChecked = String(on);
    state.textContent = word(on ? "switch_on" : "switch_off");
  };
  show(false);
  return { element: made, show, isOn: () => made.ariaChecked === "true" };
}
