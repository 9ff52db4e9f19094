/** Code that runs in Firefox's own window, with all its rights (`Services`, `AddonManager`, the prompts). */

import type { Browser } from 'puppeteer-core';

/** The part of puppeteer's BiDi connection that is used; it isn't public, but it is there. */
interface Connection {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

interface Evaluated {
  type: string;
  result?: { value?: string };
  exceptionDetails?: { text: string };
}

/** Firefox's first window. Needs `--remote-allow-system-access`. */
export class FirefoxWindow {
  readonly #connection: Connection;

  constructor(browser: Browser) {
    this.#connection = (browser as unknown as { connection: Connection }).connection;
  }

  /** Sends a BiDi command that puppeteer doesn't know. */
  async send<Result>(method: string, parameters: object): Promise<Result> {
    return (await this.#connection.send(method, parameters)).result as Result;
  }

  /** The value of an expression; a promise is awaited. Values travel as JSON. */
  async evaluate<Value = void>(expression: string): Promise<Value> {
    const evaluated = await this.send<Evaluated>('script.evaluate', {
      expression: `(async () => JSON.stringify({ value: await ${expression} }))()`,
      target: { context: await this.#context() },
      awaitPromise: true,
    });
    const text = evaluated.result?.value;
    if (evaluated.type !== 'success' || text === undefined) {
      throw new Error(`in Firefox's window: ${evaluated.exceptionDetails?.text ?? 'no value'}`);
    }
    return (JSON.parse(text) as { value: Value }).value;
  }

  async #context(): Promise<string> {
    const { contexts } = await this.send<{ contexts: { context: string }[] }>('browsingContext.getTree', {
      'moz:scope': 'chrome',
    });
    const [found] = contexts;
    if (found === undefined) throw new Error('Firefox has no window');
    return found.context;
  }
}
