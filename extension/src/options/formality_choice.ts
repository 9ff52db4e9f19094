import type { Formality } from "../generated/messages";
import { element } from "../screen/element";
import { word } from "../words";

/** How the brand addresses people. */
export interface FormalityChoice {
  readonly element: HTMLElement;
  /** Nothing where the brand leaves it to the language. */
  chosen(): Formality | undefined;
}

const CHOICES = [
  { formality: undefined, says: "formality_usual" },
  { formality: "informal", says: "formality_informal" },
  { formality: "formal", says: "formality_formal" },
] as const;

/** Makes a list of tu, vous, and as usual in the language. */
export function formalityChoice(before: Formality | undefined): FormalityChoice {
  const options = CHOICES.map(({ formality, says }) => element("option", { selected: formality === before }, word(says)));
  const list = element("select", {}, ...options);
  const labelled = element("label", {}, element("span", {}, word("brand_formality")), list);
  return { element: element("div", { className: "field" }, labelled), chosen: () => CHOICES[list.selectedIndex]?.formality };
}
