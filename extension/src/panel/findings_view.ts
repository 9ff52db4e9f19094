import type { Finding } from "../generated/messages";
import { element } from "../screen/element";
import { findingWords } from "../words";

/** What was odd, in sentences. That a page can't be read stands out: it is no 'all answered'. */
export function findingsView(findings: Finding[]): HTMLElement[] {
  return findings.map((finding) =>
    element("p", { className: finding.code === "unreadable" ? "warning" : "quiet" }, findingWords(finding)),
  );
}
