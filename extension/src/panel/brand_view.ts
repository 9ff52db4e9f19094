import { askPage } from "../ask";
import type { Brand, Report } from "../generated/messages";
import { NOBODY, answering, brandsAfter, recognised, withAccounts } from "../screen/brands";
import { button, element } from "../screen/element";
import { word } from "../words";
import { brandForm } from "./brand_form";
import { brandQuestion } from "./brand_question";

/** Who the user answers for on this page: asked, or said. Nothing where the page has no scope. */
export function brandView(read: Report, stored: Brand[], tab: number, saved: () => Promise<void>): HTMLElement[] {
  const { scope } = read;
  if (scope === null) return [];
  const card = element("section", { className: "card stack", ariaLabel: word("panel_brand_label") });
  const found = read.brand === null ? NOBODY : recognised(read.brand, stored);
  /** What the page shows belongs to whichever brand is chosen. */
  const accounts = read.confirmed || read.brand === null ? [] : read.brand.accounts;

  const save = async (chosen: Brand): Promise<void> => {
    for (const brand of answering(withAccounts(chosen, accounts), scope, stored)) {
      await brandsAfter({ SaveBrand: brand });
    }
    // A page that is gone meanwhile is seen when it is asked for its report.
    await askPage(tab, "Again").catch(() => null);
    await saved();
  };
  /** What is said at first: the answer, the question whether it is this brand, or nothing to begin with. */
  const begin = (): void => {
    if (read.confirmed) card.replaceChildren(...said(found, () => change(found)));
    else if (found.name === "") card.replaceChildren(brandForm({ found, stored, save, cancel: null }));
    else card.replaceChildren(brandQuestion({ found, save, change }));
  };
  const change = (typed: Brand): void => {
    card.replaceChildren(brandForm({ found: typed, stored, save, cancel: begin }));
    card.querySelector<HTMLElement>("select, input")?.focus();
  };
  begin();
  return [card];
}

function said(brand: Brand, change: () => void): HTMLElement[] {
  const says = element("div", {}, element("p", {}, word("panel_brand", brand.name)));
  if (brand.signOff !== "") says.append(element("p", { className: "quiet" }, word("panel_signs", brand.signOff)));
  return [says, button(word("panel_change"), change)];
}
