/** Which lens fits a page: its address said which may, the page itself says which does. */
import type { Fitting } from "../generated/messages";

/** The first lens that fits the page as it is now. */
export function chosen(lenses: Fitting[]): Fitting | undefined {
  return lenses.find(({ page: { signs, without } }) => (signs.length === 0 || isThere(signs)) && !isThere(without));
}

/** One selector for all that decides which lens fits; empty where only the address does. */
export function signsOf(lenses: Fitting[]): string {
  return lenses.flatMap(({ page }) => [...page.signs, ...page.without]).join();
}

/** Whether something that matches came or went. */
export function moves(records: MutationRecord[], select: string): boolean {
  return records.some(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes].some((node) => holds(node, select)));
}

function holds(node: Node, select: string): boolean {
  return node instanceof Element && (node.matches(select) || node.querySelector(select) !== null);
}

/** The head first, where most signs are: a look through a long page takes a frame. */
function isThere(selects: string[]): boolean {
  return [document.head, document].some((part) => part !== null && selects.some((select) => part.querySelector(select) !== null));
}
