import {
  type AgentId,
  CallhookError,
  type CallMocks,
  type CallModel,
  type CallVariables,
  type Channel,
  type Platform,
  productionEnvironment,
} from "@callhook/core";
import type { Transaction } from "../connection.ts";
import { connectionOf, jobsOf } from "../database.ts";
import { newId } from "../identifier.ts";
import { countCall } from "../plans/count-call.ts";
import { calls } from "../schema/calls.ts";
import type { Scope } from "../scope.ts";
import { storableText } from "../storable-text.ts";
import { appendEvents } from "./append-events.ts";
import type { Call } from "./call.ts";
import { callFromRow, type CallRow } from "./call-row.ts";
import { getCall } from "./read-call.ts";
import { writeEvents } from "./write-events.ts";

export type CallStart = {
  agent: AgentId;
  channel: Channel;
  from: string | null;
  variables: CallVariables;
  /** For a simulation: its tools are answered by their mocks. */
  mocks?: CallMocks | null | undefined;
  /** Where its tools run; production when left out. Whoever starts it knows that there is one of this name. */
  environment?: string | undefined;
  /** Which model speaks; the agent's when left out. */
  model?: CallModel | undefined;
  /** Names the call in advance, so that a repeated start finds it instead of making a second one. */
  callId?: string | undefined;
  /** Whose call it is outside of Callhook, and what it is called there. */
  platform?: Platform | undefined;
  externalId?: string | undefined;
  /** The number that was called. */
  to?: string | undefined;
  /** When it started, as an ISO time; now when left out. One that is brought in with its time uses nothing of the plan. */
  at?: string | undefined;
};

const callIdPattern = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,199}$/;

type Start = { scope: Scope; start: CallStart; callId: string };

/** Inserts the call, its first event and its job together, unless the plan has no room for it. */
export async function startCall(options: { scope: Scope; start: CallStart }): Promise<Call> {
  const { scope, start } = options;
  const callId = checkedCallId(start.callId ?? newId("call"));
  const created = await createCall({ scope, start, callId });
  if (created !== null) return created;
  // Already there: a repeat of the same start changes nothing, and anything else is refused as a conflict.
  await appendEvents({ scope, callId, events: [{ ...firstStep(start), sequence: 1, at: start.at }] });
  return getCall({ scope, callId });
}

/** Null when there is a call of this id, or of this id at its platform. */
export async function createCall({ scope, start, callId }: Start): Promise<Call | null> {
  const jobs = jobsOf(scope.database);
  await jobs.ready();
  const row = await connectionOf(scope.database).transaction(async (transaction) => {
    const created = await insertCall({ transaction, scope, callId, start });
    if (created === undefined) return undefined;
    const event = { ...firstStep(start), sequence: 1, at: created.startedAt.toISOString() };
    const numbers = { nextSequence: 2, eventCount: 1 };
    const first = { workspaceId: scope.workspaceId, callId, added: [event], ...numbers, newsQueued: false };
    await writeEvents({ transaction, jobs, calls: [first] });
    if (start.at === undefined) await countCall({ transaction, scope });
    return created;
  });
  return row === undefined ? null : callFromRow(row);
}

function firstStep(start: CallStart) {
  const { agent, channel, from, variables, environment = productionEnvironment } = start;
  const { platform, externalId, to } = start;
  return {
    type: "call-started" as const,
    agent,
    channel,
    from,
    variables,
    environment,
    ...(platform === undefined ? {} : { platform }),
    ...(externalId === undefined ? {} : { externalId }),
    ...(to === undefined ? {} : { to }),
  };
}

async function insertCall(options: {
  transaction: Transaction;
  scope: Scope;
  callId: string;
  start: CallStart;
}): Promise<CallRow | undefined> {
  const { transaction, scope, callId, start } = options;
  const [row] = await transaction
    .insert(calls)
    .values({
      workspaceId: scope.workspaceId,
      id: callId,
      agent: start.agent,
      channel: start.channel,
      from: start.from === null ? null : storableText(start.from),
      variables: start.variables,
      mocks: start.mocks ?? null,
      environment: start.environment ?? productionEnvironment,
      platform: start.platform ?? null,
      model: start.model ?? "agent",
      externalId: start.externalId === undefined ? null : storableText(start.externalId),
      status: "active",
      startedAt: start.at === undefined ? new Date() : new Date(start.at),
      nextSequence: 1,
      eventCount: 0,
    })
    .onConflictDoNothing()
    .returning();
  return row;
}

function checkedCallId(callId: string): string {
  if (callIdPattern.test(callId)) return callId;
  const message = "callId may hold letters, digits, . _ : and - only, and at most 200 of them.";
  throw new CallhookError({ code: "invalid-input", message, issues: [{ path: "callId", message }] });
}
