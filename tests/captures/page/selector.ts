/** As much of a selector's grammar as it takes to know what an element is known by. */

/** The names in the last part of a selector: those that the matched element itself bears. */
export interface Compound {
  readonly classes: readonly string[];
  readonly attributes: readonly string[];
}

/** The alternatives between a selector's commas. */
export function partsOf(select: string): string[] {
  return cut(select, ',').map((part) => part.trim());
}

/** What the matched element is known by: `.a > li.b[c="d"]:has(.e)` says `b` and `c`. */
export function compoundOf(part: string): Compound {
  const last = cut(part, ' >+~').at(-1) ?? '';
  const attributes = [...last.matchAll(/\[\s*([\w-]+)/g)].map(([, name = '']) => name);
  const bare = withoutGroups(last);
  const ids = /#[\w-]/.test(bare) ? ['id'] : [];
  return { classes: [...bare.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name), attributes: [...ids, ...attributes] };
}

/** Cuts where one of these stands outside of brackets and quotes. */
function cut(text: string, between: string): string[] {
  const parts = [''];
  let level = 0;
  let quote = '';
  for (const letter of text) {
    if (quote !== '') quote = letter === quote ? '' : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if ('[('.includes(letter)) level += 1;
    else if ('])'.includes(letter)) level -= 1;
    if (level === 0 && quote === '' && between.includes(letter)) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${letter}`);
  }
  return parts.filter((part) => part !== '');
}

function withoutGroups(compound: string): string {
  return compound.replaceAll(/\[[^\]]*\]|\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '');
}
