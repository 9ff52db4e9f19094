import { askPage } from "../ask";
import type { Finding, Redacted } from "../generated/messages";
import { button, element } from "../screen/element";
import type { Notice } from "../screen/notice";
import { word } from "../words";
import { save } from "./save";

/** Where Nod can't read a page: a button that saves what is needed to repair that, and no word of anybody's. */
export function healthView(findings: Finding[], tab: number, problem: Notice): HTMLElement[] {
  if (!findings.some(({ code }) => code === "unreadable" || code === "half-read")) return [];
  const saving = button(word("panel_save_report"), () => void problem.attempt(saveReport));
  const saveReport = async (): Promise<void> => {
    saving.disabled = true;
    try {
      const { name, html } = (await askPage(tab, "Redact")) as Redacted;
      save(name, html, "text/html");
    } finally {
      saving.disabled = false;
    }
  };
  return [saving, element("p", { className: "quiet" }, word("panel_save_report_hint"))];
}
