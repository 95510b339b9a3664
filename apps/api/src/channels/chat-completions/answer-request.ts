import { type AgentId, CallhookError, type Platform } from "@callhook/core";
import { agentsOf } from "../../agents/agents-of.ts";
import { callsOf } from "../../calls/calls-of.ts";
import type { Context } from "../../context.ts";
import { answerDialogue, type DialogueAnswer } from "../dialogue/answer-dialogue.ts";
import type { Dialogue } from "../dialogue/dialogue.ts";
import type { createOrder } from "../dialogue/in-order.ts";
import type { LiveAnswers } from "../dialogue/live-answers.ts";
import { type CallHint, readCallHint } from "./call-hint.ts";
import type { Usage } from "./completion.ts";
import { beginningOf, findNamedCall, findUnnamedCall } from "./find-call.ts";
import { agentOfModel } from "./models.ts";
import { readDialogue, readOffer } from "./read-dialogue.ts";
import type { ChatCompletionsRequest } from "./request-schema.ts";
import { usageSince } from "./usage-since.ts";

type Asked = {
  context: Context;
  answers: LiveAnswers;
  inOrder: ReturnType<typeof createOrder>;
  request: ChatCompletionsRequest;
  raw: Request;
};

export type RequestAnswer = {
  callId: string;
  platform: Platform;
  answer: DialogueAnswer;
  /** What the answer has used of the model, once it is over. */
  usage: () => Usage;
};

/** Finds the call that a request is about and has it answered; requests about one call wait for each other's beginning. */
export async function answerRequest(asked: Asked): Promise<RequestAnswer> {
  const { context, request, raw, inOrder } = asked;
  const agent = agentOfModel(request.model);
  const dialogue = readDialogue(request);
  const hint = readCallHint({ headers: raw.headers, request });
  const finding = { context, agent, hint, dialogue };
  const named = await findNamedCall(finding);
  if (named !== null) return await answerIn({ ...asked, callId: named.id, agent, dialogue, hint });
  if (!dialogue.lines.some(({ by }) => by === "caller")) throw nothingSaid();
  const beginning = beginningOf(finding);
  return await inOrder(`${context.workspaceId} ${beginning}`, async () => {
    const { id: callId } = await findUnnamedCall({ ...finding, beginning });
    return await answerIn({ ...asked, callId, agent, dialogue, hint });
  });
}

async function answerIn(
  options: Asked & { callId: string; agent: AgentId; dialogue: Dialogue; hint: CallHint },
): Promise<RequestAnswer> {
  const { context, callId, request, inOrder, hint } = options;
  const { services, workspaceId } = context;
  const address = { workspaceId, callId };
  return await inOrder(`${workspaceId} ${callId}`, async () => {
    const conversation = await services.conversations.open(address);
    const before = conversation.steps.length;
    const platform = readOffer(request);
    const greeting = await greetingFor(options);
    const by = hint.platform === "openai" ? undefined : "voice";
    const answer =
      greeting ?? (await answerDialogue({ ...options, services, address, platform, by, stopsUnread: true }));
    return { callId, platform: hint.platform, answer, usage: () => usageSince(conversation.steps, before) };
  });
}

/** A platform that lets the model speak first sends no words of the caller's: it gets the agent's greeting. */
async function greetingFor(options: {
  context: Context;
  callId: string;
  agent: AgentId;
  dialogue: Dialogue;
}): Promise<DialogueAnswer | null> {
  const { context, callId, agent, dialogue } = options;
  if (dialogue.lines.length + dialogue.results.length > 0) return null;
  const calls = callsOf(context);
  const { events, unreadable } = await calls.readableEvents({ callId });
  const [first] = [...events, ...unreadable]
    .filter(({ type }) => type !== "call-started")
    .toSorted((one, other) => one.sequence - other.sequence);
  const said = events.find((event) => event === first);
  const text = said?.type === "agent-spoke" ? said.text : (await agentsOf(context).get(agent)).greeting;
  if (text === "") throw nothingSaid();
  if (first === undefined) await calls.append({ callId, events: [{ type: "agent-spoke", turn: 0, text }] });
  return {
    async *read() {
      yield { type: "text", text, interruptible: true };
    },
  };
}

function nothingSaid(): CallhookError {
  const message = "messages must hold what the caller said, as a message of the role user.";
  return new CallhookError({ code: "invalid-input", message, issues: [{ path: "messages", message }] });
}
