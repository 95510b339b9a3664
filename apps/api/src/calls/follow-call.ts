import type { TranscriptEvent } from "@callhook/core";
import { callRepository } from "@callhook/db";
import type { Context } from "../context.ts";

/**
 * The call's events from `afterSequence` on, each once, as they are appended, until the call has ended.
 * Events may arrive out of order, so reading starts again behind the first gap, never behind the last event.
 */
export async function* followCall(options: {
  context: Context;
  callId: string;
  afterSequence: number;
  signal: AbortSignal;
}): AsyncGenerator<TranscriptEvent> {
  const { context, callId, signal } = options;
  const { database, callNews } = context.services;
  const calls = callRepository({ database, workspaceId: context.workspaceId });
  const seenBeyondGap = new Set<number>();
  let unbrokenUpTo = options.afterSequence;
  let hasEnded = false;
  await calls.get(callId);
  while (!signal.aborted) {
    // Asked for before reading, so that what is appended meanwhile is not missed.
    const news = callNews.next({ workspaceId: context.workspaceId, callId, signal });
    for (const event of await calls.events({ callId, afterSequence: unbrokenUpTo })) {
      if (seenBeyondGap.has(event.sequence)) continue;
      seenBeyondGap.add(event.sequence);
      hasEnded ||= event.type === "call-ended";
      yield event;
    }
    while (seenBeyondGap.delete(unbrokenUpTo + 1)) unbrokenUpTo += 1;
    if (hasEnded) return;
    await news;
  }
}
