/** Messages that don't fit their type are refused with a code, whoever sends them; those that fit are answered. */

import assert from 'node:assert/strict';

import { RemoteError, askBackground } from '../driver/extension_page';
import { browsers } from '../driver/environment';
import { suite } from '../driver/suite';
import { inEachBrowser } from './stage/each_browser';

const READING = { site: 'wordpress', address: 'https://bakery.example/p', facts: {}, owners: [], records: [{ at: 1, id: '7', author: 'Ana', text: 'Is it open?' }] };
const BRAND = { id: '', name: 'Blue Door', signOff: 'Nora', scopes: [], accounts: [] };

/** One good message of each kind; every field of it is then taken away, and given another type. */
const GOOD: { [name in string]: { [part in string]: unknown } } = {
  Hello: { Core: { Hello: { address: 'https://bakery.example/p' } } },
  Read: { Core: { Read: READING } },
  Draft: { Core: { Draft: { reading: READING, at: 1, seed: 0 } } },
  Keep: { Core: { Keep: { key: 'wordpress:bakery.example/7', event: null, text: null } } },
  SaveBrand: { Core: { SaveBrand: BRAND } },
  RemoveBrand: { Core: { RemoveBrand: { id: 'nobody' } } },
  Off: { Browser: { Off: { origin: 'https://bakery.example' } } },
  Toolbar: { Browser: { Toolbar: { waiting: 3 } } },
  Where: { Browser: { Where: { origin: 'https://bakery.example', tab: null } } },
};

/** Fields that may be left out: they have a 'none'. */
const OPTIONAL = new Set(['Keep.event', 'Keep.text', 'Toolbar.waiting', 'Where.tab']);

/** What is no message at all. */
const NONSENSE: [string, unknown][] = [
  ['nothing', null],
  ['a number', 7],
  ['a string', 'Read'],
  ['an array', []],
  ['an empty object', {}],
  ['an unknown half', { Panel: { Hello: { address: '' } } }],
  ['an unknown request', { Core: { Send: { text: 'now' } } }],
  ['an unknown switch', { Browser: { Everywhere: {} } }],
  ['a request without fields', { Core: 'Hello' }],
  ['both halves in one', { Core: { Hello: { address: '' } }, Browser: { Toolbar: { waiting: 1 } } }],
  ['two requests in one', { Core: { Hello: { address: '' }, RemoveBrand: { id: '' } } }],
  ['a record of another kind', { Core: { Read: { ...READING, records: [{ at: 'one' }] } } }],
  ['a number below zero', { Core: { Read: { ...READING, records: [{ at: -1 }] } } }],
  ['an unknown event', { Core: { Keep: { key: 'k', event: 'Sent', text: null } } }],
  ['ten thousand levels', { Core: nested(500) }],
];

const ELSEWHERE: [string, unknown, string][] = [
  ['an unknown site', { Core: { Read: { ...READING, site: 'nowhere' } } }, 'unknown-site'],
  ['an unknown comment', { Core: { Draft: { reading: READING, at: 2, seed: 0 } } }, 'unknown-comment'],
];

await suite('messages', async ({ check, expectCount }) => {
  let cases = 0;
  await inEachBrowser(async ({ extensionPage }, browser) => {
    const refused = async (what: string, message: unknown, code: string): Promise<void> => {
      cases += 1;
      await check(`${browser}: ${what}`, async () => {
        await assert.rejects(askBackground(extensionPage, message), (error) => error instanceof RemoteError && error.code === code);
      });
    };
    for (const [name, message] of Object.entries(GOOD)) {
      cases += 1;
      await check(`${browser}: ${name} as it should be`, async () => {
        assert.ok(await askBackground(extensionPage, message));
      });
      for (const [what, broken] of breakages(name, message)) await refused(`${name} ${what}`, broken, 'message');
    }
    for (const [what, message] of NONSENSE) await refused(what, message, 'message');
    for (const [what, message, code] of ELSEWHERE) await refused(what, message, code);
  });
  assert.ok(cases > 40 * browsers().length, `only ${cases} cases: the table of good messages no longer has fields`);
  expectCount(cases);
});

function breakages(name: string, message: { [part in string]: unknown }): [string, unknown][] {
  const [half, request] = Object.entries(message)[0] ?? [];
  const [kind, fields] = Object.entries((request ?? {}) as object)[0] ?? [];
  if (half === undefined || kind === undefined) return [];
  const around = (changed: unknown): unknown => ({ [half]: { [kind]: changed } });
  const broken: [string, unknown][] = [];
  for (const field of Object.keys(fields as object)) {
    const { [field]: good, ...others } = fields as { [field in string]: unknown };
    if (!OPTIONAL.has(`${name}.${field}`)) broken.push([`without ${field}`, around(others)]);
    broken.push([`with ${field} of another type`, around({ ...others, [field]: ofAnotherType(good) })]);
  }
  return broken;
}

function ofAnotherType(good: unknown): unknown {
  if (good === null) return { strange: true };
  return typeof good === 'string' ? 7 : 'strange';
}

function nested(levels: number): unknown {
  return levels === 0 ? null : { Hello: nested(levels - 1) };
}
