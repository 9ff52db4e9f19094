/** The page's own script: replies, likes and collapsed replies work as on a WordPress blog, without a reload. */

declare global {
  interface Window {
    /** How often this page sent its form. */
    __submissions: number;
  }
}

/** Sent to the page as text, so nothing outside this function exists in it. */
export function behaviour(): void {
  const respond = element('#respond', HTMLElement);
  const form = element('#commentform', HTMLFormElement);
  const box = element('#comment', HTMLTextAreaElement);
  const parent = element('#comment_parent', HTMLInputElement);
  const cancel = element('#cancel-comment-reply-link', HTMLAnchorElement);
  const title = element('#reply-title', HTMLElement);
  const problem = element('.comment-form-error', HTMLElement);
  const words = title.firstChild?.nodeValue ?? '';
  const home = document.createElement('div');
  home.id = 'wp-temp-form-div';
  home.hidden = true;
  window.__submissions = 0;

  function element<Kind extends Element>(selector: string, kind: new () => Kind): Kind {
    const found = document.querySelector(selector);
    if (found instanceof kind) return found;
    throw new Error(`The page has no ${selector}`);
  }

  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    const link = event.target.closest<HTMLElement>('.comment-reply-link, #cancel-comment-reply-link, .comment-likes, .show-replies');
    if (link === null) return;
    event.preventDefault();
    if (link === cancel) moveHome();
    else if (link.matches('.comment-reply-link')) moveUnder(link);
    else if (link.matches('.comment-likes')) like(link);
    else void loadReplies(link);
  });

  document.addEventListener('keydown', (event) => {
    const toggle = event.target instanceof HTMLElement && event.target.matches('.show-replies') ? event.target : null;
    if (toggle === null || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    toggle.click();
  });

  // WordPress's own shortcut: whoever presses it by mistake has sent the comment.
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.requestSubmit();
  });

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    window.__submissions += 1;
    void send();
  });

  function moveUnder({ dataset }: HTMLElement): void {
    const above = document.getElementById(dataset['belowelement'] ?? '');
    if (above === null) return;
    if (!home.isConnected) respond.before(home);
    above.after(respond);
    parent.value = dataset['commentid'] ?? '0';
    name(`${dataset['replyto'] ?? words} `);
    cancel.hidden = false;
    box.focus();
  }

  function moveHome(): void {
    if (home.isConnected) home.replaceWith(respond);
    parent.value = '0';
    name(words);
    cancel.hidden = true;
  }

  function name(text: string): void {
    if (title.firstChild !== null) title.firstChild.nodeValue = text;
  }

  async function send(): Promise<void> {
    const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
    const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(fields) });
    const said = await answer.text();
    problem.hidden = answer.ok;
    problem.textContent = answer.ok ? '' : said;
    if (!answer.ok) return;
    const list = listUnder(parent.value);
    moveHome();
    form.reset();
    list.append(document.createRange().createContextualFragment(said));
  }

  /** The list in which the replies to a comment stand, made if there is none yet. */
  function listUnder(id: string): Element {
    const comment = document.getElementById(`comment-${id}`);
    if (comment === null) return element('.comment-list', Element);
    const there = comment.querySelector(':scope > ol.children');
    if (there !== null) return there;
    const list = document.createElement('ol');
    list.className = 'children';
    comment.append(list);
    return list;
  }

  function like(mark: HTMLElement): void {
    const liked = mark.dataset['liked'] !== 'comment-liked';
    mark.dataset['liked'] = liked ? 'comment-liked' : 'comment-not-liked';
    mark.classList.toggle('comment-liked', liked);
    mark.classList.toggle('comment-not-liked', !liked);
    const feedback = mark.querySelector('.comment-like-feedback');
    if (feedback !== null) feedback.textContent = liked ? 'Liked by you' : 'Like';
  }

  async function loadReplies(toggle: HTMLElement): Promise<void> {
    if (!toggle.classList.contains('not-loaded')) return;
    toggle.classList.remove('not-loaded');
    const id = toggle.dataset['comment'] ?? '';
    const replies = await (await fetch(`/replies?to=${id}`)).text();
    const loaded = document.createRange().createContextualFragment(replies);
    listUnder(id).prepend(...loaded.querySelectorAll('ol.children:first-child > li.depth-2'));
    toggle.closest('.comment')?.classList.remove('hidden-replies');
    toggle.remove();
  }
}
