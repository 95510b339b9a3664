import { readRetryAfter } from "../../execution/retries/read-retry-after.ts";
import type { WebhookFormat } from "../../webhook/webhook-draft.ts";
import type { WebhookAnswer } from "../../webhook/webhook-delivery.ts";
import { readFirstBytes } from "./read-first-bytes.ts";
import { webhookFailure } from "./webhook-failure.ts";
import { webhookHeaders } from "./webhook-headers.ts";

/** What is sent to a webhook, and what it is signed with. */
export type WebhookMessage = {
  url: string;
  id: string;
  body: string;
  format: WebhookFormat;
  secrets: readonly string[];
};

const usualTimeoutMs = 15_000;

/**
 * Sends once, and never throws for what the receiver does: any status from 200 to 299 within the deadline counts as
 * delivered. `fetch` is a guarded one, so that it follows no redirects and reaches nothing private.
 */
export async function deliverWebhook(options: {
  message: WebhookMessage;
  fetch: typeof globalThis.fetch;
  timeoutMs?: number;
  now?: () => Date;
}): Promise<WebhookAnswer> {
  const { message, fetch, timeoutMs = usualTimeoutMs, now = () => new Date() } = options;
  const { url, body } = message;
  const at = now();
  const began = performance.now();
  const signal = AbortSignal.timeout(timeoutMs);
  const tookMs = () => Math.round(performance.now() - began);
  try {
    const headers = webhookHeaders({ ...message, at });
    const response = await fetch(url, { method: "POST", headers, body, signal });
    const { status } = response;
    const answer = await readFirstBytes(response.body);
    const retryAfterMs = readRetryAfter(response.headers.get("retry-after") ?? undefined, now());
    return { at, status, durationMs: tookMs(), answer, error: complaintAbout(status), retryAfterMs };
  } catch (error) {
    const words = signal.aborted
      ? `Nothing was answered within ${timeoutMs / 1000} seconds. Answer at once, and work on it afterwards.`
      : webhookFailure({ error, url });
    return { at, status: null, durationMs: tookMs(), answer: "", error: words, retryAfterMs: 0 };
  }
}

function complaintAbout(status: number): string | null {
  if (status >= 200 && status < 300) return null;
  if (status >= 300 && status < 400) {
    return `It answered ${status}, a redirect, and redirects are not followed; enter the address that it leads to.`;
  }
  if (status === 410) return "It answered 410: nobody receives anything there any more.";
  return `It answered ${status}; any status from 200 to 299 counts as received.`;
}
