/** What networks do to their pages while Nod watches. */

/** Changes of a page, one after the other. */
interface Change {
  readonly what: string;
  readonly name: string;
  readonly steps: readonly Step[];
}

interface Step {
  /** Runs in the page. */
  readonly change: () => void;
  /** What is read then, where `NAME.txt` is what was read before. */
  readonly lines: (before: string[]) => string[];
}

const FEED = '1 | Zed Moor (zed) | 1w | Not about bread at all';

/** Each starts with the page as it was saved. */
export const CHANGES: readonly Change[] = [
  {
    what: 'a dialog is closed and opened: the feed under it is read, then the dialog alone',
    name: 'facebook',
    steps: [
      { change: closeDialog, lines: ([brand = '']) => [brand, FEED] },
      { change: openDialog, lines: (before) => before },
    ],
  },
  {
    what: 'hidden replies are loaded, and the control beside the comment goes',
    name: 'facebook',
    steps: [{ change: removeControl, lines: (before) => before.map((line) => line.replace(' | 4 hidden', '')) }],
  },
  {
    what: 'the control in a container says another number',
    name: 'youtube',
    steps: [{ change: countAnew, lines: (before) => before.map((line) => line.replace('3 hidden', '2 hidden')) }],
  },
  {
    what: 'a template is filled',
    name: 'youtube',
    steps: [{ change: fillTemplate, lines: (before) => [...before, 'UgD1 | @cleo (cleo) | now | Which oven is that?'] }],
  },
  {
    what: 'what follows a comment is edited',
    name: 'blogger-classic',
    steps: [{ change: editFollowing, lines: (before) => before.map((line) => line.replace('Can one see it?', 'Can one visit?')) }],
  },
  {
    what: 'a cell comes after the last one of a run',
    name: 'x',
    steps: [{ change: addCell, lines: (before) => [...before, '  105 in 104 | Chidi (chidi) | 2026-11-01T10:00:00.000Z | Is there rye?'] }],
  },
  {
    what: 'a reply comes into a shadow root',
    name: 'openweb',
    steps: [{ change: replyInShadow, lines: (before) => [...before, '  m4 in m3 | Ben Okafor | 1 hour ago | From six, I think.'] }],
  },
  {
    what: 'the conversation comes into a shadow root that was not there',
    name: 'openweb',
    steps: [
      { change: replaceShadow, lines: ([brand = '']) => [brand] },
      { change: fillShadow, lines: (before) => before },
    ],
  },
];

/** What was taken out of the page, for the next step. */
interface Kept {
  kept?: Element | null;
}

function closeDialog(): void {
  const dialog = document.querySelector('[role="dialog"]');
  (window as Kept).kept = dialog;
  dialog?.remove();
}

function openDialog(): void {
  document.body.append((window as Kept).kept ?? '');
}

function removeControl(): void {
  const controls = [...document.querySelectorAll('[role="dialog"] [role="button"]')];
  controls.find((control) => control.textContent === 'View all 4 replies')?.remove();
}

function countAnew(): void {
  document.querySelector('#more-replies button')?.replaceChildren('2 replies');
}

function fillTemplate(): void {
  const comment = [...document.querySelectorAll('ytd-comment-view-model')].at(-1);
  const [author, time] = [comment?.querySelector('#author-text'), comment?.querySelector('#published-time-text a')];
  author?.setAttribute('href', '/@cleo');
  author?.replaceChildren('@cleo');
  time?.setAttribute('href', '/watch?v=v1&lc=UgD1');
  time?.replaceChildren('now');
  comment?.querySelector('#content-text')?.replaceChildren('Which oven is that?');
}

function editFollowing(): void {
  document.querySelector('#c503 + dd p')?.replaceChildren('Can one visit?');
}

function addCell(): void {
  const cell = document.querySelector('a[href="/chidi/status/104"]')?.closest('[data-testid="cellInnerDiv"]');
  const next = cell?.cloneNode(true) as Element | undefined;
  next?.querySelector('a:has(time)')?.setAttribute('href', '/chidi/status/105');
  cell?.after(next ?? '');
}

function replyInShadow(): void {
  const root = document.querySelector('[data-openweb-conversation]')?.shadowRoot;
  const reply = root?.querySelector('[data-message-id="m2"]')?.cloneNode(true) as Element | undefined;
  reply?.setAttribute('data-message-id', 'm4');
  root?.querySelector('[data-message-id="m3"]')?.append(reply ?? '');
}

function replaceShadow(): void {
  const host = document.querySelector('[data-openweb-conversation]');
  const late = document.createElement('div');
  late.setAttribute('data-openweb-conversation', '');
  late.attachShadow({ mode: 'open' });
  (window as Kept).kept = host?.shadowRoot?.querySelector('ul') ?? null;
  host?.replaceWith(late);
}

function fillShadow(): void {
  // A copy: the list itself would be seen leaving the old root.
  document.querySelector('[data-openweb-conversation]')?.shadowRoot?.append((window as Kept).kept?.cloneNode(true) ?? '');
}
