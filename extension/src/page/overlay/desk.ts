import type { Drafts, Event as Happening, Label, Warning } from "../../generated/messages";
import type { Why } from "../composer/composer";
import type { Loader } from "../expander/loader";
import type { Comment } from "../reader";
import type { Typed } from "./typed";

/** What the popover needs of the rest. */
export interface Desk {
  readonly typed: Typed;
  readonly loader: Loader;
  drafts(comment: Comment, seed: number): Promise<Drafts>;
  /** What is not right with a reply to a comment. */
  warnings(comment: Comment, text: string): Promise<Warning[]>;
  /** Puts a text into the site's own reply box. */
  insert(comment: Comment, text: string): Promise<Why | undefined>;
  /** Something happened with a comment: the core is asked about it again. */
  happened(comment: Comment, happening: Happening | null, text: string | null): Promise<boolean>;
  /** The person says what a comment is; false where the browser lets Nod remember it only for now. */
  correct(comment: Comment, label: Label): Promise<boolean>;
  /** Where the badge stands, while it does. */
  anchor(comment: Comment): Element | undefined;
  /** It is closed; whether the focus was in it. */
  closed(comment: Comment, focused: boolean): void;
}
