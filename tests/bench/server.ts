/** Serves the benchmark's pages on this machine: `/1000` is the page with 1,000 comments. */
import { once } from 'node:events';
import { createServer } from 'node:http';

import { pageOf } from './page/page';

/** A running server. */
export interface Site {
  /** Without a slash at the end. */
  readonly origin: string;
  stop(): Promise<void>;
}

/** Starts the server on a free port; a page is made once. */
export async function serve(): Promise<Site> {
  const pages = new Map<number, string>();
  const server = createServer((request, response) => {
    const count = Number((request.url ?? '').slice(1));
    const page = pages.get(count) ?? pageOf(count);
    pages.set(count, page);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(page);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const listening = server.address();
  if (listening === null || typeof listening === 'string') throw new Error('the server has no port');
  const stop = async (): Promise<void> => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  return { origin: `http://127.0.0.1:${listening.port}`, stop };
}
