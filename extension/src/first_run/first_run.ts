/** The page that opens once, after the installation: who Nod is, and where it is wanted. */
import { browser } from "../browser";
import { localise } from "../screen/localise";
import { networkList } from "../screen/network_list";
import { notice } from "../screen/notice";

const section = document.querySelector<HTMLElement>("#networks");
const problem = notice();
const list = networkList(() => list.refresh());

/** What the panel or the browser's settings changed meanwhile is shown when this page is looked at again. */
function refresh(): void {
  if (document.visibilityState === "visible") void problem.attempt(show);
}

async function show(): Promise<void> {
  await list.refresh();
  if (section !== null) section.hidden = list.element.childElementCount === 0;
}

localise();
section?.append(list.element);
section?.before(problem.element);
document.querySelector("#settings")?.addEventListener("click", () => void browser.runtime.openOptionsPage());
document.addEventListener("visibilitychange", refresh);
refresh();
