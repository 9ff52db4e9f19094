/** How long the page's main thread works on each frame while a person scrolls fast. */

import type { Page } from 'puppeteer-core';

/** Frames, each a third of a screen further down. */
const FRAMES = 120;
const STEP = 300;

/**
 * Runs in the page: it may use nothing from outside. From the frame's first script to a message sent from
 * there, which comes when the frame was laid out and painted, and observers were told. In milliseconds.
 */
async function framesOf(frames: number, step: number): Promise<number[]> {
  const took: number[] = [];
  const { port1, port2 } = new MessageChannel();
  for (let frame = 0; frame < frames; frame += 1) {
    const from = await new Promise(requestAnimationFrame).then(() => performance.now());
    scrollBy({ top: step, behavior: 'instant' });
    await new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
    took.push(performance.now() - from);
  }
  port1.close();
  scrollTo({ top: 0, behavior: 'instant' });
  return took;
}

/** A scroll from the top of the page that is open. */
export function scroll(page: Page): Promise<number[]> {
  return page.evaluate(framesOf, FRAMES, STEP);
}
