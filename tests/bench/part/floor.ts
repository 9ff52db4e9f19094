/**
 * The floor: what it costs to touch the words of all comments at all, in the content script's world.
 * Runs in the tab: it may use nothing from outside. In milliseconds, the first time on this page and again.
 */
export function floor(times: number): number[] {
  return Array.from({ length: times }, () => {
    const from = performance.now();
    const words: string[] = [];
    for (const field of ['li.comment .fn', 'li.comment .comment-content', 'li.comment time']) {
      for (const element of document.querySelectorAll(field)) words.push(element.textContent ?? '');
    }
    const took = performance.now() - from;
    if (words.length === 0) throw new Error('no comments on this page');
    return took;
  });
}
