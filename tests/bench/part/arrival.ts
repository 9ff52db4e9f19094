/** A comment enters the page: how long until its badge stands there, with the background running and stopped. */
import { commentItem } from '../page/comment';
import { single } from '../page/comments';
import type { Samples } from '../row';
import type { Visitor } from '../visitor';

const COMMENTS = 1_000;
const WARM = 40;
const COLD = 12;
const LIMIT_MS = 10_000;

/** Both on the same page, which is read to the end. */
export async function arrival(visitor: Visitor): Promise<Samples> {
  await visitor.open(COMMENTS);
  await visitor.on();
  let id = COMMENTS;
  const arrive = async (): Promise<number> => {
    id += 1;
    await visitor.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await visitor.quiet();
    return visitor.page.evaluate(arrived, commentItem(single(id)).text, `comment-${id}`, LIMIT_MS);
  };
  const warm: number[] = [];
  for (let sample = 0; sample < WARM; sample += 1) warm.push(await arrive());
  const cold: number[] = [];
  for (let sample = 0; sample < COLD; sample += 1) {
    // What the page still says to the background would start it again at once.
    await visitor.quiet();
    await visitor.driven.stopBackground();
    cold.push(await arrive());
  }
  await visitor.off();
  return { warm, cold };
}

/** Runs in the page: it may use nothing from outside. The site puts a comment below the others, in sight. */
function arrived(markup: string, id: string, limit: number): Promise<number> {
  const range = document.createRange();
  const list = document.querySelector('.comment-list');
  if (list === null) throw new Error('the page has no comments');
  const added = range.createContextualFragment(markup);
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`no badge on ${id}`)), limit);
    const observer = new MutationObserver(() => {
      if (document.querySelector(`#${id} nod-badge`) === null) return;
      resolve(performance.now() - from);
      observer.disconnect();
      clearTimeout(late);
    });
    observer.observe(list, { subtree: true, childList: true });
    const from = performance.now();
    list.append(added);
  });
}
