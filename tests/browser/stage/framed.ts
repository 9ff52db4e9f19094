/** A page with a frame of another site in it: what each address answers is the test's to say. */

import type { Frame, HTTPRequest, Page } from 'puppeteer-core';

import type { NodReader } from '../../driver/reading';
import { waitFor } from '../../driver/wait';

/** Answers requests to these addresses with these pages, and no others. */
export async function serveAll(page: Page, pages: Readonly<Record<string, string>>): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request: HTTPRequest) => {
    const { origin, pathname } = new URL(request.url());
    const body = pages[origin + pathname];
    const done = body === undefined ? request.abort() : request.respond({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body });
    // Requests of a page that has just gone reject; there is nobody left to answer.
    void done.catch(() => undefined);
  });
}

/** The frame that shows an address, once it is there. */
export function frameAt(page: Page, address: string): Promise<Frame> {
  return waitFor(`the frame ${address}`, async () => page.frames().find((frame) => frame.url().startsWith(address)));
}

/** A place in a frame, in pixels. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** Runs a function, as text, in the world of content scripts in each frame; the answers by the frames' addresses. */
async function inFrames<Answer>(nod: NodReader, run: string): Promise<Record<string, Answer>> {
  const injection = `{ target: { tabId: ${await nod.tab()}, allFrames: true }, func: () => [location.href, (${run})()] }`;
  const answers = (await nod.extensionPage.evaluate(`(globalThis.browser ?? globalThis.chrome).scripting.executeScript(${injection})`)) as { result: [string, Answer] }[];
  return Object.fromEntries(answers.map(({ result }) => result));
}

/** Presses what stands in a shadow root of Nod's in a frame, as a person does, once it stands still. */
export async function pressIn(nod: NodReader, frame: Frame, host: string, inside: string): Promise<void> {
  const address = frame.url();
  const look = `() => { const host = document.querySelector(${JSON.stringify(host)});
    const root = host && ('openOrClosedShadowRoot' in host ? host.openOrClosedShadowRoot : chrome.dom.openOrClosedShadowRoot(host));
    const box = root?.querySelector(${JSON.stringify(inside)})?.getBoundingClientRect();
    return box && box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null; }`;
  let before = '';
  const found = await waitFor(`${inside} in ${host} to stand still`, async () => {
    const place = (await inFrames<Place | null>(nod, look))[address];
    const still = JSON.stringify(place) === before;
    before = JSON.stringify(place);
    return still && place;
  });
  const outer = await (await frame.frameElement())?.boundingBox();
  await nod.page.mouse.click((outer?.x ?? 0) + found.x, (outer?.y ?? 0) + found.y);
}
