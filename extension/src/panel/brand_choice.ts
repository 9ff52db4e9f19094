import type { Brand } from "../generated/messages";
import { NOBODY } from "../screen/brands";
import { element } from "../screen/element";
import { word } from "../words";

/** Which brand is meant. */
export interface Choice {
  /** Nothing where there is only one to choose. */
  readonly elements: HTMLElement[];
  chosen(): Brand;
}

/** The brand that was found, every other stored one, and a new one; `picked` hears of another choice. */
export function brandChoice(found: Brand, stored: Brand[], picked: (brand: Brand) => void): Choice {
  const others = stored.filter((brand) => brand.id !== found.id);
  const brands = [found, ...others, ...(found.id === "" ? [] : [NOBODY])];
  const options = brands.map((brand) => element("option", {}, brand.name || word("panel_new_brand")));
  const list = element("select", {}, ...options);
  const chosen = (): Brand => brands[list.selectedIndex] ?? found;
  list.addEventListener("change", () => picked(chosen()));
  const label = element("label", {}, element("span", {}, word("panel_which_brand")), list);
  return { elements: brands.length > 1 ? [element("div", { className: "field" }, label)] : [], chosen };
}
