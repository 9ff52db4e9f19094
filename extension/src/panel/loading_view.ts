import { askFrame, type FrameReport } from "../ask";
import type { Loading } from "../generated/messages";
import { button, element } from "../screen/element";
import type { Notice } from "../screen/notice";
import { counted, endedWords, word } from "../words";

/** Loads all replies that a frame of the page holds back: a button, then how far it is with a stop. The page does the work, also without the panel. */
export function loadingView({ frame, unloaded, loading }: FrameReport, tab: number, problem: Notice, ended: () => Promise<void>): HTMLElement[] {
  if (unloaded === 0 && loading === null) return [];
  const view = element("section", { className: "stack loading", ariaLabel: word("loading_label") });
  const bar = element("progress", { max: 1 });
  const words = element("p", { role: "status" });
  const stop = button(word("stop"), () => void problem.attempt(async () => void (await askFrame(tab, frame, "StopLoading"))));

  const show = ({ done, total }: Loading): void => {
    Object.assign(bar, { max: Math.max(total, 1), value: done });
    bar.setAttribute("aria-label", word("loading_label"));
    words.textContent = word("loading_replies", done, total);
  };
  /** Each answer comes when something has changed: nobody asks in vain. */
  const follow = async (first: Loading): Promise<void> => {
    const focused = view.matches(":focus-within");
    view.replaceChildren(words, bar, stop);
    if (focused) stop.focus();
    let now: Loading | null = first;
    for (; now !== null && now.ended === null && view.isConnected; now = await progress(tab, frame, now.step)) show(now);
    if (view.isConnected) await ended();
  };
  const begin = (): Promise<void> =>
    problem.attempt(async () => {
      const begun = (await askFrame(tab, frame, "Load")) as Loading | null;
      if (begun !== null) await follow(begun);
    });

  if (loading !== null && loading.ended === null) {
    view.append(words);
    queueMicrotask(() => void problem.attempt(() => follow(loading)));
    return [view];
  }
  if (loading?.ended) view.append(element("p", { className: "quiet", role: "status" }, endedWords(loading.ended)));
  if (unloaded > 0) view.append(button(counted("load_all_replies", unloaded), () => void begin()));
  return [view];
}

async function progress(tab: number, frame: number, after: number): Promise<Loading | null> {
  return (await askFrame(tab, frame, { Progress: { after } })) as Loading | null;
}
