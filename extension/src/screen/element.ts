/** Properties that take text for markup are left out: text from a page enters as text only. */
type Settable<Made> = Partial<Omit<Made, "innerHTML" | "outerHTML">>;

/** Makes an element with its properties and what stands in it. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Settable<HTMLElementTagNameMap[Name]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** A button that submits nothing. */
export function button(label: string, press: () => void, className = ""): HTMLButtonElement {
  const made = element("button", { type: "button", className }, label);
  made.addEventListener("click", press);
  return made;
}
