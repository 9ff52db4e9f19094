/** The background: hands every message to the core or to the switches, and remembers nothing itself. */
import { browser } from "../browser";
import type { Answer, Refusal } from "../generated/messages";
import { core } from "./core";
import { welcomeOnce } from "./first_run";
import { followBrowser, obey } from "./switches";

browser.runtime.onMessage.addListener((message: unknown, sender, respond: (answer: Answer) => void) => {
  answer(message, sender).then(respond, (error: unknown) => respond({ Refused: refusal(error) }));
  return true;
});
followBrowser();
welcomeOnce();

async function answer(message: unknown, sender: chrome.runtime.MessageSender): Promise<Answer> {
  const nod = await core();
  const [only, second] = typeof message === "object" && message !== null ? Object.entries(message) : [];
  const [half, request] = only !== undefined && second === undefined ? only : [];
  if (half === "Browser") return obey(nod.switch(request), sender);
  return nod.answer(half === "Core" ? request : undefined) as Promise<Answer>;
}

function refusal(error: unknown): Refusal {
  const code = error instanceof Error && "code" in error ? String(error.code) : "internal";
  return { code, message: error instanceof Error ? error.message : String(error) };
}
