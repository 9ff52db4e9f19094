/** Looks whether a text has arrived in a box. */
import { frame } from "../pause";
import { content } from "./field";

/** How long an editor may take to show what it was given, in milliseconds. */
const PATIENCE = 1_000;

/**
 * Whether the box comes to hold the text after what it held before, in the same line or in the next, and
 * nothing else. `execCommand`'s own answer proves nothing.
 */
export async function holds(box: HTMLElement, before: string, text: string): Promise<boolean> {
  const until = performance.now() + PATIENCE;
  const wanted = [`${before.trimEnd()} ${text}`, `${before}\n${text}`];
  while (box.isConnected) {
    if (wanted.some((whole) => isSame(content(box), whole))) return true;
    if (performance.now() > until) return false;
    await frame();
  }
  return false;
}

/** Whether two texts have the same lines, but for blank ones and for the spaces that editors exchange. */
export function isSame(one: string, other: string): boolean {
  return lines(one).join("\n") === lines(other).join("\n");
}

function lines(text: string): string[] {
  const plain = text.replace(/[\u200b\u200c\u2060\ufeff]/gu, "").replace(/[\u00a0\u202f]/gu, " ");
  return plain.split(/\r?\n/u).map((line) => line.replace(/ +/gu, " ").trim()).filter((line) => line !== "");
}
