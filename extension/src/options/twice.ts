import { element } from "../screen/element";

/** What can't be taken back. */
export interface Grave {
  readonly label: string;
  /** The label once it was pressed. */
  readonly again: string;
  /** What is said then. */
  question(): string;
  act(): void;
}

/** A button of which the first press only asks and the second acts, and the place where it asks. Whoever leaves it has said no. */
export function twice({ label, again, question, act }: Grave): HTMLElement[] {
  const made = element("button", { type: "button" }, label);
  const asked = element("span", { className: "quiet", role: "status" });
  let asking = false;
  const ask = (now: boolean): void => {
    asking = now;
    made.textContent = now ? again : label;
    asked.textContent = now ? question() : "";
  };
  made.addEventListener("click", ({ detail }) => {
    // The second press of a double click is no second thought.
    if (detail > 1) return;
    const sure = asking;
    ask(!sure);
    // Not every browser focuses what is pressed, and only what has the focus can be left.
    made.focus();
    if (sure) act();
  });
  made.addEventListener("keydown", (event) => {
    // Nor is a key that is held down.
    if (event.key === "Enter" && event.repeat) event.preventDefault();
    if (event.key === "Escape") ask(false);
  });
  made.addEventListener("blur", () => {
    // In some browsers the button itself loses the focus when it is pressed.
    if (!made.matches(":hover")) ask(false);
  });
  return [made, asked];
}
