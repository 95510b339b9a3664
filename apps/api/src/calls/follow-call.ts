import { createSeenSequences, type TranscriptEvent } from "@callhook/core";
import type { ReadableEvents } from "@callhook/db";
import type { CallFollowers, News } from "./call-followers.ts";

/** An event, and the number after which a follower who lost the connection here has to go on. */
export type FollowedEvent = { event: TranscriptEvent; resumeAfter: number };

/** What following takes of a request's context. */
type FollowContext = {
  workspaceId: string;
  services: { callFollowers: CallFollowers };
  checkAccess(): Promise<void>;
};

type FollowOptions = {
  context: FollowContext;
  callId: string;
  afterSequence: number;
  signal: AbortSignal;
  /** How long nothing may happen before the record is looked at, and how long access is good without being asked again. */
  checkAfterMs?: number;
};

const defaultCheckAfterMs = 10_000;

/**
 * The call's events from `afterSequence` on, each once, as they are appended, until the call has ended. They come with
 * the news of them. Where those did not bring them, or not all, the record is read: what is new, and what was missing
 * before. Events may be appended out of order; what fills a gap is told when it comes, behind what was told by then, and
 * a gap that is never filled costs nothing more. Whoever comes back goes on before it. What cannot be read is no gap,
 * but they go on before that too: by then it may be repaired, or they reach a newer version that can read it.
 */
export async function* followCall(options: FollowOptions): AsyncGenerator<FollowedEvent> {
  const { context, callId, signal, checkAfterMs = defaultCheckAfterMs } = options;
  const { callFollowers } = context.services;
  const call = { workspaceId: context.workspaceId, callId };
  const checkAccess = askedOnceIn(checkAfterMs, context);
  const told = createSeenSequences({ upTo: options.afterSequence });
  let firstUnreadable = Infinity;

  /** Access is asked for behind the reading: what was read may have been said after somebody lost it. */
  async function eventsIn(news: News): Promise<ReadableEvents> {
    if (news !== "look" && told.areNext(news.map(({ sequence }) => sequence))) {
      await checkAccess();
      return { events: news, unreadable: [] };
    }
    const question = { ...call, afterSequence: told.highest, missing: told.missing() };
    const found = await callFollowers.eventsAfter(question);
    await checkAccess({ now: true });
    return found;
  }

  // Followed before reading, so that what is appended meanwhile is not missed.
  const following = callFollowers.follow(call);
  signal.addEventListener("abort", following.stop, { once: true });
  try {
    // Whoever begins to follow was let in just now.
    let found = await callFollowers.eventsAfter({ ...call, afterSequence: told.highest });
    while (!signal.aborted) {
      const { events, unreadable } = found;
      for (const { sequence } of unreadable) {
        firstUnreadable = Math.min(firstUnreadable, sequence);
        told.add(sequence);
      }
      for (const event of events) {
        if (told.has(event.sequence)) continue;
        told.add(event.sequence);
        yield { event, resumeAfter: Math.min(told.unbrokenUpTo, firstUnreadable - 1) };
      }
      if ([...events, ...unreadable].some(({ type }) => type === "call-ended")) return;
      const news = await following.next({ withinMs: checkAfterMs });
      if (!signal.aborted) found = await eventsIn(news);
    }
  } finally {
    signal.removeEventListener("abort", following.stop);
    following.stop();
  }
}

/**
 * The attack: whoever was removed, signed out or had their key revoked keeps listening on a connection that was opened
 * before. So access is asked for again before anything is told after such a change, of which this process hears in
 * order with what is added to calls, and now and then, since it also ends by itself.
 */
function askedOnceIn(
  goodForMs: number,
  context: FollowContext,
): (options?: { now: boolean }) => Promise<void> {
  const { callFollowers } = context.services;
  // Of what changed before this began, nothing is known.
  let version: number | null = null;
  let askedAt = performance.now();
  return async ({ now } = { now: false }) => {
    const current = callFollowers.accessVersion();
    if (!now && version === current && performance.now() - askedAt < goodForMs) return;
    const startedAt = performance.now();
    await context.checkAccess();
    version = current;
    askedAt = startedAt;
  };
}
