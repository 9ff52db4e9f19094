import { localise } from "../screen/localise";
import { brandList } from "./brand_list";
import { correctionList } from "./correction_list";
import { siteList } from "./site_list";

const brands = brandList();
const sites = siteList();
const corrections = correctionList();

/** What the panel changed meanwhile in another tab is shown when this page is looked at again. */
function refresh(): void {
  if (document.visibilityState !== "visible") return;
  void brands.refresh();
  void sites.refresh();
  void corrections.refresh();
}

localise();
document.querySelector("#brands")?.append(...brands.elements);
document.querySelector("#sites")?.append(...sites.elements);
document.querySelector("#corrections")?.append(...corrections.elements);
document.addEventListener("visibilitychange", refresh);
refresh();
