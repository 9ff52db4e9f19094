import { browser } from "../browser";
import { element } from "../screen/element";
import { localise } from "../screen/localise";
import { notice } from "../screen/notice";
import { word } from "../words";
import { pageView } from "./page_view";
import { type Place, isPopup, place } from "./place";
import { switches } from "./switches";

const main = document.querySelector("#main") ?? document.body;

async function open(): Promise<void> {
  const here = await place().catch(() => null);
  if (here === null) main.replaceChildren(element("p", {}, word("panel_cannot_run")));
  else await openOn(here);
}

async function openOn(here: Place): Promise<void> {
  const problem = notice();
  const page = pageView(here, problem);
  const control = switches(here, problem, page.show);
  main.replaceChildren(control.element, problem.element, page.element);
  await problem.attempt(control.start);
}

localise();
document.body.classList.toggle("popup", isPopup);
document.querySelector("#settings")?.addEventListener("click", () => void browser.runtime.openOptionsPage());
void open();
