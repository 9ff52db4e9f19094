import { AskError, ask } from "../ask";
import { browser } from "../browser";
import type { Network } from "../generated/messages";
import { covers, hostOf, pattern } from "../origin";
import { word } from "../words";

/** How many hosts are named: a network may have one in every country. The browser's question names all. */
const MOST_HOSTS = 3;

/** What the person switches on and off as one: a network with all its addresses, or a site of one's own. */
export interface Site {
  readonly name: string;
  /** What the browser is asked for. */
  readonly patterns: string[];
  /** Those of them for which Nod is on. */
  readonly on: string[];
}

/** All networks that Nod knows by their addresses, in order of name. */
export async function networks(): Promise<Site[]> {
  const [answer, running] = await Promise.all([ask({ Core: "Networks" }), runningPatterns()]);
  if (!("Networks" in answer)) throw new AskError("unreachable", `no networks in ${Object.keys(answer).join()}`);
  return answer.Networks.map((network) => standing(network, running));
}

/** The site of an origin: its network, else itself alone. */
export async function siteOf(origin: string): Promise<Site> {
  const network = (await networks()).find(({ patterns }) => patterns.some((one) => covers(one, origin)));
  return network ?? standing({ name: new URL(origin).host, patterns: [pattern(origin)] }, await runningPatterns());
}

/** The patterns for which Nod is on: its content script is registered, and the browser still lets it run. */
export async function runningPatterns(): Promise<string[]> {
  const scripts = await browser.scripting.getRegisteredContentScripts();
  const patterns = scripts.flatMap(({ matches }) => matches ?? []);
  const allowed = await Promise.all(patterns.map((one) => browser.permissions.contains({ origins: [one] })));
  return patterns.filter((_, index) => allowed[index]);
}

/** The hosts of patterns, as a list to be read: of many the first, which are the network's main ones. */
export function hostsOf(patterns: string[]): string {
  const first = patterns.slice(0, patterns.length > MOST_HOSTS + 1 ? MOST_HOSTS : patterns.length);
  const hosts = first.map(hostOf).join(", ");
  const rest = patterns.length - first.length;
  return rest === 0 ? hosts : word("network_hosts", hosts, rest);
}

function standing({ name, patterns }: Network, running: string[]): Site {
  return { name, patterns, on: patterns.filter((one) => running.includes(one)) };
}
