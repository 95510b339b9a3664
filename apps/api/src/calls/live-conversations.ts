import { setTimeout as wait } from "node:timers/promises";
import { type Conversation, createToolLatencies } from "@callhook/agents";
import { CallhookError, safeError, type TranscriptEvent } from "@callhook/core";
import type { CallNews } from "@callhook/db";
import { LRUCache } from "lru-cache";
import type { Logger } from "pino";
import { type CallListener, createCallWatchers } from "./call-watchers.ts";
import { createLookAgain } from "./look-again.ts";
import {
  type ConversationServices,
  type HeldConversation,
  rebuildConversation,
} from "./rebuild-conversation.ts";
import { stopping } from "./stopping.ts";

export type LiveConversations = {
  /** How many this process holds, those that wait for somebody to speak included. */
  count(): number;
  /**
   * The conversation of a call, knowing all that is on record, whoever put it there. One that this process
   * does not hold yet is rebuilt from its events.
   */
  open(address: CallNews): Promise<Conversation>;
  /** Something was added to a call's record: if the call is held here, it learns what that is. */
  heard(news: CallNews): void;
  /** News may have been missed: every call that is held here learns what that was. */
  missed(): void;
  /**
   * Tells whoever speaks for a call what came onto its record from elsewhere, or that it was removed, until the
   * returned function is called.
   */
  watch(address: CallNews, listener: CallListener): () => void;
  /** Another process speaks for this call now: stops what may stop, follows writes, and has all outcomes recorded. */
  release(address: CallNews): Promise<void>;
  /** Takes no more verbs, lets what runs finish for a while, then stops it and has its outcomes recorded. */
  close(options?: { finishMs?: number }): Promise<void>;
};

type Held = { address: CallNews; rebuilding: Promise<HeldConversation> };

/** Longer than any turn can last. A conversation that was dropped is rebuilt when somebody speaks again. */
const idleMilliseconds = 2 * 60 * 60 * 1000;
const holdingLimits = { max: 100_000, ttl: idleMilliseconds, updateAgeOnGet: true };
/** Together well under the eight seconds after which `pnpm start` kills a process that does not stop. */
const defaultFinishMs = 5_000;
const recordMilliseconds = 1_500;

export function createLiveConversations(services: ConversationServices): LiveConversations {
  const held = new LRUCache<string, Held>(holdingLimits);
  /** Their calls are elsewhere, and writes of theirs still run. */
  const leaving = new Set<Conversation>();
  const latencies = createToolLatencies();
  const watchers = createCallWatchers();
  const onMissed = (news: CallNews, error: unknown) => noteMissed({ ...services, news, error });
  const closing = new AbortController();

  function hold(address: CallNews): Promise<HeldConversation> {
    const key = keyOf(address);
    const known = held.get(key);
    if (known !== undefined) return known.rebuilding;
    const onNews = (events: readonly TranscriptEvent[]) => watchers.tell(address, events);
    const rebuilding = rebuildConversation({ ...services, ...address, latencies, onNews });
    held.set(key, { address, rebuilding });
    rebuilding.catch(() => held.delete(key));
    return rebuilding;
  }

  async function learn(news: CallNews, holding: Held | undefined): Promise<void> {
    if (holding === undefined) return;
    const { conversation, catchUp } = await holding.rebuilding;
    try {
      await catchUp();
    } catch (error) {
      if (!isRemoved(error)) throw error;
      held.delete(keyOf(news));
      watchers.tell(news, "removed");
      return conversation.halt();
    }
    const letGo = () => void held.delete(keyOf(news));
    if (conversation.hasEnded) void conversation.settled().then(letGo, letGo);
  }

  const calls = () => callsIn(held.values());
  // That somebody looks is no reason to hold it any longer.
  const look = (address: CallNews) => learn(address, held.peek(keyOf(address)));
  const lookAtAll = createLookAgain({ calls, look, onFailure: onMissed, signal: closing.signal });

  async function release(address: CallNews): Promise<void> {
    const holding = held.get(keyOf(address));
    if (holding === undefined) return;
    held.delete(keyOf(address));
    const { conversation } = await holding.rebuilding;
    leaving.add(conversation);
    await conversation.release().finally(() => leaving.delete(conversation));
  }

  return {
    count: () => held.size + leaving.size,
    async open(address) {
      if (closing.signal.aborted) throw stopping();
      const { conversation, catchUp } = await hold(address);
      await catchUp();
      return conversation;
    },
    heard: (news) => void learn(news, held.get(keyOf(news))).catch((error: unknown) => onMissed(news, error)),
    missed: () => void lookAtAll(),
    watch: watchers.watch,
    release,
    async close({ finishMs = defaultFinishMs } = {}) {
      closing.abort();
      await finishAll({ held: held.values(), leaving, finishMs });
    },
  };
}

function keyOf({ workspaceId, callId }: CallNews): string {
  return `${workspaceId}/${callId}`;
}

function callsIn(held: Iterable<Held>): CallNews[] {
  return [...held].map(({ address }) => address);
}

/** Nothing is lost: the next verb reads the record before it does anything. */
function noteMissed({ logger, news, error }: { logger: Logger; news: CallNews; error: unknown }): void {
  logger.warn({ callId: news.callId, ...safeError(error) }, "news of a call was missed");
}

async function finishAll(options: {
  held: Iterable<Held>;
  leaving: Iterable<Conversation>;
  finishMs: number;
}): Promise<void> {
  const rebuilt = await Promise.allSettled([...options.held].map(({ rebuilding }) => rebuilding));
  const open = rebuilt.flatMap((result) =>
    result.status === "fulfilled" ? [result.value.conversation] : [],
  );
  open.push(...options.leaving);
  await atMost(options.finishMs, Promise.all(open.map((conversation) => conversation.settled())));
  await atMost(recordMilliseconds, Promise.all(open.map((conversation) => conversation.halt())));
}

async function atMost(milliseconds: number, task: Promise<unknown>): Promise<void> {
  await Promise.race([task, wait(milliseconds, undefined, { ref: false })]);
}

/** The call went with its workspace: what runs for it must not go on. */
function isRemoved(error: unknown): boolean {
  return error instanceof CallhookError && error.code === "not-found";
}
