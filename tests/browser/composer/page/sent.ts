/** Counts whatever could send something. Runs in the page, before anything else of it. */

/** How often each happened. */
export interface Sent {
  /** A form was submitted, by whatever means. */
  submit: number;
  /** A key of the person or of a script. */
  enter: number;
  /** A button that sends was clicked. */
  button: number;
  /** `form.submit()` or `form.requestSubmit()`, which needn't tell anybody. */
  call: number;
  /** A request that a script of the page made. */
  request: number;
  /** The page was about to be left. */
  leave: number;
}

declare global {
  interface Window {
    sent: Sent;
  }
}

/** Starts counting; what would have been sent isn't, so that the page and its count stay. */
export function countSent(): void {
  window.sent = { submit: 0, enter: 0, button: 0, call: 0, request: 0, leave: 0 };
  const count = (what: keyof Sent): void => {
    window.sent[what] += 1;
  };
  listen('submit', (event) => {
    count('submit');
    event.preventDefault();
  });
  for (const type of ['keydown', 'keypress', 'keyup']) {
    listen(type, (event) => isEnter(event as KeyboardEvent) && count('enter'));
  }
  for (const type of ['pointerdown', 'mousedown', 'click']) {
    listen(type, ({ target }) => target instanceof Element && target.closest('[type="submit"], .send') && count('button'));
  }
  addEventListener('beforeunload', () => count('leave'));
  HTMLFormElement.prototype.submit = () => count('call');
  HTMLFormElement.prototype.requestSubmit = () => count('call');
  XMLHttpRequest.prototype.send = () => count('request');
  window.fetch = () => (count('request'), new Promise(() => undefined));
  navigator.sendBeacon = () => (count('request'), true);
}

/** First of all listeners: a site's own may stop the event. */
function listen(type: string, hear: (event: Event) => unknown): void {
  addEventListener(type, (event) => void hear(event), { capture: true });
}

/** Scripts of the older kind name keys by numbers. */
function isEnter({ key, keyCode }: KeyboardEvent): boolean {
  return key === 'Enter' || keyCode === 13;
}
