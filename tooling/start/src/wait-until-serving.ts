import { setTimeout as wait } from "node:timers/promises";
import { CallhookError } from "@callhook/core";

const timeoutMs = 20_000;
const pauseMs = 50;

/** Asks until the answer is 200. */
export async function waitUntilServing(url: string): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  let last = "no answer";
  while (performance.now() < deadline) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
      if (response.ok) return;
      last = `status ${response.status}`;
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    await wait(pauseMs);
  }
  throw new CallhookError({
    code: "unavailable",
    message: `The API was started but does not serve: ${url} gave ${last} for ${timeoutMs / 1000} s.`,
  });
}
