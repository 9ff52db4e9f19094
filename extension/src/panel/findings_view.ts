import type { Finding } from "../generated/messages";
import { isIll } from "../ill";
import { element } from "../screen/element";
import { findingWords } from "../words";

/** What was odd, in sentences; that a page can't be read is said elsewhere. */
export function findingsView(findings: Finding[]): HTMLElement[] {
  return findings.filter((finding) => !isIll(finding)).map((finding) => element("p", { className: "quiet" }, findingWords(finding)));
}
