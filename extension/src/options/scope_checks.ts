import { element } from "../screen/element";
import { word } from "../words";

/** The scopes for which the user confirmed the brand. */
export interface ScopeChecks {
  readonly elements: HTMLElement[];
  checked(): string[];
}

/** Makes a check box for each scope: unchecked, the user is asked again there. */
export function scopeChecks(scopes: string[]): ScopeChecks {
  const boxes = scopes.map((value) => element("input", { type: "checkbox", value, checked: true }));
  const checked = (): string[] => boxes.filter((box) => box.checked).map(({ value }) => value);
  if (boxes.length === 0) return { elements: [], checked };
  const labels = boxes.map((box) => element("label", {}, box, element("span", {}, box.value)));
  const legend = element("legend", {}, word("options_scopes"));
  return { elements: [element("fieldset", { className: "scopes" }, legend, ...labels)], checked };
}
