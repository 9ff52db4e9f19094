import type { Brand } from "../generated/messages";
import { button, element } from "../screen/element";
import { notice } from "../screen/notice";
import { word } from "../words";

/** A brand as it stands, with what can be done to it. */
export function brandItem(brand: Brand, edit: () => void, remove: () => Promise<void>): HTMLElement {
  const says = element("div", {}, element("h3", {}, element("bdi", {}, brand.name)));
  if (brand.signOff !== "") says.append(element("p", { className: "quiet" }, word("panel_signs", brand.signOff)));
  const problem = notice();
  const change = button(word("options_edit"), edit);
  const away = button(word("options_remove"), () => void problem.attempt(remove));
  change.ariaLabel = word("options_edit_brand", brand.name);
  away.ariaLabel = word("options_remove_brand", brand.name);
  return item(says, element("div", { className: "row" }, change, away), problem.element);
}

/** A brand that was just removed, with the way back. */
export function removedItem(brand: Brand, bringBack: () => Promise<void>): HTMLElement {
  const says = element("p", { role: "status" }, word("options_brand_removed", brand.name));
  const problem = notice();
  const undo = button(word("undo"), () => void problem.attempt(bringBack));
  return item(says, undo, problem.element);
}

function item(...parts: HTMLElement[]): HTMLElement {
  return element("li", { className: "card line" }, ...parts);
}
