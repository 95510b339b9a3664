import { createConversation, type Conversation, type LanguageModel } from "@callhook/agents";
import { safeError, transcriptStepSchema } from "@callhook/core";
import type { Engine } from "@callhook/core/engine";
import { agentRepository, callRepository, type Database } from "@callhook/db";
import { LRUCache } from "lru-cache";
import type { Logger } from "pino";
import { listOfferedTools } from "./list-offered-tools.ts";

type CallAddress = { workspaceId: string; callId: string };

export type LiveConversations = {
  /** The conversation of a call; one that this process does not hold yet is rebuilt from its events. */
  open(address: CallAddress): Promise<Conversation>;
  /** The same, but at once: what somebody else added to the call's record is left for the next `open`. */
  openAsItIs(address: CallAddress): Promise<Conversation>;
  /** Somebody else added to the call's record: it is read again before the conversation goes on. */
  refresh(address: CallAddress): void;
  forget(address: CallAddress): void;
  close(): Promise<void>;
};

type Dependencies = { database: Database; engine: Engine; model: LanguageModel; logger: Logger };

/** Longer than any turn can last. A conversation that was dropped is rebuilt when somebody speaks again. */
const idleMilliseconds = 2 * 60 * 60 * 1000;
const maximumConversations = 100_000;

export function createLiveConversations(dependencies: Dependencies): LiveConversations {
  const conversations = new LRUCache<string, Promise<Conversation>>({
    max: maximumConversations,
    ttl: idleMilliseconds,
    updateAgeOnGet: true,
  });
  const outdated = new Set<string>();
  const keyOf = ({ workspaceId, callId }: CallAddress) => `${workspaceId}/${callId}`;

  function open(address: CallAddress): Promise<Conversation> {
    const key = keyOf(address);
    const known = conversations.get(key);
    const isOutdated = outdated.delete(key);
    if (known !== undefined && !isOutdated) return known;
    const opening = reopen(address, known);
    conversations.set(key, opening);
    opening.catch(() => conversations.delete(key));
    return opening;
  }

  async function reopen(
    address: CallAddress,
    former: Promise<Conversation> | undefined,
  ): Promise<Conversation> {
    await (await former)?.settled();
    return rebuildConversation({ ...dependencies, ...address });
  }

  function forget(address: CallAddress): void {
    outdated.delete(keyOf(address));
    conversations.delete(keyOf(address));
  }

  return {
    open,
    openAsItIs: (address) => conversations.get(keyOf(address)) ?? open(address),
    forget,
    refresh: (address) => {
      if (conversations.has(keyOf(address))) outdated.add(keyOf(address));
    },
    close: async () => {
      const settling = [...conversations.values()].map(async (opening) => (await opening).settled());
      await Promise.allSettled(settling);
    },
  };
}

async function rebuildConversation(options: Dependencies & CallAddress): Promise<Conversation> {
  const { database, engine, model, logger, workspaceId, callId } = options;
  const calls = callRepository({ database, workspaceId });
  const call = await calls.get(callId);
  const [profile, history] = await Promise.all([
    agentRepository({ database, workspaceId }).get(call.agent),
    calls.events({ callId }),
  ]);
  return createConversation({
    call,
    profile,
    model,
    execute: engine.execute,
    history,
    onModelError: (error) => logger.warn({ callId, ...safeError(error) }, "the model failed"),
    listTools: () => listOfferedTools({ database, workspaceId, agent: call.agent }),
    record: async (steps) => {
      await calls.append({ callId, events: steps.map((step) => transcriptStepSchema.parse(step)) });
    },
  });
}
