import { setTimeout as wait } from "node:timers/promises";
import {
  createConversation,
  createToolLatencies,
  type Conversation,
  type ToolLatencies,
} from "@callhook/agents";
import { CallhookError, type ModelChoice, safeError, type TranscriptEvent } from "@callhook/core";
import type { Engine } from "@callhook/core/engine";
import { agentRepository, callRepository, type CallNews, type Database } from "@callhook/db";
import { LRUCache } from "lru-cache";
import type { Logger } from "pino";
import { loggedModelFailure } from "../models/logged-model-failure.ts";
import type { ModelShelf } from "../models/model-shelf.ts";
import { createCallWatchers } from "./call-watchers.ts";
import { joinNextRun } from "./join-next-run.ts";
import { listOfferedTools } from "./list-offered-tools.ts";
import { prepareOfferedTools } from "./prepare-offered-tools.ts";
import { profileInCall } from "./profile-in-call.ts";
import { stopping } from "./stopping.ts";

export type LiveConversations = {
  /**
   * The conversation of a call, knowing all that is on record, whoever put it there. One that this process
   * does not hold yet is rebuilt from its events.
   */
  open(address: CallNews): Promise<Conversation>;
  /** Something was added to a call's record: if the call is held here, it learns what that is. */
  heard(news: CallNews): void;
  /**
   * Tells whoever speaks for a call what came onto its record from elsewhere, or that there is news of it, until the
   * returned function is called.
   */
  watch(address: CallNews, listener: (events: readonly TranscriptEvent[]) => void): () => void;
  /** Another process speaks for this call now: stops what may stop, follows writes, and has all outcomes recorded. */
  release(address: CallNews): Promise<void>;
  /** Takes no more verbs, lets what runs finish for a while, then stops it and has its outcomes recorded. */
  close(options?: { finishMs?: number }): Promise<void>;
};

type Dependencies = { database: Database; engine: Engine; models: ModelShelf; logger: Logger };
type HeldConversation = { conversation: Conversation; catchUp: () => Promise<void> };

/** Longer than any turn can last. A conversation that was dropped is rebuilt when somebody speaks again. */
const idleMilliseconds = 2 * 60 * 60 * 1000;
const maximumConversations = 100_000;
/** Together well under the eight seconds after which `pnpm start` kills a process that does not stop. */
const defaultFinishMs = 5_000;
const recordMilliseconds = 1_500;

export function createLiveConversations(dependencies: Dependencies): LiveConversations {
  const held = new LRUCache<string, Promise<HeldConversation>>({
    max: maximumConversations,
    ttl: idleMilliseconds,
    updateAgeOnGet: true,
  });
  /** Their calls are elsewhere, and writes of theirs still run. */
  const leaving = new Set<Conversation>();
  const latencies = createToolLatencies();
  const watchers = createCallWatchers();
  let isClosing = false;

  function hold(address: CallNews): Promise<HeldConversation> {
    const key = keyOf(address);
    const known = held.get(key);
    if (known !== undefined) return known;
    const onNews = (events: readonly TranscriptEvent[]) => watchers.tell(address, events);
    const rebuilding = rebuildConversation({ ...dependencies, ...address, latencies, onNews });
    held.set(key, rebuilding);
    rebuilding.catch(() => held.delete(key));
    return rebuilding;
  }

  async function hear(news: CallNews): Promise<void> {
    const holding = held.get(keyOf(news));
    if (holding === undefined) return;
    const { conversation, catchUp } = await holding;
    try {
      await catchUp();
    } catch (error) {
      if (!isRemoved(error)) throw error;
      held.delete(keyOf(news));
      return conversation.halt();
    }
    if (!conversation.hasEnded) return;
    await conversation.settled();
    held.delete(keyOf(news));
  }

  async function release(address: CallNews): Promise<void> {
    const holding = held.get(keyOf(address));
    if (holding === undefined) return;
    held.delete(keyOf(address));
    const { conversation } = await holding;
    leaving.add(conversation);
    await conversation.release().finally(() => leaving.delete(conversation));
  }

  return {
    async open(address) {
      if (isClosing) throw stopping();
      const { conversation, catchUp } = await hold(address);
      await catchUp();
      return conversation;
    },
    heard: (news) => void hear(news).catch((error: unknown) => noteMissed({ ...dependencies, news, error })),
    watch: watchers.watch,
    release,
    async close({ finishMs = defaultFinishMs } = {}) {
      isClosing = true;
      await finishAll({ held: held.values(), leaving, finishMs });
    },
  };
}

function keyOf({ workspaceId, callId }: CallNews): string {
  return `${workspaceId}/${callId}`;
}

/** Nothing is lost: the next verb reads the record before it does anything. */
function noteMissed({ logger, news, error }: { logger: Logger; news: CallNews; error: unknown }): void {
  logger.warn({ callId: news.callId, ...safeError(error) }, "news of a call was missed");
}

async function rebuildConversation(
  options: Dependencies &
    CallNews & { latencies: ToolLatencies; onNews: (events: readonly TranscriptEvent[]) => void },
): Promise<HeldConversation> {
  const { database, engine, models, logger, workspaceId, callId, latencies } = options;
  const calls = callRepository({ database, workspaceId });
  const call = await calls.get(callId);
  if (call.status === "active") prepareOfferedTools({ ...options, ...call });
  const [profile, history] = await Promise.all([
    agentRepository({ database, workspaceId }).get(call.agent),
    calls.events({ callId }),
  ]);
  const { agent, channel, from, variables, mocks, environment } = call;
  const place = { workspaceId, environment };
  const isAsSet = call.model === "agent";
  const choice: ModelChoice = isAsSet ? profile.model : { kind: "offline" };
  const fallbackModel = isAsSet ? profile.fallbackModel : null;
  const { model, stallTimeoutMs, retries: modelRetries } = await models.open(choice, place);
  const conversation = createConversation({
    call: { id: callId, agent, channel, from, variables, workspaceId, environment },
    profile: profileInCall({ profile, call }),
    model,
    fallbackModel: fallbackModel === null ? undefined : await models.open(fallbackModel, place),
    limits: { steps: profile.limits.stepsPerTurn, stallTimeoutMs, modelRetries },
    execute: mocks === null ? engine.execute : (execution) => engine.execute({ ...execution, mocks }),
    history,
    latencies,
    onModelError: (error) => logger.warn({ callId, ...loggedModelFailure(error) }, "the model failed"),
    onBug: (error) =>
      logger.error({ callId, ...safeError(error) }, "a turn broke off, or is not on record in full"),
    listTools: () => listOfferedTools({ database, workspaceId, agent: call.agent }),
    record: (events) => calls.append({ callId, events }),
  });
  const catchUp = joinNextRun(async () => {
    const events = await calls.events({ callId, afterSequence: conversation.knownUpTo });
    await conversation.learn(events);
    options.onNews(events);
  });
  return { conversation, catchUp };
}

async function finishAll(options: {
  held: Iterable<Promise<HeldConversation>>;
  leaving: Iterable<Conversation>;
  finishMs: number;
}): Promise<void> {
  const rebuilt = await Promise.allSettled(options.held);
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
