/** Styles of what Nod draws into a page; they stand in closed shadow roots and touch nothing else. */

// The margins keep the line as high as it is without a badge: on a long page it takes the browser
// a tenth of a second to move all that stands below.
/** Amber says 'waits'; the shape of the sign and the word say it too, for whoever sees no colour. */
export const badgeStyle = `
:host { all: initial; display: inline-block; vertical-align: middle; margin: -8px 0 -8px .5em; color: inherit; line-height: 1; }
button {
  all: unset; box-sizing: border-box; display: inline-flex; align-items: center; gap: .3em; min-height: 20px; padding: 2px 7px 2px 5px;
  border: 1px solid currentColor; border-radius: 999px; font: 600 12px/1.2 system-ui, sans-serif; color: inherit; opacity: .72;
  white-space: nowrap; cursor: pointer; user-select: none;
}
button:hover, button[aria-expanded="true"] { opacity: 1; }
button:focus-visible { outline: 2px solid #1a73e8; outline-offset: 2px; box-shadow: 0 0 0 2px #fff; opacity: 1; }
svg { inline-size: 12px; block-size: 12px; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; flex: none; }
.waits { background: #ffd257; border-color: #8a6100; color: #2b1f00; opacity: 1; }
.presses { background: #a3260f; border-color: #a3260f; color: #fff; }
.quiet span { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
.quiet { border-color: transparent; padding: 2px 4px; }
@media (forced-colors: active) { button { opacity: 1; border-color: ButtonText; color: ButtonText; background: ButtonFace; } .waits { border-width: 2px; } .presses { border-style: double; border-width: 4px; } }
@media print { :host { display: none; } }
`;

/** The popover brings its own background, light or dark as the browser is set. */
export const popoverStyle = `
:host { all: initial; color-scheme: light dark; }
section {
  --ink: #1d1b18; --soft: #5f5a52; --paper: #fffdf9; --line: #d9d2c5; --act: #0b6b5d; --on-act: #fff; --warm: #fff4d6;
  position: fixed; inset: auto; margin: 0; padding: 0; box-sizing: border-box; inline-size: min(400px, calc(100vw - 16px)); max-block-size: min(720px, calc(100vh - 16px));
  overflow: auto; overscroll-behavior: contain; border: 1px solid var(--line); border-radius: 12px; background: var(--paper); color: var(--ink);
  box-shadow: 0 8px 30px rgb(0 0 0 / .25); font: 14px/1.45 system-ui, sans-serif; text-align: start;
}
@media (prefers-color-scheme: dark) {
  section { --ink: #f3eee5; --soft: #b9b1a3; --paper: #24211c; --line: #4a443a; --act: #5fcab8; --on-act: #08231e; --warm: #3a301a; }
}
header { position: sticky; inset-block-start: 0; z-index: 1; display: flex; gap: 8px; align-items: start; padding: 12px 12px 8px 16px; background: var(--paper); border-block-end: 1px solid var(--line); }
h2 { flex: 1; margin: 0; font-size: 15px; line-height: 1.3; overflow-wrap: anywhere; }
h2 small { display: block; font-weight: 400; font-size: 13px; color: var(--soft); }
blockquote { margin: 10px 16px 0; padding-inline-start: 10px; border-inline-start: 3px solid var(--line); color: var(--soft); font-size: 13px; overflow: hidden; overflow-wrap: anywhere; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; line-clamp: 3; white-space: pre-line; }
.labels { display: flex; flex-wrap: wrap; gap: 6px; padding: 10px 16px 0; } .labels:empty { display: none; }
button.label { padding: 2px 9px; border-radius: 999px; border-style: dashed; color: var(--soft); font-weight: 400; font-size: 12px; }
button.label[aria-pressed="true"] { border-style: solid; border-color: var(--ink); color: var(--ink); font-weight: 600; }
.replies { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; padding: 10px 16px 0; font-size: 13px; } .replies[hidden] { display: none; }
.replies p { margin: 0; font-variant-numeric: tabular-nums; } .replies p:empty { display: none; }
.notes { padding: 0 16px; } .notes:empty { display: none; }
.notes p { margin: 10px 0 0; padding: 8px 10px; border-radius: 8px; background: var(--warm); font-size: 13px; overflow-wrap: anywhere; }
form { margin: 0; padding: 12px 16px 0; border: 0; }
label { display: block; margin-block-end: 4px; font-size: 12px; font-weight: 600; color: var(--soft); }
textarea {
  display: block; box-sizing: border-box; inline-size: 100%; min-block-size: 5.6em; padding: 8px 10px; resize: vertical; field-sizing: content; max-block-size: 15em;
  border: 1px solid var(--line); border-radius: 8px; background: transparent; color: inherit; font: inherit;
}
.warnings { margin: 6px 0 0; padding: 0; list-style: none; font-size: 12px; color: var(--soft); overflow-wrap: anywhere; } .warnings:empty { display: none; }
.warnings li { padding-inline-start: 1.5em; } .warnings li::before { content: "⚠"; display: inline-block; inline-size: 1.5em; margin-inline-start: -1.5em; }
.row { display: flex; flex-wrap: wrap; gap: 8px; margin-block-start: 6px; }
footer { display: flex; flex-wrap: wrap; gap: 8px; justify-content: space-between; margin-block-start: 12px; padding: 10px 16px 12px; border-block-start: 1px solid var(--line); }
button { padding: 5px 11px; border: 1px solid var(--line); border-radius: 8px; background: transparent; color: inherit; font: 600 13px/1.3 system-ui, sans-serif; cursor: pointer; }
button.act { border-color: var(--act); background: var(--act); color: var(--on-act); }
button.close { padding: 2px 8px; border-color: transparent; font-size: 16px; }
button:disabled { opacity: .5; cursor: default; }
:focus-visible { outline: 2px solid #1a73e8; outline-offset: 1px; }
@media (forced-colors: active) { section, button, textarea { border-color: CanvasText; } button.act { border-width: 2px; } }
`;

const sheets = new Map<string, CSSStyleSheet>();

/** A closed shadow root with a style that all roots with the same style share. */
export function closedRoot(host: HTMLElement, style: string): ShadowRoot {
  const root = host.attachShadow({ mode: "closed", delegatesFocus: true });
  let sheet = sheets.get(style);
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    sheets.set(style, sheet);
  }
  root.adoptedStyleSheets = [sheet];
  return root;
}
