/** Serves one page to whoever asks, at every address; browsers may keep it. */

import { once } from 'node:events';
import { createServer } from 'node:http';

/** A running server. */
export interface Server {
  readonly port: number;
  stop(): void;
}

/** Starts the server on a free port of this machine. */
export async function serve(html: string): Promise<Server> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html);
  });
  server.listen(0);
  await once(server, 'listening');
  const listening = server.address();
  if (listening === null || typeof listening === 'string') throw new Error('the server has no port');
  const stop = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { port: listening.port, stop };
}
