/** What the content script of a frame shows to the rest of Nod, in the scripts' own world, where no page can see it. */
export interface Running {
  /** The comments that wait in this frame; `null` where Nod can't read it. */
  waiting: number | null;
}

/** Where it stands: the one name that the functions which run in every frame of a tab share with it. */
const world = globalThis as { [Name in symbol]?: Running };
const NAME = Symbol.for("nod");

/** Starts to run in this frame; nothing where Nod does so already. */
export function runHere(): Running | undefined {
  if (world[NAME]) return undefined;
  world[NAME] = { waiting: 0 };
  return world[NAME];
}

/** Runs here no more. */
export function runNoMore(): void {
  delete world[NAME];
}
