import { AskError, ask } from "../ask";
import type { Report } from "../generated/messages";
import { button, element } from "../screen/element";
import type { Notice } from "../screen/notice";
import { type Site, siteOf } from "../screen/sites";
import { switchOn } from "../screen/switching";
import { word } from "../words";

/** A frame with comments in which Nod does not run. */
export interface UnreadFrame {
  /** The name of the network whose comments they are. */
  readonly name: string;
  readonly host: string;
  /** What is switched on to read it. */
  readonly site: Site;
}

/** The frames with comments in which Nod does not run: each is another site's, for which it was not switched on. */
export async function unreadFrames(read: Report[]): Promise<UnreadFrame[]> {
  const running = new Set(read.map(({ url }) => new URL(url).origin));
  const addresses = read.flatMap(({ frames }) => frames).filter((address) => !running.has(new URL(address).origin));
  if (addresses.length === 0) return [];
  const answer = await ask({ Core: { Frames: { addresses } } });
  if (!("Frames" in answer)) throw new AskError("unreachable", `no frames in ${Object.keys(answer).join()}`);
  const byOrigin = new Map(answer.Frames.map(({ name, address }) => [new URL(address).origin, name]));
  return Promise.all([...byOrigin].map(async ([origin, name]) => ({ name, host: new URL(origin).host, site: await siteOf(origin) })));
}

/** Says of each such frame that Nod may not read it, with the button that lets it. */
export function framesView(unread: UnreadFrame[], problem: Notice, allowed: () => Promise<void>): HTMLElement[] {
  return unread.map(({ name, host, site }) => {
    // The browser asks only within the click itself.
    const turnOn = async (): Promise<void> => {
      if (!(await switchOn(site.patterns))) return problem.say(word("panel_not_allowed"));
      await allowed();
    };
    const allow = button(word("panel_allow_frame", host), () => void problem.attempt(turnOn), "main");
    return element("section", { className: "card stack" }, element("p", {}, word("panel_frame", name)), allow);
  });
}
