/** Reply boxes are fields or editors: what a field is, and what stands in a box. */

/** A box that has a value of its own. */
export type Field = HTMLTextAreaElement | HTMLInputElement;

/** Whether a box is a field; else it is an editor. */
export function isField(box: Element): box is Field {
  return box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement;
}

/** What stands in a box. */
export function content(box: HTMLElement): string {
  if (isField(box)) return box.value;
  return placeholders(box).reduce((text, placeholder) => text.replace(placeholder, ""), box.innerText);
}

/** What an editor only draws: Slate puts its placeholder among the text, where nobody can touch it. */
function placeholders(editor: HTMLElement): string[] {
  const fixed = [...editor.querySelectorAll<HTMLElement>('[contenteditable="false"]')];
  return fixed.filter((element) => getComputedStyle(element).pointerEvents === "none").map(({ innerText }) => innerText);
}
