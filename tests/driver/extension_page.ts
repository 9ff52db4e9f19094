/**
 * Speaking with the background and with content scripts, from a page of the extension: the same API
 * in both browsers, and nothing in the shipped code is there for tests.
 */

import type { Page } from 'puppeteer-core';

/** What was thrown or refused on the other side. */
export class RemoteError extends Error {
  override readonly name = 'RemoteError';

  constructor(
    message: string,
    /** The code of the refusal, where there was one. */
    readonly code?: string,
  ) {
    super(message);
  }
}

interface Failure {
  message: string;
  code?: string;
}

type Outcome = { value?: unknown } | { failure: Failure };

/** The browser's number of the one tab that shows `address` (whatever its fragment). */
export async function tabOf(extensionPage: Page, address: string): Promise<number> {
  const tabs = await call<{ id?: number; url?: string }[]>(extensionPage, 'api.tabs.query({})');
  const wanted = withoutFragment(address);
  const fitting = tabs.filter((tab) => tab.url !== undefined && withoutFragment(tab.url) === wanted);
  const [tab] = fitting;
  if (tab?.id === undefined || fitting.length > 1) {
    const seen = tabs.map((other) => other.url ?? '(hidden from the extension)').join(', ');
    throw new Error(`${fitting.length} tabs show ${address}; there are ${seen}`);
  }
  return tab.id;
}

/** Sends a message to the background, which starts when it doesn't run. A refusal rejects. */
export function askBackground<Answer>(extensionPage: Page, message: unknown): Promise<Answer> {
  return call(extensionPage, `api.runtime.sendMessage(${literal(message)})`);
}

/** Sends a message to the content script of a tab. A refusal rejects. */
export function askPage<Answer>(extensionPage: Page, tabId: number, message: unknown): Promise<Answer> {
  return call(extensionPage, `api.tabs.sendMessage(${tabId}, ${literal(message)})`);
}

/**
 * Runs a function in the content script's world of a tab and gives what it returns. The function is
 * sent as text: it sees the page, the content script's `globalThis` and `chrome`, but no variable
 * from outside itself except its arguments.
 */
export async function inTab<Arguments extends unknown[], Result>(
  extensionPage: Page,
  tabId: number,
  run: (...args: Arguments) => Result,
  args: Arguments,
): Promise<Awaited<Result>> {
  // Chrome swallows what an injected function throws and Firefox words it anew: it is caught inside.
  const script = `async (...args) => {
    try {
      return { value: await (${run.toString()})(...args) };
    } catch (error) {
      return { failure: { message: String(error?.message ?? error), code: error?.code } };
    }
  }`;
  const injection = `{ target: { tabId: ${tabId} }, func: ${script}, args: ${literal(args)} }`;
  const [injected] = await call<{ result?: Outcome }[]>(extensionPage, `api.scripting.executeScript(${injection})`);
  if (injected?.result === undefined) throw new Error(`tab ${tabId} went away while a function ran in it`);
  return opened(injected.result) as Awaited<Result>;
}

/** Evaluates an expression with `api`, the extension API. An `Error` loses its code on the way, so it travels as data. */
async function call<Answer>(extensionPage: Page, expression: string): Promise<Answer> {
  const outcome = await extensionPage.evaluate(`(async () => {
    const api = globalThis.browser ?? globalThis.chrome;
    try {
      return { value: await ${expression} };
    } catch (error) {
      return { failure: { message: String(error?.message ?? error), code: error?.code } };
    }
  })()`);
  return opened(outcome as Outcome) as Answer;
}

function opened(outcome: Outcome): unknown {
  if ('failure' in outcome) throw new RemoteError(outcome.failure.message, outcome.failure.code);
  const refusal = refusalIn(outcome.value);
  if (refusal !== undefined) throw new RemoteError(refusal.message, refusal.code);
  return outcome.value;
}

/** The background answers what doesn't fit with `{ Refused: { code, message } }`. */
function refusalIn(answer: unknown): Failure | undefined {
  if (typeof answer !== 'object' || answer === null || !('Refused' in answer)) return undefined;
  return answer.Refused as Failure;
}

function literal(value: unknown): string {
  return JSON.stringify(value) ?? 'undefined';
}

function withoutFragment(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href;
}
