import type { TranscriptEvent } from "@callhook/core";
import type { Context } from "../context.ts";

/** An event, and the number after which a follower who lost the connection here has to go on. */
export type FollowedEvent = { event: TranscriptEvent; resumeAfter: number };

const defaultCheckAfterMs = 10_000;

/**
 * The call's events from `afterSequence` on, each once, as they are appended, until the call has ended.
 * Events may arrive out of order, so reading starts again behind the first gap, never behind the last event.
 *
 * The attack: whoever was removed, signed out or had their key revoked keeps listening on a connection that was
 * opened before. So access is asked for again before anything new is told, and now and then while nothing is.
 */
export async function* followCall(options: {
  context: Context;
  callId: string;
  afterSequence: number;
  signal: AbortSignal;
  /** How long nothing may happen before access is checked again. */
  checkAfterMs?: number;
}): AsyncGenerator<FollowedEvent> {
  const { context, callId, checkAfterMs = defaultCheckAfterMs } = options;
  const { callFollowers } = context.services;
  const call = { workspaceId: context.workspaceId, callId };
  const done = new AbortController();
  const signal = AbortSignal.any([options.signal, done.signal]);
  const seenBeyondGap = new Set<number>();
  let unbrokenUpTo = options.afterSequence;
  let hasEnded = false;
  let isFirst = true;
  try {
    while (!signal.aborted) {
      // Asked for before reading, so that what is appended meanwhile is not missed.
      const due = new AbortController();
      const awaited = AbortSignal.any([signal, due.signal]);
      const news = callFollowers.nextNews({ ...call, signal: awaited });
      const question = { ...call, afterSequence: unbrokenUpTo };
      // Both at once, and nothing is told before both are answered. Whoever begins to follow was let in just now.
      const [events] = await Promise.all([
        callFollowers.eventsAfter(question),
        isFirst ? undefined : context.checkAccess(),
      ]);
      isFirst = false;
      for (const event of events) {
        if (seenBeyondGap.has(event.sequence)) continue;
        seenBeyondGap.add(event.sequence);
        while (seenBeyondGap.delete(unbrokenUpTo + 1)) unbrokenUpTo += 1;
        hasEnded ||= event.type === "call-ended";
        yield { event, resumeAfter: unbrokenUpTo };
      }
      if (hasEnded) return;
      const timer = setTimeout(() => due.abort(), checkAfterMs);
      await news.finally(() => clearTimeout(timer));
    }
  } finally {
    done.abort();
  }
}
