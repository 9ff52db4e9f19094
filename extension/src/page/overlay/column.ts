/** Comments one below the other: where a part of the screen is among them, found without a look at each. */

/** As few as these are not worth a search. */
const FEW = 300;
/** So many, evenly spread, are looked at to see whether comments stand one below the other. */
const SAMPLES = 16;

/**
 * The places of the first comment below `top` and of the first below `bottom`, in pixels from the window's
 * edge; nothing where the comments are few, or do not stand one below the other.
 */
export function column(comments: readonly { element: Element }[], top: number, bottom: number): [number, number] | undefined {
  if (comments.length < FEW) return undefined;
  const topAt = (place: number): number => topOf(comments[place]?.element ?? null);
  const sample = Array.from({ length: SAMPLES }, (_, index) => topAt(Math.floor((index * (comments.length - 1)) / (SAMPLES - 1))));
  if (sample.some((top, index) => top < (sample[index - 1] ?? top))) return undefined;
  return [firstBelow(topAt, comments.length, top), firstBelow(topAt, comments.length, bottom)];
}

function firstBelow(topAt: (place: number) => number, end: number, line: number): number {
  let [from, to] = [0, end];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (topAt(middle) < line) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** What is folded away has no box: then it stands where the element around it does. */
function topOf(element: Element | null): number {
  for (let around = element; around !== null; around = around.parentElement) {
    const { top, width, height } = around.getBoundingClientRect();
    if (width + height > 0) return top;
  }
  return 0;
}
