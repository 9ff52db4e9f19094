import { word } from "../words";

/** Fills a page's own elements with their words: `data-word` names the text. */
export function localise(): void {
  document.documentElement.lang = word("language");
  for (const place of document.querySelectorAll<HTMLElement>("[data-word]")) {
    place.textContent = word(place.dataset["word"] ?? "");
  }
}
