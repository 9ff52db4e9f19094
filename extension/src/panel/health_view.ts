import { askFrame, type FrameReport } from "../ask";
import type { Finding, Redacted } from "../generated/messages";
import { isIll } from "../ill";
import { button, element } from "../screen/element";
import type { Notice } from "../screen/notice";
import { findingWords, word } from "../words";
import { save } from "./save";

/** Where Nod can't read a page it says so plainly, it is no 'all answered'; and a button that saves what is needed to repair that, and no word of anybody's. */
export function healthView(findings: Finding[], read: FrameReport[], tab: number, problem: Notice): HTMLElement[] {
  const warnings = findings.filter(isIll).map((finding) => element("p", { className: "warning" }, findingWords(finding)));
  if (warnings.length === 0) return [];
  const saving = button(word("panel_save_report"), () => void problem.attempt(saveReport));
  const saveReport = async (): Promise<void> => {
    saving.disabled = true;
    try {
      for (const { frame } of read.filter(({ findings }) => findings.some(isIll))) {
        const { name, html } = (await askFrame(tab, frame, "Redact")) as Redacted;
        save(name, html, "text/html");
      }
    } finally {
      saving.disabled = false;
    }
  };
  return [...warnings, saving, element("p", { className: "quiet" }, word("panel_save_report_hint"))];
}
