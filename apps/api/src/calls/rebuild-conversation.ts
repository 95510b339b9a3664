import {
  createConversation,
  type Conversation,
  loggedModelFailure,
  type ModelShelf,
  type ToolLatencies,
} from "@callhook/agents";
import { type ModelChoice, safeError, type TranscriptEvent } from "@callhook/core";
import type { Engine } from "@callhook/core/engine";
import {
  agentRepository,
  callRepository,
  type CallNews,
  type Database,
  type UnreadableEvent,
} from "@callhook/db";
import type { Logger } from "pino";
import { joinNextRun } from "./join-next-run.ts";
import { listOfferedTools } from "./list-offered-tools.ts";
import { prepareOfferedTools } from "./prepare-offered-tools.ts";
import { profileInCall } from "./profile-in-call.ts";

/** What conversations need of the server around them. */
export type ConversationServices = { database: Database; engine: Engine; models: ModelShelf; logger: Logger };

/** A conversation, and how it learns what was put on record elsewhere. */
export type HeldConversation = { conversation: Conversation; catchUp: () => Promise<void> };

/**
 * The conversation of a call as its record has it, ready to go on. It goes on without what cannot be read: whoever is on
 * the line would rather be asked again than be hung up on, and must be able to hang up. No tool call runs twice for
 * that, since the ledger knows of them by itself; and an outcome that cannot be read is one that the model does not know.
 */
export async function rebuildConversation(
  options: ConversationServices &
    CallNews & { latencies: ToolLatencies; onNews: (events: readonly TranscriptEvent[]) => void },
): Promise<HeldConversation> {
  const { database, engine, models, logger, workspaceId, callId, latencies } = options;
  const calls = callRepository({ database, workspaceId });
  const call = await calls.get(callId);
  if (call.status === "active") prepareOfferedTools({ ...options, ...call });
  const [profile, { events: history, unreadable }] = await Promise.all([
    agentRepository({ database, workspaceId }).get(call.agent),
    calls.readableEvents({ callId }),
  ]);
  noteUnreadable({ logger, callId, unreadable });
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
    unreadable,
    latencies,
    onModelError: (error) => logger.warn({ callId, ...loggedModelFailure(error) }, "the model failed"),
    onBug: (error) =>
      logger.error({ callId, ...safeError(error) }, "a turn broke off, or is not on record in full"),
    listTools: () => listOfferedTools({ database, workspaceId, agent: call.agent }),
    record: (events) => calls.append({ callId, events }),
  });
  const catchUp = joinNextRun(async () => {
    const { knownUpTo: afterSequence } = conversation;
    const news = await calls.readableEvents({ callId, afterSequence, missing: conversation.missing() });
    noteUnreadable({ logger, callId, unreadable: news.unreadable });
    await conversation.learn(news.events, news.unreadable);
    options.onNews(news.events);
  });
  return { conversation, catchUp };
}

/** For the operators: what the agent no longer knows shows in what it says. */
function noteUnreadable(options: {
  logger: Logger;
  callId: string;
  unreadable: readonly UnreadableEvent[];
}): void {
  const { logger, callId, unreadable } = options;
  if (unreadable.length === 0) return;
  const sequences = unreadable.map(({ sequence }) => sequence);
  logger.warn({ callId, sequences }, "a conversation goes on without events that cannot be read");
}
