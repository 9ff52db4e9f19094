import { AskError, ask } from "../ask";
import type { Account, Brand, Request } from "../generated/messages";

/** A brand of which nothing is known yet. */
export const NOBODY: Brand = { id: "", name: "", signOff: "", scopes: [], accounts: [] };

/** Asks something to which all brands are the answer. */
export async function brandsAfter(request: Request): Promise<Brand[]> {
  const answer = await ask({ Core: request });
  if ("Brands" in answer) return answer.Brands;
  throw new AskError("unreachable", `no brands in ${Object.keys(answer).join()}`);
}

/** What a page says of a brand, told of the brand as it is stored: one of the same name is the same. */
export function recognised(found: Brand, stored: Brand[]): Brand {
  const same = found.id === "" && stored.find((brand) => folded(brand.name) === folded(found.name));
  return same ? withAccounts(same, found.accounts) : found;
}

/** The brand, with these accounts too. */
export function withAccounts(brand: Brand, accounts: Account[]): Brand {
  const known = new Set(brand.accounts.map(identity));
  return { ...brand, accounts: [...brand.accounts, ...accounts.filter((account) => !known.has(identity(account)))] };
}

/** What has to be saved so that `chosen` is who answers in `scope`: whoever did so before, and it. */
export function answering(chosen: Brand, scope: string, stored: Brand[]): Brand[] {
  const before = stored.filter((brand) => brand.id !== chosen.id && brand.scopes.includes(scope));
  const without = before.map((brand) => ({ ...brand, scopes: brand.scopes.filter((other) => other !== scope) }));
  return [...without, { ...chosen, scopes: [...new Set([...chosen.scopes, scope])] }];
}

function identity({ scope, name, handle, profile }: Account): string {
  return JSON.stringify([scope, name, handle, profile]);
}

function folded(name: string): string {
  return name.trim().toLowerCase();
}
