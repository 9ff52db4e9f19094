/** The drawings of the page: faces for the comments, and the shop. */
import { BRAND } from './comments';
import { html, type Markup } from './markup';

/** A round picture with the first letter of a name, in the name's own colour; the bakery has its door. */
export function avatar(name: string): Markup {
  if (name === BRAND.name) return door();
  const hue = [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360, 7);
  const letter = (Array.from(name)[0] ?? '').toUpperCase();
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" fill="hsl(${hue} 38% 84%)"/><text x="24" y="32" text-anchor="middle" font-family="Georgia, 'DejaVu Serif', serif" font-size="23" fill="hsl(${hue} 42% 30%)">${letter}</text></svg>`;
}

function door(): Markup {
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" fill="#f2e3cd"/><path d="M13 48V20a11 11 0 0 1 22 0v28z" fill="#2f5d7c"/><path d="M17 27v-7a7 7 0 0 1 14 0v7z" fill="#f7d9a0"/><path d="M24 13v14M17 20h14" stroke="#2f5d7c" stroke-width="1.6"/><rect x="17" y="31" width="14" height="12" rx="1" fill="none" stroke="#24485f" stroke-width="1.6"/><circle cx="32.4" cy="33" r="1.5" fill="#e2b04a"/></svg>`;
}

/** The front of the shop in the early morning. */
export function picture(): Markup {
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 520">
<rect width="1200" height="520" fill="#efe1cb"/>
<g stroke="#e4d2b6" stroke-width="3"><path d="M0 84h1200M0 148h1200M0 212h1200M0 276h1200M0 340h1200M0 404h1200"/><path d="M90 20v64M330 20v64M570 20v64M810 20v64M1050 20v64M40 84v64M1130 148v64M60 212v64M1150 276v64M30 340v64M1120 340v64"/></g>
<rect y="462" width="1200" height="58" fill="#b9a78d"/><path d="M0 462h1200" stroke="#9c8a70" stroke-width="4"/>
<rect x="150" y="40" width="900" height="62" rx="6" fill="#24485f"/><text x="600" y="84" text-anchor="middle" font-family="Palatino, Georgia, 'DejaVu Serif Condensed', serif" font-size="38" letter-spacing="7" fill="#f7e6c4">${BRAND.name}</text>
<rect x="190" y="176" width="440" height="232" rx="4" fill="#7a5738"/><rect x="204" y="190" width="412" height="204" fill="#fbe7b9"/>
<path d="M204 332h412" stroke="#7a5738" stroke-width="12"/><path d="M410 190v142" stroke="#7a5738" stroke-width="6"/>
${loaf(286, 300)}${loaf(392, 300)}${loaf(528, 300)}
<g fill="#a9683a"><ellipse cx="262" cy="382" rx="34" ry="13"/><ellipse cx="346" cy="382" rx="34" ry="13"/><ellipse cx="430" cy="382" rx="34" ry="13"/><ellipse cx="560" cy="382" rx="34" ry="13"/></g>
${awning()}
<path d="M720 462V230a100 100 0 0 1 200 0v232z" fill="#f7efe0"/><path d="M736 462V232a84 84 0 0 1 168 0v230z" fill="#2f5d7c"/>
<path d="M764 284v-50a56 56 0 0 1 112 0v50z" fill="#fbe7b9"/><path d="M820 178v106M764 236h112" stroke="#2f5d7c" stroke-width="8"/>
<g fill="none" stroke="#24485f" stroke-width="6"><rect x="764" y="310" width="48" height="116" rx="3"/><rect x="828" y="310" width="48" height="116" rx="3"/></g>
<circle cx="890" cy="330" r="7" fill="#e2b04a"/><rect x="710" y="452" width="220" height="14" fill="#8f7d64"/>
<path d="M966 462l10-62h58l10 62z" fill="#3c76a0"/><path d="M972 408q33-58 66 0z" fill="#d9b98a"/><path d="M980 402q25-30 50 0" fill="none" stroke="#c29a63" stroke-width="4"/>
<path d="M90 462l8-50h52l8 50z" fill="#b6633f"/><g fill="#5f7f52"><circle cx="106" cy="394" r="24"/><circle cx="142" cy="390" r="28"/><circle cx="124" cy="366" r="26"/></g>
</svg>`;
}

function loaf(x: number, y: number): Markup {
  return html`<g transform="translate(${x} ${y})"><path d="M-46 26q-8-60 46-60t46 60z" fill="#b3713a"/><path d="M-24-14l12 30M-2-22l12 36M20-18l10 30" stroke="#f0cf98" stroke-width="6" stroke-linecap="round"/></g>`;
}

function awning(): Markup {
  const stripes = Array.from({ length: 10 }, (_, index) => 172 + index * 48);
  return html`<g>${stripes.map((x, index) => html`<path d="M${x} 150h48v66a24 24 0 0 1-48 0z" fill="${index % 2 === 0 ? '#2f5d7c' : '#f7efe0'}"/>`)}</g>`;
}
