/** One comment in the markup of a WordPress theme, with what plugins add to it: 30 to 40 elements. */
import { html, type Markup } from '../../demo/page/markup';
import type { BenchComment } from './comments';
import { BRAND } from './words';

const PICTURE = 'data:image/gif;base64,R0lGODlhAQABAIAAAMLCwgAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==';
const STARS = [1, 2, 3, 4, 5] as const;
const NETWORKS = ['mail', 'print', 'link'] as const;

/** The list item of a comment with the replies below it. */
export function commentItem(comment: BenchComment, replies: readonly Markup[] = []): Markup {
  const { id, depth, own } = comment;
  return html`
<li id="comment-${id}" class="comment ${own ? `byuser comment-author-${BRAND.account} bypostauthor ` : ''}${id % 2 ? 'odd alt' : 'even'} depth-${depth}${replies.length > 0 && ' parent'}">
<article id="div-comment-${id}" class="comment-body">
<footer class="comment-meta">
${writer(comment)}
${when(comment)}
</footer>
<div class="comment-content">${comment.paragraphs.map((paragraph) => html`<p>${paragraph}</p>\n`)}</div>
${rating(id)}
${share(id)}
<div class="reply"><a rel="nofollow" class="comment-reply-link" href="/?replytocom=${id}#respond" data-commentid="${id}" data-postid="1" data-belowelement="div-comment-${id}" data-respondelement="respond" aria-label="Reply to ${comment.author}">Reply</a></div>
</article>
${replies.length > 0 && html`<ol class="children">${replies}</ol>`}
</li>`;
}

function writer({ author, id, own }: BenchComment): Markup {
  const name = own || id % 3 === 0 ? html`<a href="https://visitor-${id}.example/" class="url" rel="ugc external nofollow">${author}</a>` : html`${author}`;
  return html`<div class="comment-author vcard"><span class="frame"><img alt="" src="${PICTURE}" class="avatar avatar-48 photo" height="48" width="48"></span>
<b class="fn">${name}</b> <span class="says">says:</span></div>`;
}

function when({ id, time }: BenchComment): Markup {
  return html`<div class="comment-metadata"><a href="/post/#comment-${id}"><time datetime="${time}">${time.slice(0, 10)} at ${time.slice(11, 16)}</time></a>
<span class="edit-link"><a class="comment-edit-link" href="/wp-admin/comment.php?action=editcomment&c=${id}">Edit</a></span></div>`;
}

function rating(id: number): Markup {
  return html`<div class="rating" title="${id % 40} found this helpful">${STARS.map((star) => html`<a class="star" href="?rate=${id}-${star}" rel="nofollow"><span class="outline"><i>★</i></span></a>`)}</div>`;
}

function share(id: number): Markup {
  return html`<div class="share">${NETWORKS.map((network) => html`<a class="share-${network}" href="/share/${network}/${id}">${network}</a>`)}</div>`;
}
