import { word } from "../words";
import { element } from "./element";

/** A line to type in, with its label. */
export interface Field {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
}

const LONGEST = 300;
let made = 0;

/** Makes a field; a hint below it says what belongs in it. */
export function field(label: string, value: string, hint?: string): Field {
  const input = element("input", { type: "text", value, maxLength: LONGEST, autocomplete: "off" });
  const labelled = element("label", {}, element("span", {}, label), input);
  const whole = element("div", { className: "field" }, labelled);
  if (hint !== undefined) {
    const below = element("small", { id: `hint-${(made += 1)}` }, hint);
    input.setAttribute("aria-describedby", below.id);
    whole.append(below);
  }
  return { element: whole, input };
}

/** The field for a brand's name. */
export function nameField(value: string): Field {
  return field(word("brand_name"), value);
}

/** The field for what ends a brand's drafts. */
export function signOffField(value: string): Field {
  return field(word("brand_sign_off"), value, word("brand_sign_off_hint"));
}
