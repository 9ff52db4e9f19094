/** A small server with one page: a post of an invented bakery's blog, which works like one of WordPress. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { behaviour } from './page/behaviour';
import { Blog } from './page/blog';
import { commentItem, replyList } from './page/comment';
import { blogPage } from './page/page';
import { avatar, picture } from './page/pictures';
import { STYLE } from './page/style';
import { place, unloadedReplies } from './page/threads';

/** A running server. */
export interface Demo {
  /** Without a slash at the end; the page is at its root, and with `?dark` it is dark. */
  readonly address: string;
  /** Resolves when nothing listens any more. */
  stop(): Promise<void>;
}

/** As strict as a careful site's: nothing but the site's own files, no style in markup, no script in it. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";

/** Starts the server on a free port of this machine, with the comments as they are in the data. */
export async function serveDemo(): Promise<Demo> {
  const blog = new Blog();
  const server = createServer((request, response) => {
    answer(blog, request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const listening = server.address();
  if (listening === null || typeof listening === 'string') throw new Error('The server has no port');
  const stop = async (): Promise<void> => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  return { address: `http://127.0.0.1:${listening.port}`, stop };
}

interface Answer {
  readonly status?: number;
  readonly type: 'text/html' | 'text/css' | 'text/javascript' | 'text/plain' | 'image/svg+xml';
  readonly body: string;
}

async function answer(blog: Blog, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const { status = 200, type, body } = request.method === 'POST'
    ? posted(blog, pathname, new URLSearchParams(await text(request)))
    : asked(blog, pathname, searchParams);
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': POLICY, 'cache-control': 'no-store' });
  response.end(body);
}

function asked(blog: Blog, path: string, query: URLSearchParams): Answer {
  const person = /^\/avatar\/(.+)\.svg$/.exec(path)?.[1];
  if (person !== undefined) return { type: 'image/svg+xml', body: avatar(decodeURIComponent(person)).text };
  switch (path) {
    case '/':
      return { type: 'text/html', body: blogPage(blog, { dark: query.has('dark'), parent: number(query.get('replytocom')) }).text };
    case '/style.css':
      return { type: 'text/css', body: STYLE };
    case '/behaviour.js':
      return { type: 'text/javascript', body: `(${behaviour})();` };
    case '/picture.svg':
      return { type: 'image/svg+xml', body: picture().text };
    case '/replies':
      return { type: 'text/html', body: replyList(unloadedReplies(blog.comments, number(query.get('to')))).text };
    case '/submissions':
      return { type: 'text/plain', body: String(blog.submissions) };
    default:
      return NOT_FOUND;
  }
}

const NOT_FOUND: Answer = { status: 404, type: 'text/plain', body: 'This demonstration has only one page.' };

/** Answers a comment with its markup, or with the sentence that says why it was refused. */
function posted(blog: Blog, path: string, form: URLSearchParams): Answer {
  if (path !== '/wp-comments-post.php') return NOT_FOUND;
  const trap = form.get('comment-hp') ?? '';
  const accepted = blog.accept({ text: form.get('comment') ?? '', parent: number(form.get('comment_parent')), trap });
  if (typeof accepted === 'string') return { status: 409, type: 'text/plain', body: accepted };
  return { type: 'text/html', body: commentItem(place(blog.comments, accepted.id)).text };
}

/** 0 for what is no number. */
function number(value: string | null): number {
  return Number.parseInt(value ?? '', 10) || 0;
}
