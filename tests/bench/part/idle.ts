/** A page that was read and lies still: Nod must not do anything. */
import type { Samples } from '../row';
import type { Visitor } from '../visitor';

const COMMENTS = 1_000;
const WATCHED_MS = 5_000;

/** What is counted in the content script's world. */
interface Counting {
  nodBenchTimers?: number;
}

/** Timers that the content script sets, messages that it sends, changes of the page. */
export async function idle(visitor: Visitor): Promise<Samples> {
  await visitor.open(COMMENTS);
  await visitor.on();
  await visitor.inContent(countTimers);
  const messages = visitor.extensionPage.evaluate(heardFor, WATCHED_MS);
  const changes = await visitor.page.evaluate(changedFor, WATCHED_MS);
  const timers = await visitor.inContent(() => (globalThis as Counting).nodBenchTimers ?? 0);
  const counted = timers + (await messages) + changes;
  await visitor.off();
  return { idle: [counted] };
}

/** Runs in the tab: it may use nothing from outside. Counts every way to be called later. */
function countTimers(): void {
  const world = globalThis as unknown as Record<string, unknown> & Counting;
  world.nodBenchTimers = 0;
  for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback', 'queueMicrotask']) {
    const real = world[name] as (...given: unknown[]) => unknown;
    world[name] = (...given: unknown[]) => {
      world.nodBenchTimers = (world.nodBenchTimers ?? 0) + 1;
      return real.apply(globalThis, given);
    };
  }
}

/** Runs in a page of the extension, which hears what content scripts send. */
async function heardFor(milliseconds: number): Promise<number> {
  let heard = 0;
  const listener = (): void => {
    heard += 1;
  };
  const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
  api.runtime.onMessage.addListener(listener);
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  api.runtime.onMessage.removeListener(listener);
  return heard;
}

/** Runs in the page. */
async function changedFor(milliseconds: number): Promise<number> {
  let changes = 0;
  const observer = new MutationObserver((records) => {
    changes += records.length;
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  observer.disconnect();
  return changes;
}
