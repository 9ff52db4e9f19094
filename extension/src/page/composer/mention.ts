/** The name of the person who is answered, as it stands before a reply. */
import type { Comment } from "../reader";

/** What addresses the comment's author in a reply that stands under another comment. */
export function mention({ record }: Comment): string {
  const name = record.author?.trim() ?? "";
  return name === "" ? "" : `@${name} `;
}

/** Whether a box holds no more than the name of one of these comments' authors: sites write it there by themselves. */
export function isMention(before: string, comments: Comment[]): boolean {
  const text = before.trim();
  if (/^@\S{1,60}$/u.test(text)) return true;
  const names = comments.flatMap(({ record }) => [record.author?.trim(), record.handle?.trim()]);
  return names.some((name) => name !== undefined && name !== "" && (text === name || text === `@${name}`));
}
