import { browser } from "../browser";
import init, { Nod } from "../generated/nod_wasm";

let starting: Promise<Nod> | undefined;

/** The core, started once in the life of the background; a failed start is tried again by the next message. */
export function core(): Promise<Nod> {
  starting ??= start().catch((error: unknown) => {
    starting = undefined;
    throw error;
  });
  return starting;
}

async function start(): Promise<Nod> {
  const pack = packaged("pack.json").then((file) => file.json());
  const model = packaged("triage.bin").then((file) => file.arrayBuffer());
  await init({ module_or_path: packaged("nod.wasm") });
  return new Nod(await pack, new Uint8Array(await model));
}

function packaged(file: string): Promise<Response> {
  return fetch(browser.runtime.getURL(file));
}
