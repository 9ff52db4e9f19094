/** The brand's user logged in without a browser, for preparing what a test needs. */
import type { WordPress } from './server';

/** Requests that carry the brand's cookies. */
export interface Session {
  /** Fetches a page of the site; redirects are not followed. */
  open(path: string): Promise<Response>;
  /** Posts to WordPress's own REST interface and returns its answer. */
  call(route: string, body: Readonly<Record<string, unknown>>): Promise<unknown>;
}

/** Logs the brand in through the login form's address. */
export async function openSession({ address, brand }: Pick<WordPress, 'address' | 'brand'>): Promise<Session> {
  const cookie = await logInForCookies(address, brand.user, brand.password);
  const open = (path: string): Promise<Response> => fetch(address + path, { headers: { cookie }, redirect: 'manual' });
  const nonce = await (await open('/wp-admin/admin-ajax.php?action=rest-nonce')).text();

  const call: Session['call'] = async (route, body) => {
    const response = await fetch(`${address}/index.php?rest_route=${route}`, {
      method: 'POST',
      headers: { cookie, 'x-wp-nonce': nonce, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`WordPress refused ${route}: ${await response.text()}`);
    return response.json();
  };
  return { open, call };
}

async function logInForCookies(address: string, user: string, password: string): Promise<string> {
  const response = await fetch(`${address}/wp-login.php`, {
    method: 'POST',
    headers: { cookie: 'wordpress_test_cookie=WP%20Cookie%20check' },
    body: new URLSearchParams({ log: user, pwd: password, testcookie: '1' }),
    redirect: 'manual',
  });
  if (response.status !== 302) throw new Error(`WordPress did not let ${user} in: status ${response.status}`);
  return response.headers.getSetCookie().map((line) => line.split(';', 1)[0]).join('; ');
}
