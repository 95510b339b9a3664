import type { WebhookAnswer } from "./webhook-delivery.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** As Standard Webhooks recommends: ten attempts over three days. */
const pausesMs = [
  5000,
  5 * minuteMs,
  30 * minuteMs,
  2 * hourMs,
  5 * hourMs,
  10 * hourMs,
  14 * hourMs,
  20 * hourMs,
  24 * hourMs,
];

/** Later by up to this share, so that what failed together does not come back together. */
const jitter = 0.2;
/** No receiver is waited for longer than this, whatever it asks for. */
const longestPauseMs = dayMs;

/**
 * When a delivery is tried again; null when it is not. A receiver that is busy (429, 503) may ask for a later moment,
 * never for an earlier one.
 */
export function nextAttemptAt(options: {
  /** Since the delivery was begun, or asked for again. */
  failedAttempts: number;
  answer: Pick<WebhookAnswer, "status" | "retryAfterMs">;
  now: Date;
  /** From 0 to 1. */
  random: number;
}): Date | null {
  const { failedAttempts, answer, now, random } = options;
  const pauseMs = pausesMs[failedAttempts - 1];
  if (pauseMs === undefined || isGone(answer)) return null;
  const isBusy = answer.status === 429 || answer.status === 503;
  const askedMs = isBusy ? Math.min(answer.retryAfterMs, longestPauseMs) : 0;
  return new Date(now.getTime() + Math.max(pauseMs * (1 + jitter * random), askedMs));
}

/** 410 says that there never will be a receiver again. */
export function isGone({ status }: Pick<WebhookAnswer, "status">): boolean {
  return status === 410;
}

const mostFailures = 10;
const longestFailingDays = 7;

/** Whether a webhook has failed so often and for so long that it is switched off, as ElevenLabs does it. */
export function hasFailedForGood(options: { failures: number; failingSince: Date; now: Date }): boolean {
  const { failures, failingSince, now } = options;
  return failures >= mostFailures && now.getTime() - failingSince.getTime() > longestFailingDays * dayMs;
}
