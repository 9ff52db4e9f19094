/** Comments as a blog that lives has them: threads of all sizes, one of them long, some answered. */
import { Chance } from './chance';
import { ANSWERS, BRAND, FIRST_NAMES, LAST_NAMES, SENTENCES } from './words';

/** A comment, in the order in which it stands on the page. */
export interface BenchComment {
  readonly id: number;
  /** The comment in whose list it stands. */
  readonly parent?: number;
  /** 1 at the top. */
  readonly depth: number;
  readonly author: string;
  readonly own: boolean;
  readonly paragraphs: readonly string[];
  /** ISO 8601. */
  readonly time: string;
}

/** WordPress nests five levels deep. */
const DEEPEST = 5;
/** How many replies a thread has; every size is as likely as the others. */
const REPLIES = [0, 0, 0, 1, 1, 2, 3, 6] as const;
/** One comment in so many stands in the longest thread. */
const LONG = 10;
const SECOND = 1_000;
const NEWEST = Date.UTC(2026, 10, 14, 8);

/** The comments of a page. The same number gives the same page. */
export function commentsOf(count: number): BenchComment[] {
  const chance = new Chance(count);
  const comments: BenchComment[] = [];
  while (comments.length < count) {
    const long = comments.length >= count / 2 && comments.length < count / 2 + 1;
    const replies = long ? Math.floor(count / LONG) : chance.of(REPLIES);
    thread(comments, Math.min(replies, count - comments.length - 1), chance);
  }
  return comments;
}

/** A comment of a given number that stands at the top of a thread, without replies. */
export function single(id: number): BenchComment {
  return written(id, undefined, 1, false, new Chance(id));
}

/** A thread's comments, each reply under one of the last ones above it. */
function thread(comments: BenchComment[], replies: number, chance: Chance): void {
  const path = [written(comments.length + 1, undefined, 1, false, chance)];
  comments.push(...path);
  for (let reply = 0; reply < replies; reply += 1) {
    path.length = 1 + chance.below(Math.min(path.length, DEEPEST - 1));
    const parent = path.at(-1);
    if (parent === undefined) return;
    const comment = written(comments.length + 1, parent.id, parent.depth + 1, !parent.own && chance.below(3) === 0, chance);
    comments.push(comment);
    path.push(comment);
  }
}

function written(id: number, parent: number | undefined, depth: number, own: boolean, chance: Chance): BenchComment {
  const customer = `${chance.of(FIRST_NAMES)} ${chance.of(LAST_NAMES)}`;
  const paragraph = (): string => Array.from({ length: 1 + chance.below(2) }, () => chance.of(own ? ANSWERS : SENTENCES)).join(' ');
  return {
    id,
    ...(parent === undefined ? {} : { parent }),
    depth,
    author: own ? BRAND.name : customer,
    own,
    paragraphs: Array.from({ length: 1 + chance.below(2) }, paragraph),
    time: new Date(NEWEST - id * 97 * SECOND).toISOString(),
  };
}
