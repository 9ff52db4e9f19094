/** Builds elements of Nod's own; text enters as text. */

/** An element with attributes and children. */
export function element<Name extends keyof HTMLElementTagNameMap>(name: Name, attributes: Record<string, string> = {}, ...children: (Node | string)[]): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

/** A button that never submits a form, and obeys only a person. */
export function button(text: string, act: () => void, className = ""): HTMLButtonElement {
  const made = element("button", { type: "button", ...(className && { class: className }) }, text);
  made.addEventListener("click", (event) => {
    if (event.isTrusted) act();
  });
  return made;
}

const SVG = "http://www.w3.org/2000/svg";

/** A sign of 16 by 16, drawn by one path. */
export function sign(path: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  const drawn = document.createElementNS(SVG, "path");
  drawn.setAttribute("d", path);
  svg.append(drawn);
  return svg;
}
