import type { Correction } from "../generated/messages";
import { save } from "../panel/save";
import { button, element } from "../screen/element";
import { notice } from "../screen/notice";
import { readAgain } from "../screen/pages";
import { counted, word } from "../words";
import { correctionItem, forgottenItem } from "./correction_item";
import { correctionsAfter } from "./corrections";
import type { List } from "./list";
import { trainingLines } from "./training_lines";
import { twice } from "./twice";

const FILE = "nod-corrections.jsonl";
const TYPE = "application/jsonl";

/** What the person corrected, the latest first: each can be forgotten, all can be forgotten or saved. */
export function correctionList(): List {
  const problem = notice();
  // Both stay hidden until it is known which of them is true.
  const none = element("p", { tabIndex: -1, hidden: true }, word("corrections_none"));
  const tools = element("div", { className: "stack", hidden: true });
  const items = element("ul", { className: "list" });
  let stored: Correction[] = [];

  const show = (corrections: Correction[]): void => {
    stored = corrections;
    none.hidden = stored.length > 0;
    tools.hidden = !none.hidden;
    items.replaceChildren(...stored.toReversed().map(standing));
  };
  const standing = (correction: Correction): HTMLElement => {
    const item = correctionItem(correction, () => forget(correction, item));
    return item;
  };
  const forget = async ({ key }: Correction, item: HTMLElement): Promise<void> => {
    stored = await correctionsAfter({ ForgetCorrections: { key } });
    if (stored.length === 0) showNone();
    else replace(item, forgottenItem());
    await readAgain();
  };
  const forgetAll = async (): Promise<void> => {
    await correctionsAfter({ ForgetCorrections: { key: null } });
    showNone();
    await readAgain();
  };
  const showNone = (): void => {
    show([]);
    none.focus();
  };
  /** Asked anew: what was corrected in another window meanwhile belongs into the file. */
  const saveAll = async (): Promise<void> => save(FILE, trainingLines(await correctionsAfter("Corrections")), TYPE);

  const saving = button(word("corrections_save"), () => void problem.attempt(saveAll));
  const forgetting = twice({
    label: word("corrections_forget_all"),
    again: word("corrections_forget_all_sure"),
    question: () => counted("corrections_forget_all_question", stored.length),
    act: () => void problem.attempt(forgetAll),
  });
  tools.append(element("div", { className: "row" }, saving, ...forgetting));
  tools.append(element("p", { className: "quiet" }, word("corrections_save_hint")));
  const refresh = (): Promise<void> => problem.attempt(async () => show(await correctionsAfter("Corrections")));
  return { elements: [problem.element, none, tools, items], refresh };
}

/** Whoever works with the keyboard goes on where the change was. */
function replace(item: HTMLElement, by: HTMLElement): void {
  item.replaceWith(by);
  by.focus();
}
