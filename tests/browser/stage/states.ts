/** What Nod says of the comments of a page, by the network's own ids. */

import type { Mark, Report, State } from '../../../extension/src/generated/messages';
import type { NodReader } from '../../driver/reading';
import { waitFor } from '../../driver/wait';

/** The network's id of a comment, as its key ends with it. */
export function idOf({ key }: Mark): string {
  return key.split('/').pop() ?? '';
}

/** The state of every comment. */
export function statesOf({ comments }: Report): { [id in string]: State } {
  return Object.fromEntries(comments.map((mark) => [idOf(mark), mark.state]));
}

/** What Nod says of one comment now. */
export async function markOf(nod: NodReader, id: number): Promise<Mark | undefined> {
  return (await nod.report()).comments.find((mark) => idOf(mark) === String(id));
}

/** Waits until a comment has a state. */
export async function comesTo(nod: NodReader, id: number, state: State): Promise<void> {
  await waitFor(`the state ${state} of comment ${id}`, async () => {
    const mark = await markOf(nod, id);
    if (mark?.state !== state) throw new Error(`it is ${mark?.state ?? 'not there'}`);
    return true;
  });
}

/** What was odd about the page: how often, by its code. */
export function findingsOf({ findings }: Report): { [code in string]: number } {
  return Object.fromEntries(findings.map(({ code, count }) => [code, count]));
}
