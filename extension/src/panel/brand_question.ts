import type { Brand } from "../generated/messages";
import { button, element } from "../screen/element";
import { signOffField } from "../screen/field";
import { notice } from "../screen/notice";
import { word } from "../words";

/** What the page says, and what follows from an answer. */
export interface Question {
  readonly found: Brand;
  save(brand: Brand): Promise<void>;
  /** The brand is another: goes on with what was typed so far. */
  change(typed: Brand): void;
}

/** 'You answer as …?': one click where the page is right. */
export function brandQuestion({ found, save, change }: Question): HTMLFormElement {
  const signOff = signOffField(found.signOff);
  const problem = notice();
  const typed = (): Brand => ({ ...found, signOff: signOff.input.value.trim() });
  const yes = element("button", { type: "submit", className: "main" }, word("panel_yes"));
  const buttons = element("div", { className: "row" }, yes, button(word("panel_change"), () => change(typed())));

  const form = element("form", { className: "stack" }, element("h2", {}, word("panel_brand_question", found.name)));
  form.append(signOff.element, problem.element, buttons);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void problem.attempt(() => save(typed()));
  });
  return form;
}
