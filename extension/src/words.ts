import { AskError } from "./ask";
import { browser } from "./browser";
import type { Ended, Finding, Hurry, Label, Reason, State, Warning } from "./generated/messages";

/** From this level on a comment is called pressing. */
export const PRESSING = 2;

/** No more of a reply is quoted, in letters. */
const QUOTED = 60;

/** A sentence of `_locales`; its name where there is none, so that a gap is seen. */
export function word(name: string, ...values: (string | number)[]): string {
  return find(name, values) || name;
}

/** A sentence about a number, which is its first value: in the singular where that is one. */
export function counted(name: string, count: number, ...values: (string | number)[]): string {
  const all = [count, ...values];
  return (count === 1 && find(`${name}_one`, all)) || word(name, ...all);
}

/** Why a comment has its state. */
export function reasonWords({ code, who, count }: Reason): string {
  const name = `reason_${code}`;
  const values = [who ?? "", count ?? ""];
  const special = (who === null && find(`${name}_nobody`, values)) || (count === 1 && find(`${name}_one`, values));
  return special || word(name, ...values);
}

/** A reply state in a word or two. */
export function stateWords(state: State): string {
  return word(`state_${state}`);
}

/** What a comment is, in one word. */
export function labelWords(label: Label): string {
  return word(`label_${label}`);
}

/** How pressing a comment is, and why; nothing where nothing hurries. */
export function hurryWords({ level, reasons }: Hurry): string {
  const why = reasons.map(([reason, count]) => (count === null ? word(`hurry_${reason}`) : counted(`hurry_${reason}`, count)));
  return why.length === 0 ? "" : word(level >= PRESSING ? "hurry_pressing" : "hurry", why.join("; "));
}

/** Something odd that was read. */
export function findingWords({ code, count }: Finding): string {
  return counted(`finding_${plain(code)}`, count);
}

/** What the guard says of a reply, with the words that show it. */
export function warningWords({ rule, words }: Warning): string {
  return word(`guard_${rule}`, words.length > QUOTED ? `${words.slice(0, QUOTED)}…` : words);
}

/** Why the loading of replies ended. */
export function endedWords(ended: Ended): string {
  return word(`loading_ended_${plain(ended)}`);
}

/** What went wrong, for the person who sees it. */
export function errorWords(error: unknown): string {
  const known = error instanceof AskError && find(`refused_${plain(error.code)}`, []);
  return known || word("could_not_answer");
}

/** Names in `_locales` hold no hyphens. */
function plain(code: string): string {
  return code.replaceAll("-", "_");
}

function find(name: string, values: (string | number)[]): string {
  return browser.i18n.getMessage(name, values.map(String));
}
