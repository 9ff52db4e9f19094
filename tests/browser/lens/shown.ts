/** What was read of a page, a line for each comment, as `NAME.txt` has it. */

import type { Mark, Report } from '../../../extension/src/generated/messages';

/** Who answers, and every comment with its place, its fields and what it bears. */
export function linesOf(report: Report): string[] {
  const names = (report.brand?.accounts ?? []).map(({ name, handle }) => person(name, handle)).join(' + ');
  return [`answers as ${names || report.brand?.name || 'nobody'}`, ...report.comments.map((mark) => line(mark, report.scope ?? ''))];
}

function line(mark: Mark, scope: string): string {
  const place = mark.parent === null ? idOf(mark.key, scope) : `${idOf(mark.key, scope)} in ${idOf(mark.parent, scope)}`;
  const said = [place, person(mark.author, mark.handle), mark.time ?? '-', mark.text.replaceAll('\n', ' / '), ...bears(mark), ...odd(mark)];
  return '  '.repeat(mark.depth) + said.join(' | ').trimEnd();
}

/** Ids that Nod made itself say nothing here. */
function idOf(key: string, scope: string): string {
  const id = key.slice(scope.length + 1);
  return id.startsWith('~') ? '~' : id;
}

function person(name: string | null, handle: string | null): string {
  const account = handle === null ? '' : `(${handle})`;
  return `${name ?? ''} ${account}`.trim() || '-';
}

/** What the lens read, seen in the reasons of the core. */
function bears({ own, reason }: Mark): string[] {
  if (own) return ['own'];
  if (reason.code === 'replies_not_loaded') return [`${reason.count} hidden`];
  if (reason.code === 'some_replies_not_loaded') return ['hidden'];
  if (reason.code === 'awaiting_moderation') return ['pending'];
  return ['deleted', 'liked'].filter((code) => code === reason.code);
}

/** A comment without words (a picture, a quotation) or, as a shop's response, without a name is nothing odd, nor is this computer's clock. */
function odd({ odd }: Mark): string[] {
  return odd.filter((code) => code !== 'no-text' && code !== 'no-author' && code !== 'future-time').map((code) => `odd: ${code}`);
}
