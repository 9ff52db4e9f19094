/**
 * What a captured WordPress page says, found without Nod's site file and without selectors:
 * Nod's own reading of the page is compared with it.
 */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** One comment of the page, as its words and marks tell it. */
export interface Counted {
  /** The network's own comment id. */
  id: string;
  /** The id of the comment it answers, or null when it opens a thread. */
  parent: string | null;
  author: string;
  /** White space folded, emoji kept. */
  text: string;
  /** The `datetime` attribute where there is one, else the printed words, else null. */
  time: string | null;
  /** The page marks the writer as the author of the post. */
  own: boolean;
  pingback: false;
}

/** Every real comment of a WordPress page, in page order. */
export function countWordPress(html: string): Counted[] {
  const counted: Counted[] = [];
  // WordPress prints threads depth first, so the parent is the last comment seen one level up: no nesting is needed.
  const lastAtDepth: (string | null)[] = [];
  for (const [id, body] of commentBodies(parse(html))) {
    const seat = seatOf(body);
    const depth = depthOf(seat);
    // An announcement from another site stands in the list like a comment; nobody can wait for an answer to it.
    const announcement = hasClass(seat, ['pingback', 'trackback']);
    lastAtDepth[depth] = announcement ? null : id;
    if (announcement) continue;
    const words = wordsOf(body, id);
    counted.push({
      id,
      parent: lastAtDepth[depth - 1] ?? null,
      author: authorOf(body),
      text: fold(words.written),
      time: timeOf(body, fold(words.printed)),
      own: hasClass(seat, ['bypostauthor', 'wc-blog-post_author']),
      pingback: false,
    });
  }
  return counted;
}

/** The first element that carries each comment's number; themes write the number up to twice, prefixed or not. */
function commentBodies(page: Node): Map<string, Element> {
  const bodies = new Map<string, Element>();
  for (const element of elementsUnder(page)) {
    const id = commentNumber(element);
    if (id !== null && !bodies.has(id)) bodies.set(id, element);
  }
  return bodies;
}

function commentNumber(element: Element): string | null {
  return /^(?:li-|div-)?comment-(\d+)$/.exec(attribute(element, 'id') ?? '')?.[1] ?? null;
}

const DEPTH = /^(?:depth|wc_comment_level)-(\d+)$/;

/** The element with WordPress's own classes: the body itself, or the element around it (golfpost and wpDiscuz). */
function seatOf(body: Element): Element {
  for (let around: Node | null = body; around !== null && isElement(around); around = around.parentNode) {
    if (classesOf(around).some((name) => DEPTH.test(name))) return around;
  }
  throw new Error(`no depth is stated for ${attribute(body, 'id')}`);
}

function depthOf(seat: Element): number {
  const stated = classesOf(seat).map((name) => DEPTH.exec(name)?.[1]).find((depth) => depth !== undefined);
  return Number(stated);
}

// In the order of trust: `.fn` is WordPress's own, the others belong to single themes.
const NAME_PLACES = ['fn', 'author', 'comment-author', 'wc-comment-author', 'w-comments-item-author'];

/** The name is the first text of its place: badges ('Autor'), dates and reply links only come after it. */
function authorOf(body: Element): string {
  for (const place of NAME_PLACES) {
    const found = elementsUnder(body).find((element) => hasClass(element, [place]));
    const name = found && textsUnder(found).map(fold).find((text) => text !== '');
    // verfassungsblog alone prints a comma between the name and the date.
    if (name) return name.replace(/,$/, '');
  }
  return '';
}

// As the eight themes without a `time` element print it: '3. Mai 2015 at 14:05', '2015-05-03 @ 14:05' …
const PRINTED_DATE =
  /(?:\d{1,2}\. \p{L}+ \d{4}|\p{L}+ \d{1,2}, \d{4}|\d{4}-\d\d-\d\d|\d\d\.\d\d\.\d{4}),? ?(?:um|at|@|\/)? ?\d{1,2}:\d\d(?: [ap]m| Uhr)?/u;

/** A printed date is known by its own form, or (wpDiscuz, which may only say how long ago) by its place. */
function timeOf(body: Element, printed: string): string | null {
  const stamp = elementsUnder(body).find((element) => element.tagName === 'time');
  const stated = stamp && attribute(stamp, 'datetime');
  if (stated) return stated;
  const place = elementsUnder(body).find((element) => hasClass(element, ['wc-comment-date']));
  return place ? fold(textsUnder(place).join(' ')) : (PRINTED_DATE.exec(printed)?.[0] ?? null);
}

/** The words in a comment's body: what the person wrote, and what the theme printed around it. */
interface Words {
  written: string;
  printed: string;
}

/** Takes away what is known to be the theme's, so that what is left is the person's, whatever holds it. */
function wordsOf(body: Element, id: string): Words {
  const words: Words = { written: '', printed: '' };
  const collect = (node: Node, side: keyof Words): void => {
    if (isText(node)) words[side] += node.value;
    if (!isElement(node) || SILENT.has(node.tagName) || (commentNumber(node) ?? id) !== id) return;
    const within = isFurniture(node) ? 'printed' : side;
    // Paragraphs and line breaks part words on the screen without a blank in the HTML.
    const gap = within === 'written' && INLINE.has(node.tagName) ? '' : ' ';
    words[within] += gap + emoji(node);
    for (const child of node.childNodes) collect(child, within);
    words[within] += gap;
  };
  collect(body, 'written');
  return words;
}

// Never on the screen as words: for `noscript` the parser, like a browser, gives its HTML as one text.
const SILENT = new Set(['script', 'style', 'noscript', 'svg', 'form', 'textarea', 'iframe']);

const INLINE = new Set(['a', 'abbr', 'b', 'code', 'del', 'em', 'i', 'img', 'q', 's', 'span', 'strong', 'sub', 'sup', 'u']);

const FURNITURE = [
  // name, picture, date, 'says'
  'comment-meta', 'comment-metadata', 'commentmetadata', 'wc-comment-header', 'w-comments-item-meta',
  // dealdoktor's picture with the name under it, the writer's points, and photos added to the comment
  'thumbnail', 'total-heartbeats', 'comment-image',
  // reply controls
  'reply', 'comment-reply', 'comment-reply-link', 'wc-comment-footer',
  // likes, votes, stars
  'comment-likes', 'likebtn_container', 'pd-rating',
  // wpDiscuz cuts long comments short and offers the rest
  'wpdiscuz-hellip', 'wpdiscuz-readmore',
];

function isFurniture(element: Element): boolean {
  if (element.tagName === 'header' || element.tagName === 'footer' || hasClass(element, FURNITURE)) return true;
  const inside = elementsUnder(element);
  // literaturgefluester alone signs below the words, in a `cite`, and puts the words themselves into the name's plate.
  if (element.tagName === 'cite') return inside.some((part) => hasClass(part, ['fn']));
  return hasClass(element, ['vcard', 'comment-author']) && !inside.some((part) => part.tagName === 'p');
}

/** Old WordPress draws smileys as pictures; other pictures (avatars, photos, stars) say nothing. */
function emoji(element: Element): string {
  const drawn = element.tagName === 'img' && classesOf(element).some((name) => /smiley|emoji/.test(name));
  return drawn ? (attribute(element, 'alt') ?? '') : '';
}

function elementsUnder(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes.filter(isElement) : [];
  return children.flatMap((child) => [child, ...elementsUnder(child)]);
}

function textsUnder(node: Node): string[] {
  if (isText(node)) return [node.value];
  return 'childNodes' in node ? node.childNodes.flatMap(textsUnder) : [];
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

function isText(node: Node): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((found) => found.name === name)?.value;
}

function classesOf(element: Element): string[] {
  return (attribute(element, 'class') ?? '').split(/\s+/);
}

function hasClass(element: Element, names: string[]): boolean {
  return classesOf(element).some((name) => names.includes(name));
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
