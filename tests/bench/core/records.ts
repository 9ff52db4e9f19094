/** The records that the lens reads of the benchmark's comments. */
import type { Record as CommentRecord, Reading } from '../../../extension/src/generated/messages';
import { type BenchComment, commentsOf } from '../page/comments';
import { BRAND } from '../page/words';

/** Messages with whole threads, each with at least `size` comments but for the last. */
export function readings(count: number, size: number): Reading[] {
  const batches: BenchComment[][] = [];
  for (const comment of commentsOf(count)) {
    const batch = batches.at(-1);
    if (batch === undefined || (comment.depth === 1 && batch.length >= size)) batches.push([comment]);
    else batch.push(comment);
  }
  return batches.map((batch) => reading(batch.map(record)));
}

/** A message with one comment. */
export function alone(comment: BenchComment): Reading {
  return reading([record(comment)]);
}

function reading(records: CommentRecord[]): Reading {
  const facts = { viewer: BRAND.name, account: BRAND.account };
  return { site: 'wordpress', address: 'https://bench.example/post/', facts, owners: [{ name: BRAND.name, handle: BRAND.account }], records };
}

function record({ id, parent, depth, author, own, paragraphs, time }: BenchComment): CommentRecord {
  return {
    at: id,
    ...(parent === undefined ? {} : { inside: parent }),
    id: String(id),
    depth: String(depth),
    author,
    ...(own ? { handle: BRAND.account, marks: ['owner'] } : {}),
    text: `\n${paragraphs.join('\n\n')}\n`,
    time,
    when: `${time.slice(0, 10)} at ${time.slice(11, 16)}`,
  };
}
