import type { Brand } from "../generated/messages";
import { button, element } from "../screen/element";
import { nameField, signOffField } from "../screen/field";
import { notice } from "../screen/notice";
import { word } from "../words";
import { brandChoice } from "./brand_choice";

/** What the form is about. */
export interface Editing {
  /** Who answers, as far as page or user said so. */
  readonly found: Brand;
  readonly stored: Brand[];
  save(brand: Brand): Promise<void>;
  /** Goes back to what was said before; none where nothing was. */
  readonly cancel: (() => void) | null;
}

/** Who answers here: a brand of the list, or a new one, with its name and sign-off. */
export function brandForm({ found, stored, save, cancel }: Editing): HTMLFormElement {
  const name = nameField(found.name);
  const signOff = signOffField(found.signOff);
  const choice = brandChoice(found, stored, (brand) => {
    name.input.value = brand.name;
    signOff.input.value = brand.signOff;
  });
  const problem = notice();
  const buttons = element("div", { className: "row" });
  buttons.append(element("button", { type: "submit", className: "main" }, word("save")));
  if (cancel !== null) buttons.append(button(word("cancel"), cancel));

  const form = element("form", { className: "stack" }, element("h2", {}, word("panel_brand_unknown")));
  form.append(...choice.elements, name.element, signOff.element, problem.element, buttons);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const brand = { ...choice.chosen(), name: name.input.value.trim(), signOff: signOff.input.value.trim() };
    if (brand.name === "") problem.say(word("brand_needs_name"));
    else void problem.attempt(() => save(brand));
  });
  return form;
}
