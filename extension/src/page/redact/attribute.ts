/** What a report keeps of the attributes of a page. */
import type { Filler } from "./filler";

/** What runs, what a person typed, and what only matters to the page itself. */
const DROPPED = /^(?:on.*|value|nonce|integrity|srcdoc|srcset|imagesrcset|ping|http-equiv|d|points|xmlns.*)$/u;
/** Names that a page's own code is written with; people's words get there by mistake only. */
const CODE = /^(?:class|style|role|rel|type|charset|slot|part|is|lang|dir|name|property|itemprop|itemtype|data-(?:test-?id|hook|type|e2e|component))$/u;
/** A moment names nobody, and what is later than what decides much: ISO 8601, alone or with seconds since 1970. */
const MOMENT = /(\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d[\d:.]*\s?(?:Z|[+-]\d\d:?\d\d)?)?(?:\s\d{10}$)?)/u;
const ADDRESS = /^(?:(https?:)?\/\/([^/?#\s]*))(.*)$/isu;
/** An address of another kind; what follows names somebody, or is code. */
const SCHEME = /^(mailto|tel|sms|javascript|data|blob):(.*)$/isu;

/** The value that stays; nothing where the attribute goes. */
export function redactedAttribute(name: string, value: string, hosts: string[], filler: Filler): string | undefined {
  if (DROPPED.test(name) || !/^[^\s"'<>/=]+$/u.test(name)) return undefined;
  if (CODE.test(name)) return filler.code(value.replaceAll(/url\([^)]*\)/giu, "url()"));
  const parts = value.split(MOMENT);
  return redactedAddress(value, hosts, filler) ?? parts.map((part, at) => (at % 2 === 1 ? part : filler.name(part))).join("");
}

/** An address with its host, where the site file names that, and the shape of its path; nothing for what is none. */
export function redactedAddress(value: string, hosts: string[], filler: Filler): string | undefined {
  const [, scheme, rest = ""] = SCHEME.exec(value) ?? [];
  if (scheme !== undefined) return scheme + ":" + (/^(?:mailto|tel|sms)$/iu.test(scheme) ? filler.name(rest) : scheme.toLowerCase() === "data" ? "," : "");
  const [, protocol = "", host = "", path = ""] = ADDRESS.exec(value) ?? [];
  return host === "" ? undefined : `${protocol}//${redactedHost(host, hosts, filler)}${filler.name(path)}`;
}

/** What stands before a known host may name a person's blog. The last part says least where it is short: 'com', 'org'. */
function redactedHost(host: string, hosts: string[], filler: Filler): string {
  const known = hosts.find((known) => host === known || host.endsWith(`.${known}`));
  const parts = host.slice(0, host.length - (known?.length ?? 0)).split(".");
  const fill = (part: string, at: number): string => (part === "www" || (known === undefined && at > 0 && at === parts.length - 1 && part.length < 4) ? part : filler.name(part));
  return parts.map(fill).join(".") + (known ?? "");
}
