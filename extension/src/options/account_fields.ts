import type { Account, Brand } from "../generated/messages";
import { button, element } from "../screen/element";
import { type Field, field } from "../screen/field";
import { word } from "../words";

/** The accounts of a brand, as typed. */
export interface AccountFields {
  readonly elements: HTMLElement[];
  /** Every account that is not empty says where it is known. */
  complete(): boolean;
  /** Those that say anything. */
  typed(): Account[];
}

const PARTS = ["scope", "name", "handle", "profile"] as const;
type Row = Record<(typeof PARTS)[number], Field>;

/** Makes a group of fields for each account, and a button for more. */
export function accountFields(accounts: Account[], stored: Brand[]): AccountFields {
  const rows = new Set<Row>();
  const groups = element("div", { className: "list" });
  const scopes = scopeSuggestions(stored);

  const add = (account: Account): HTMLElement => {
    const row = rowOf(account, scopes.id);
    rows.add(row);
    const fields = PARTS.map((part) => row[part].element);
    const remove = button(word("account_remove"), () => {
      rows.delete(row);
      group.remove();
      more.focus();
    });
    const legend = element("legend", {}, word("account"));
    const group = element("fieldset", { className: "account" }, legend, ...fields, remove);
    groups.append(group);
    return group;
  };
  const more = button(word("account_add"), () => {
    add({ scope: "", name: null, handle: null, profile: null }).querySelector("input")?.focus();
  });
  for (const account of accounts) add(account);

  const typed = (): Account[] => [...rows].map(typedIn).filter(saysAnything);
  const complete = (): boolean => typed().every(({ scope }) => scope !== "");
  const title = element("h3", {}, word("options_accounts"));
  const hint = element("p", { className: "quiet" }, word("options_accounts_hint"));
  return { elements: [title, hint, groups, scopes, element("div", {}, more)], complete, typed };
}

function rowOf(account: Account, suggestions: string): Row {
  const scope = field(word("account_scope"), account.scope);
  scope.input.setAttribute("list", suggestions);
  return {
    scope,
    name: field(word("account_name"), account.name ?? ""),
    handle: field(word("account_handle"), account.handle ?? ""),
    profile: field(word("account_profile"), account.profile ?? ""),
  };
}

function typedIn(row: Row): Account {
  const value = (part: keyof Row): string => row[part].input.value.trim();
  const orNull = (part: keyof Row): string | null => value(part) || null;
  return { scope: value("scope"), name: orNull("name"), handle: orNull("handle"), profile: orNull("profile") };
}

function saysAnything({ scope, name, handle, profile }: Account): boolean {
  return [scope, name, handle, profile].some(Boolean);
}

/** Scopes that Nod knows already: nobody should have to spell one. */
function scopeSuggestions(stored: Brand[]): HTMLDataListElement {
  const known = stored.flatMap(({ scopes, accounts }) => [...scopes, ...accounts.map(({ scope }) => scope)]);
  const options = [...new Set(known)].sort().map((value) => element("option", { value }));
  return element("datalist", { id: `scopes-${crypto.randomUUID()}` }, ...options);
}
