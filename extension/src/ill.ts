import type { Finding } from "./generated/messages";

/** Whether a finding says that Nod can't read the page: then nothing is claimed of it. */
export function isIll({ code }: Finding): boolean {
  return code === "unreadable" || code === "half-read";
}
