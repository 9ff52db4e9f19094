/** Nod in one document: a session for each address that it has, with the lens that fits. */
import { ask, isOrphan } from "../ask";
import type { Fitting, Loading } from "../generated/messages";
import { Address } from "./address";
import { chosen, moves, signsOf } from "./fitting";
import { Typed } from "./overlay/typed";
import type { Running } from "./running";
import { type Host, keep, Session } from "./session";

/** Nod in one document. */
export class Visit {
  session: Session | undefined;
  /** How the loading of replies ended that went on while the page became another. */
  interrupted: Loading | null = null;
  readonly #typed = new Typed((mark, happening, text) => keep(mark, happening, text));
  readonly #address: Address;
  readonly #observer = new MutationObserver((records) => this.#heard(records));
  readonly #signs: string;
  #told: number | null | undefined;

  constructor(
    /** Lenses that may fit, the likeliest first. */
    readonly lenses: Fitting[],
    readonly running: Running,
    signal: AbortSignal,
  ) {
    this.#signs = signsOf(lenses);
    this.#address = new Address(() => this.#moved(), signal);
    addEventListener("pagehide", () => this.#typed.flush(), { signal });
    addEventListener("visibilitychange", () => this.#leaveIfOrphan(), { signal });
    this.#choose();
  }

  /** Resolves when nothing is being read. */
  async settled(): Promise<void> {
    while (this.session?.pending) await this.session.pending;
  }

  /** Undoes everything. */
  leave(): void {
    this.#observer.disconnect();
    this.session?.leave();
    this.session = undefined;
  }

  #heard(records: MutationRecord[]): void {
    if (this.#leaveIfOrphan()) return;
    this.session?.note(records);
    this.#address.look();
    const mayChange = this.#signs !== "" && (this.session === undefined || this.lenses.length > 1);
    if (mayChange && moves(records, this.#signs)) this.#choose();
  }

  /** The page became another: nothing of the old one stays, least of all its number. */
  #moved(): void {
    if (this.#leaveIfOrphan()) return;
    this.session?.note(this.#observer.takeRecords());
    const left = this.session?.leaves() ?? new Set();
    this.#begin(undefined);
    this.#told = undefined;
    this.#tell(0);
    this.#choose(left);
  }

  /** A session with the first lens that fits; where none does, one that is there goes on. */
  #choose(left: ReadonlySet<string> = new Set()): void {
    const fitting = chosen(this.lenses);
    if (fitting !== undefined && fitting === this.session?.fitting) return;
    if (fitting !== undefined || this.session === undefined) this.#begin(fitting, left);
  }

  #begin(fitting: Fitting | undefined, left: ReadonlySet<string> = new Set()): void {
    this.#interrupt();
    this.session?.leave();
    this.#observer.disconnect();
    this.session = fitting && new Session(fitting, this.#host(), left);
    if (this.session) this.session.read().catch(ignored);
    else if (this.lenses.length > 0) this.#observe(document);
  }

  /** Whoever waits for replies hears why no more come. */
  #interrupt(): void {
    void this.session?.loader.stop("page-left").then((interrupted) => {
      this.interrupted = interrupted;
    });
  }

  #host(): Host {
    return {
      typed: this.#typed,
      observe: (root) => this.#observe(root),
      tell: (waiting) => this.#tell(waiting),
      leaveIfOrphan: () => this.#leaveIfOrphan(),
    };
  }

  /** Whatever was observed before stays so. */
  #observe(root: Node): void {
    this.#observer.observe(root, { subtree: true, childList: true, characterData: true });
  }

  #tell(waiting: number | null): void {
    if (waiting === this.#told) return;
    this.#told = waiting;
    this.running.waiting = waiting;
    ask({ Browser: { Toolbar: { waiting } } }).catch(() => {
      this.#told = undefined;
    });
  }

  /** Where Nod was updated or removed, nobody tells its scripts in open pages: what is left has nobody behind it. */
  #leaveIfOrphan(): boolean {
    if (isOrphan()) this.leave();
    return isOrphan();
  }
}

/** The background could not answer: the page stays as it is, and its next change asks again. */
function ignored(): void {}
