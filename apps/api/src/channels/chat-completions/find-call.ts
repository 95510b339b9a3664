import { createHash } from "node:crypto";
import { type AgentId, CallhookError, type TranscriptEvent, type TranscriptStep } from "@callhook/core";
import { type Call, callRepository } from "@callhook/db";
import { noSuchCall } from "../../access/no-such-call.ts";
import { callsOf } from "../../calls/calls-of.ts";
import { isOurCallId } from "../../calls/is-our-call-id.ts";
import type { Context } from "../../context.ts";
import { isSameConversation } from "../dialogue/compare-dialogue.ts";
import type { Dialogue } from "../dialogue/dialogue.ts";
import { exchangesOf } from "../dialogue/exchanges-of.ts";
import type { CallHint } from "./call-hint.ts";

type Asked = { context: Context; agent: AgentId; hint: CallHint; dialogue: Dialogue };

const mostCandidates = 10;
const longestConversationMs = 24 * 60 * 60 * 1000;
/** A client repeats a request at once or not at all; whoever opens with the same words later is somebody else. */
const repeatedWithinMs = 60_000;

/** The call that a request names. A token that was issued for one call opens that one alone, and names it by itself. */
export async function findNamedCall(asked: Asked): Promise<Call | null> {
  const { context, agent, hint } = asked;
  const boundTo = context.key?.callId ?? null;
  if (boundTo !== null && hint.id !== null && hint.id !== boundTo) throw noSuchCall();
  const id = boundTo ?? hint.id;
  if (id === null) return null;
  const known = await ownCall(context, id);
  const call = known ?? (await startOrFind({ ...asked, externalId: id }));
  if (call.agent === agent) return call;
  const message = `This call is held by the ${call.agent}; set model to "${call.agent}".`;
  throw new CallhookError({ code: "invalid-input", message, issues: [{ path: "model", message }] });
}

/**
 * The call that a dialogue without a name belongs to: the newest one that began with the same words and whose record
 * it tells, or else a new one. The danger: two callers who say the same at first become one. They part as soon as
 * one of them says something else; whoever runs tools for many callers should name their calls.
 */
export async function findUnnamedCall(asked: Asked & { beginning: string }): Promise<Call> {
  const { context, dialogue, beginning } = asked;
  const startedSince = new Date(Date.now() - longestConversationMs);
  const query = { platform: asked.hint.platform, beginning, startedSince, limit: mostCandidates };
  const candidates = await callsOf(context).recentOutside(query);
  for (const call of candidates) {
    if (call.status === "active" && (await isOneOf({ context, call, dialogue }))) return call;
  }
  // Whoever asks for the same at once, in another process too, comes to the same name.
  return await startOrFind({ ...asked, externalId: `${beginning}${candidates[0]?.id ?? ""}` });
}

/** What conversations that begin alike are named by. */
export function beginningOf({ agent, hint, dialogue }: Omit<Asked, "context">): string {
  const first = dialogue.lines.find(({ by }) => by === "caller")?.text ?? "";
  const hash = createHash("sha256")
    .update(JSON.stringify([agent, hint.from, first]))
    .digest("hex");
  return `history:${hash.slice(0, 32)}/`;
}

async function ownCall(context: Context, id: string): Promise<Call | null> {
  if (!isOurCallId(id) && context.key?.callId !== id) return null;
  return await callsOf(context).get(id);
}

async function startOrFind(options: Asked & { externalId: string }): Promise<Call> {
  const { context, agent, hint, externalId } = options;
  const { services, workspaceId } = context;
  const { platform, from, to, variables } = hint;
  const start = { agent, platform, externalId, from, variables, channel: "platform" } as const;
  const { call } = await callRepository({ database: services.database, workspaceId }).startOrFind({
    ...start,
    ...(to === null ? {} : { to }),
  });
  return call;
}

async function isOneOf(options: { context: Context; call: Call; dialogue: Dialogue }): Promise<boolean> {
  const { context, call, dialogue } = options;
  const { services, workspaceId } = context;
  const { steps } = await services.conversations.open({ workspaceId, callId: call.id });
  const exchanges = exchangesOf(steps);
  if (!isSameConversation({ dialogue, exchanges })) return false;
  const firstWords = dialogue.lines.findIndex(({ by }) => by === "caller");
  const isAnswered = dialogue.lines.slice(firstWords).some(({ by }) => by === "agent");
  return isAnswered || dialogue.endsWith === "results" || Date.now() - lastMoment(steps) < repeatedWithinMs;
}

/** When the last thing was put on record; now where that is under way. */
function lastMoment(steps: readonly (TranscriptStep | TranscriptEvent)[]): number {
  const last = steps.at(-1);
  return last !== undefined && "at" in last ? Date.parse(last.at) : Date.now();
}
