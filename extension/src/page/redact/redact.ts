/** A page for people who repair a site file: how it is built, and not a word of what anybody wrote. */
import { browser } from "../../browser";
import type { Fitting, Redacted } from "../../generated/messages";
import type { Finder } from "../lens/finder";
import { shadowsIn } from "../lens/shadow";
import { BADGE } from "../overlay/badge";
import { POPOVER } from "../overlay/popover";
import { Slices, TURN } from "../pause";
import { redactedAddress, redactedAttribute } from "./attribute";
import { Filler } from "./filler";
import { Plan } from "./plan";
import { Words } from "./words";

/** What has no end tag. */
const VOID = new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]);
/** What is left out with all that is in it. */
const LEFT_OUT = new Set(["style", "noscript", "template", "base", BADGE, POPOVER]);
/** What stays without what is in it: it is no part of the page, or was typed. */
const EMPTIED = new Set(["script", "iframe", "object", "textarea", "noembed", "noframes", "xmp", "plaintext"]);
/** Attributes that people's words and addresses stand in. */
const WORDY = ["alt", "title", "aria-label", "placeholder", "content", "href", "src"];
/** Whoever opens a report loads and runs nothing by it. */
const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;

/** Writes the report of the page that is open, in slices. */
export async function redacted(fitting: Fitting, finder: Finder): Promise<Redacted> {
  const slices = new Slices();
  slices.begin();
  const words = new Words(fitting);
  await noteWritten(words, slices);
  const filler = new Filler(words);
  const plan = new Plan(fitting.lens, finder, filler, words);
  const { hosts, signs } = fitting.page;
  const address = redactedAddress(location.href, hosts, filler) ?? "";
  const parts = [headOf(fitting.site, address), document.doctype === null ? "" : "<!doctype html>\n"];
  const waiting: (Node | string)[] = [document.documentElement];
  for (let turn = 0, next = waiting.pop(); next !== undefined; next = waiting.pop(), turn += 1) {
    if (turn % TURN === 0 && slices.spent) await slices.rest();
    if (typeof next === "string") parts.push(next);
    else if (next instanceof Text) parts.push(escaped(plan.redacted(next)));
    else if (next instanceof Element) waiting.push(...begun(next).reverse());
  }
  slices.end();
  return { name: `nod-report-${fitting.site}.html`, html: parts.join("") };

  /** An element's beginning, what is in it, and its end. */
  function begun(element: Element): (Node | string)[] {
    const name = element.localName;
    const isSign = name === "script" && signs.some((select) => element.matches(select));
    if (LEFT_OUT.has(name) || (name === "script" && !isSign)) return [];
    // A script that says which software this is stays as a sign of it, and as nothing else.
    const attributes = [...element.attributes].filter((attribute) => !isSign || attribute.name !== "type").map(({ name, value }) => written(name, redactedAttribute(name, value, hosts, filler)));
    const start = `<${name}${attributes.join("")}${isSign ? ' type="text/plain"' : ""}>${name === "head" ? POLICY : ""}`;
    if (VOID.has(name)) return [start];
    return [start, ...inside(element), ...(EMPTIED.has(name) ? [] : element.childNodes), `</${name}>`];
  }

  function inside(element: Element): (Node | string)[] {
    const shadow = element.shadowRoot;
    return shadow === null ? [] : ['<template shadowrootmode="open">', ...shadow.childNodes, "</template>"];
  }
}

/** What somebody wrote may stand in a page's code too: in classes, in the names of parts. */
async function noteWritten(words: Words, slices: Slices): Promise<void> {
  for (const root of [document, ...shadowsIn(document, "*")]) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let turn = 0; walker.nextNode(); turn += 1) {
      if (turn % TURN === 0 && slices.spent) await slices.rest();
      const node = walker.currentNode;
      if (node instanceof Element) for (const name of WORDY) words.note(node.getAttribute(name) ?? "");
      else if (!LEFT_OUT.has(node.parentElement?.localName ?? "") && node.parentElement?.localName !== "script") words.note(node.nodeValue ?? "");
    }
  }
}

/** Says what the report is of; no comment may hold two hyphens. */
function headOf(site: string, address: string): string {
  const about = { site, address, version: browser.runtime.getManifest().version };
  return `<!-- nod-report ${JSON.stringify(about).replaceAll("--", String.raw`-\u002d`)} -->\n`;
}

function written(name: string, value: string | undefined): string {
  return value === undefined ? "" : ` ${name}="${escaped(value)}"`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
