/** What the demonstration server remembers while it runs: the comments, and how often something was sent. */
import { BRAND, COMMENTS, NOW, type DemoComment } from './comments';

/** What a form sent. */
export interface Submission {
  readonly text: string;
  /** The comment that it answers; 0 for none, as WordPress has it. */
  readonly parent: number;
  /** What stood in the box that people don't see. */
  readonly trap: string;
}

/** A blog on which only the brand writes. */
export class Blog {
  /** Every form that arrived, whether it was accepted or not. */
  submissions = 0;
  readonly #written: DemoComment[] = [];

  get comments(): readonly DemoComment[] {
    return [...COMMENTS, ...this.#written];
  }

  /** Publishes the brand's comment, or says why not. */
  accept({ text, parent, trap }: Submission): DemoComment | string {
    this.submissions += 1;
    const answered = this.comments.find(({ id }) => id === parent);
    if (trap !== '') return 'Your comment looks like spam.';
    if (text.trim() === '') return 'Please type your comment text.';
    if (parent !== 0 && answered === undefined) return 'The comment that you answer is gone.';
    return this.#publish(text.trim(), answered);
  }

  #publish(text: string, answered: DemoComment | undefined): DemoComment {
    const comment: DemoComment = {
      id: Math.max(...this.comments.map(({ id }) => id)) + 1,
      author: BRAND.name,
      account: BRAND.account,
      time: NOW,
      language: answered?.language ?? 'en',
      text,
      expected: 'Own',
      ...(answered && { parent: answered.id }),
      ...(answered?.collapsed && { collapsed: true }),
    };
    this.#written.push(comment);
    return comment;
  }
}
