import { AskError, type FrameReport, reports } from "../ask";
import { browser } from "../browser";
import type { Brand } from "../generated/messages";
import { brandsAfter } from "../screen/brands";
import { button, element } from "../screen/element";
import type { Notice } from "../screen/notice";
import { word } from "../words";
import { brandView } from "./brand_view";
import { countsView } from "./counts_view";
import { findingsView } from "./findings_view";
import { framesView, unreadFrames, type UnreadFrame } from "./frames_view";
import { healthView } from "./health_view";
import { loadingView } from "./loading_view";
import type { Place } from "./place";
import type { Runs } from "./switches";
import { together } from "./together";
import { waitingView } from "./waiting_view";

/** What Nod read on the tab's page. */
export interface PageView {
  readonly element: HTMLElement;
  show(runs: Runs): Promise<void>;
}

/** Makes the view; it asks the page when it is told that Nod runs there. */
export function pageView(here: Place, problem: Notice): PageView {
  const view = element("section", { className: "stack" });

  const refresh = async (): Promise<void> => {
    view.ariaBusy = "true";
    try {
      const [read, stored] = await Promise.all([reports(here.tab), brandsAfter("Brands")]);
      const unread = await unreadFrames(read);
      view.replaceChildren(...drawn(read, unread, stored));
    } catch (error) {
      const unreachable = error instanceof AskError && error.code === "unreachable";
      view.replaceChildren(...(unreachable ? notInPage(here.tab) : []));
      if (!unreachable) throw error;
    } finally {
      view.ariaBusy = "false";
    }
  };
  /** Whoever works with the keyboard stays where the answer was given. */
  const refreshAndStay = async (): Promise<void> => {
    await refresh();
    view.querySelector("button")?.focus();
  };
  const drawn = (read: FrameReport[], unread: UnreadFrame[], stored: Brand[]): HTMLElement[] => {
    const frames = framesView(unread, problem, refreshAndStay);
    const known = read.filter(({ site }) => site !== null);
    if (known.length === 0) return unread.length > 0 ? frames : [paragraph("panel_unknown_site")];
    const page = together(known, unread.length === 0);
    return [
      ...oneOfEachScope(known).flatMap((read) => brandView(read, stored, here.tab, refreshAndStay)),
      ...frames,
      ...healthView(page.findings, known, here.tab, problem),
      ...findingsView(page.findings),
      ...countsView(page),
      ...known.flatMap((read) => loadingView(read, here.tab, problem, refreshAndStay)),
      ...waitingView(page, here.tab, problem),
    ];
  };
  const show = async ({ site, tab }: Runs): Promise<void> => {
    if (!site || !tab) return view.replaceChildren(...(site ? [paragraph("panel_tab_off")] : []));
    view.replaceChildren(paragraph("panel_reading"));
    await refresh();
  };
  return { element: view, show };
}

/** Whoever answers is asked once for each network that has comments on the page. */
function oneOfEachScope(read: FrameReport[]): FrameReport[] {
  const withComments = read.filter(({ comments }) => comments.length > 0);
  return withComments.filter(({ scope }, place) => withComments.findIndex((other) => other.scope === scope) === place);
}

function paragraph(name: string): HTMLElement {
  return element("p", { className: "quiet", role: "status" }, word(name));
}

/** A tab that was open before Nod was switched on, and into which the browser let it not. */
function notInPage(tab: number): HTMLElement[] {
  return [paragraph("panel_not_in_page"), button(word("panel_reload"), () => reload(tab))];
}

function reload(tab: number): void {
  void browser.tabs.reload(tab).then(() => window.close());
}
