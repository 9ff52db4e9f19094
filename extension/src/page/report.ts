import type { Report } from "../generated/messages";
import { reasonWords } from "../words";
import type { Visit } from "./visit";

/** What was read, for the panel and for people who report a page that Nod misreads. */
export function reportOf(visit: Visit | undefined, from: number): Report {
  const session = visit?.session;
  const reader = session?.reader;
  const marks = reader?.all.flatMap(({ mark }) => mark ?? []) ?? [];
  return {
    url: location.href,
    site: reader?.fitting.site ?? null,
    brand: reader?.inquiry.brand ?? null,
    confirmed: reader?.inquiry.confirmed ?? false,
    scope: reader?.inquiry.scope ?? null,
    comments: marks,
    reasons: marks.map(({ reason }) => reasonWords(reason)),
    findings: reader?.findings() ?? [],
    unloaded: session?.loader.count() ?? 0,
    loading: session?.loader.loading ?? visit?.interrupted ?? null,
    frames: framesIn(document),
    milliseconds: {
      read: reader?.slices.worked ?? 0,
      slice: reader?.slices.longest ?? 0,
      core: reader?.inquiry.waited ?? 0,
      draw: session?.overlay.drawn ?? 0,
      total: (session?.done ?? performance.now()) - from,
    },
  };
}

/** Where the frames of a page come from; what they are told in the query is nobody's business. */
function framesIn(page: Document): string[] {
  const sources = [...page.querySelectorAll("iframe")].map(({ src }) => src).filter((src) => src.startsWith("http") && URL.canParse(src));
  return [...new Set(sources.map((src) => new URL(src)).map(({ origin, pathname }) => origin + pathname))];
}
