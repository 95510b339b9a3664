import {
  createConversation,
  type Conversation,
  loggedModelFailure,
  type ModelShelf,
  type ToolLatencies,
} from "@callhook/agents";
import { type ModelChoice, safeError, type TranscriptEvent } from "@callhook/core";
import type { Engine } from "@callhook/core/engine";
import { agentRepository, callRepository, type CallNews, type Database } from "@callhook/db";
import type { Logger } from "pino";
import { joinNextRun } from "./join-next-run.ts";
import { listOfferedTools } from "./list-offered-tools.ts";
import { prepareOfferedTools } from "./prepare-offered-tools.ts";
import { profileInCall } from "./profile-in-call.ts";

/** What conversations need of the server around them. */
export type ConversationServices = { database: Database; engine: Engine; models: ModelShelf; logger: Logger };

/** A conversation, and how it learns what was put on record elsewhere. */
export type HeldConversation = { conversation: Conversation; catchUp: () => Promise<void> };

/** The conversation of a call as its record has it, ready to go on. */
export async function rebuildConversation(
  options: ConversationServices &
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
