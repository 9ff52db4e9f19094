import type { Finding, Oddity } from "../generated/messages";
import { element } from "../screen/element";
import { findingWords } from "../words";

/** Where these are found, nothing is claimed of the page. */
const ILL: ReadonlySet<Oddity> = new Set<Oddity>(["unreadable", "half-read"]);

/** What was odd, in sentences. That a page can't be read stands out: it is no 'all answered'. */
export function findingsView(findings: Finding[]): HTMLElement[] {
  return findings.map((finding) =>
    element("p", { className: ILL.has(finding.code) ? "warning" : "quiet" }, findingWords(finding)),
  );
}
