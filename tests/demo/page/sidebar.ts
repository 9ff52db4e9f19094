/** What stands beside the post, with two things that look like comments and like a reply box and are neither. */
import type { DemoComment } from './comments';
import { html, type Markup } from './markup';

const POST = 'Doris is feeling better';

/** The widgets beside the post. */
export function sidebar(comments: readonly DemoComment[]): Markup {
  return html`
<aside id="secondary" class="widget-area">
<section class="widget"><h2 class="widget-title">The bakery</h2>
<p>Nora, Sam and one very old oven behind a blue door in Harbour Lane. Bread from seven, until it is gone.</p></section>
<section id="recent-comments-2" class="widget widget_recent_comments"><h2 class="widget-title">Recent comments</h2>
<ul id="recentcomments">${latest(comments).map(recent)}</ul></section>
<section class="widget widget_newsletter"><h2 class="widget-title">The Friday letter</h2>
<form class="newsletter" method="get" action="/"><label for="wish">What should I bake next?</label>
<textarea id="wish" name="wish" rows="3" placeholder="Something with plums …"></textarea>
<input type="submit" value="Tell me"></form></section>
</aside>`;
}

function latest(comments: readonly DemoComment[]): DemoComment[] {
  return comments.filter(({ pending, collapsed }) => !pending && !collapsed).slice(-5).reverse();
}

function recent({ id, author }: DemoComment): Markup {
  return html`<li class="recentcomments"><span class="comment-author-link">${author}</span> on <a href="/#comment-${id}">${POST}</a></li>`;
}
