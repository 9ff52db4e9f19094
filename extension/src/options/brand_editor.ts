import type { Brand } from "../generated/messages";
import { button, element } from "../screen/element";
import { nameField, signOffField } from "../screen/field";
import { notice } from "../screen/notice";
import { word } from "../words";
import { accountFields } from "./account_fields";
import { formalityChoice } from "./formality_choice";
import { scopeChecks } from "./scope_checks";

/** What is edited. */
export interface Editing {
  readonly brand: Brand;
  readonly stored: Brand[];
  save(brand: Brand): Promise<void>;
  cancel(): void;
}

/** The form for one brand. Where saving fails it stays, with all that was typed. */
export function brandEditor({ brand, stored, save, cancel }: Editing): HTMLFormElement {
  const name = nameField(brand.name);
  const signOff = signOffField(brand.signOff);
  const formality = formalityChoice(brand.formality);
  const accounts = accountFields(brand.accounts, stored);
  const scopes = scopeChecks(brand.scopes);
  const problem = notice();
  const buttons = element("div", { className: "row" });
  buttons.append(element("button", { type: "submit", className: "main" }, word("save")));
  buttons.append(button(word("cancel"), cancel));

  const form = element("form", { className: "stack" }, name.element, signOff.element, formality.element);
  form.append(...scopes.elements, ...accounts.elements, problem.element, buttons);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const changed = { id: brand.id, name: name.input.value.trim(), signOff: signOff.input.value.trim() };
    if (changed.name === "") return problem.say(word("brand_needs_name"));
    if (!accounts.complete()) return problem.say(word("account_needs_scope"));
    const chosen = formality.chosen();
    const addressed = chosen === undefined ? changed : { ...changed, formality: chosen };
    void problem.attempt(() => save({ ...addressed, scopes: scopes.checked(), accounts: accounts.typed() }));
  });
  return form;
}
