import { AskError, ask } from "../ask";
import type { Correction, Request } from "../generated/messages";

/** Asks something to which all corrections are the answer, the first first. */
export async function correctionsAfter(request: Request): Promise<Correction[]> {
  const answer = await ask({ Core: request });
  if ("Corrections" in answer) return answer.Corrections;
  throw new AskError("unreachable", `no corrections in ${Object.keys(answer).join()}`);
}
