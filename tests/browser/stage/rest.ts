import type { Page } from 'puppeteer-core';

/** Resolves when nothing has changed in the page for 20 frames; a page that never rests fails the case. */
export async function rest(page: Page): Promise<void> {
  const rested = await page.evaluate(async () => {
    let quiet = 0;
    const observer = new MutationObserver(() => (quiet = 0));
    observer.observe(document, { subtree: true, childList: true, characterData: true });
    for (let frame = 0; frame < 300 && quiet < 20; frame += 1) {
      quiet += 1;
      await new Promise(requestAnimationFrame);
    }
    observer.disconnect();
    return quiet >= 20;
  });
  if (!rested) throw new Error('the page never comes to rest');
}
