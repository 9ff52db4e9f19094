/** What a person switches on and off as one: a network with all its addresses, or a site of one's own. */
import type { Answer, Network } from "../generated/messages";
import { covers, pattern } from "../origin";
import { core } from "./core";

/** The patterns that stand for an origin: those of its network, else its own. */
export async function patternsFor(origin: string): Promise<string[]> {
  const network = (await networks()).find(({ patterns }) => patterns.some((one) => covers(one, origin)));
  return network?.patterns ?? [pattern(origin)];
}

/** Those of some patterns that were allowed for one site: any other comes from the browser's own settings. */
export async function ofSites(patterns: string[]): Promise<string[]> {
  const known = new Set((await networks()).flatMap((network) => network.patterns));
  return patterns.filter((one) => known.has(one) || isOfOneHost(one));
}

function isOfOneHost(pattern: string): boolean {
  return !pattern.includes("://*") && !pattern.startsWith("<");
}

async function networks(): Promise<Network[]> {
  const answer = (await (await core()).answer("Networks")) as Answer;
  return "Networks" in answer ? answer.Networks : [];
}
