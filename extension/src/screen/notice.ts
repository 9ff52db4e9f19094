import { errorWords } from "../words";
import { element } from "./element";

/** A place where a screen says what went wrong or was done; read out by screen readers. */
export interface Notice {
  readonly element: HTMLElement;
  say(words: string): void;
  /** Runs what a press asks for, at once; what goes wrong is said here, and nothing else changes. */
  attempt(action: () => Promise<void>): Promise<void>;
}

/** Makes an empty notice. */
export function notice(): Notice {
  const place = element("p", { className: "notice", role: "alert" });
  const say = (words: string): void => {
    place.textContent = words;
  };
  const attempt = async (action: () => Promise<void>): Promise<void> => {
    say("");
    try {
      await action();
    } catch (error) {
      console.warn("Nod:", error);
      say(errorWords(error));
    }
  };
  return { element: place, say, attempt };
}
