/** Puts text into a box, in the way that works for all editors (measured; see tests/browser). */
import { type Field, isField } from "./field";

/** How long editors may take to see where the selection is, in milliseconds; Slate looks every 100. */
const SELECTION = 150;

/** Adds a text at the end. There is one way for each kind of box, because a second one may double the text. */
export async function insert(box: HTMLElement, text: string): Promise<void> {
  box.focus();
  if (isField(box)) insertIntoField(box, text);
  else await insertIntoEditor(box, text);
}

/** Takes a text back that a field holds only in part, as far as that can be done without harm. */
export function takeBack(box: HTMLElement, before: string): void {
  if (!isField(box) || box.value === before) return;
  box.select();
  if (before === "") document.execCommand("delete");
  else document.execCommand("insertText", false, before);
}

/** `insertText` keeps undo; the native setter is for fields where the browser refuses it. */
function insertIntoField(field: Field, text: string): void {
  const before = field.value;
  field.setSelectionRange(before.length, before.length);
  if (document.execCommand("insertText", false, text) && field.value !== before) return;
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(field, before + text);
  field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true, inputType: "insertText", data: text }));
}

async function insertIntoEditor(editor: HTMLElement, text: string): Promise<void> {
  const selection = document.getSelection();
  selection?.selectAllChildren(editor);
  selection?.collapseToEnd();
  await pause(SELECTION);
  const paste = new ClipboardEvent("paste", { bubbles: true, cancelable: true, composed: true, clipboardData: new DataTransfer() });
  // In Firefox the page sees only what was put in through its own view of the event.
  const { wrappedJSObject } = paste as { wrappedJSObject?: ClipboardEvent };
  (wrappedJSObject ?? paste).clipboardData?.setData("text/plain", text);
  const taken = !editor.dispatchEvent(paste) || paste.defaultPrevented;
  if (!taken) insertLines(text);
}

/** A plain contenteditable: line breaks are commands of their own. */
function insertLines(text: string): void {
  for (const [index, line] of text.split("\n").entries()) {
    if (index > 0) document.execCommand("insertLineBreak");
    if (line !== "") document.execCommand("insertText", false, line);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
