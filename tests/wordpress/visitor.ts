/** What visitors do: write comments through WordPress's own form. */
import type { Post } from './brand';
import type { WordPress } from './server';

/** A comment as its author fills it in. */
export interface VisitorComment {
  readonly post: Post;
  readonly author: string;
  readonly email: string;
  readonly text: string;
  /** The id of the comment that this one replies to. */
  readonly inReplyTo?: number;
}

/** Posts a comment as a visitor who is not logged in; returns its id. It appears at once. */
export async function writeComment({ address }: WordPress, comment: VisitorComment): Promise<number> {
  const form = new URLSearchParams({
    comment: comment.text,
    author: comment.author,
    email: comment.email,
    url: '',
    comment_post_ID: String(comment.post.id),
    comment_parent: String(comment.inReplyTo ?? 0),
  });
  const response = await fetch(`${address}/wp-comments-post.php`, { method: 'POST', body: form, redirect: 'manual' });
  const id = /#comment-(\d+)$/.exec(response.headers.get('location') ?? '')?.[1];
  if (id === undefined) throw new Error(`WordPress refused the comment of ${comment.author}: ${await response.text()}`);
  return Number(id);
}
