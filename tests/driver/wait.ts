/** Waiting for a thing instead of for a time. */

const EVERY_MS = 10;

/**
 * Asks `probe` until it answers with something other than `undefined`, `null` or `false`, and gives
 * that. A probe that throws has not seen it yet; what it threw stands in the failure, so a probe may
 * well be an assertion.
 */
export async function waitFor<T>(
  what: string,
  probe: () => Promise<T | undefined | null | false>,
  timeoutMs = 10_000,
): Promise<T> {
  const end = performance.now() + timeoutMs;
  let last: unknown;
  do {
    try {
      last = await within(probe(), end - performance.now());
      if (last !== undefined && last !== null && last !== false) return last as T;
    } catch (error) {
      last = error;
    }
    await pause(EVERY_MS);
  } while (performance.now() < end);
  throw new Error(`waited ${timeoutMs / 1000} s for ${what}; last seen ${describe(last)}`);
}

/** The promise's outcome, or a rejection when it takes longer: a browser that hangs answers never. */
export async function within<T>(promise: Promise<T>, timeoutMs: number, what = 'no answer'): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(what)), Math.max(timeoutMs, 0));
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function describe(seen: unknown): string {
  if (seen instanceof Error) return seen.message;
  return JSON.stringify(seen) ?? String(seen);
}
