/** What a person does in the popover is the popover's alone: shortcuts of the site must not hear it. */
const OWN_EVENTS = ["keydown", "keyup", "keypress", "beforeinput", "input", "click", "dblclick", "mousedown", "mouseup", "pointerdown", "pointerup", "focusin", "focusout", "compositionstart", "compositionupdate", "compositionend", "copy", "cut", "paste", "dragover", "drop", "touchstart", "touchend", "wheel", "auxclick", "contextmenu"];

/** Keeps from the page what happens inside an element. */
export function keepInside(host: HTMLElement): void {
  for (const type of OWN_EVENTS) host.addEventListener(type, (event) => event.stopPropagation());
}
