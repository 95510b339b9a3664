import { CallhookError } from "@callhook/core";
import type { Call } from "@callhook/db";
import { callsOf } from "../../calls/calls-of.ts";
import { prepareOfferedTools } from "../../calls/prepare-offered-tools.ts";
import type { Context } from "../../context.ts";
import { answerDialogue, type DialogueAnswer, recorded } from "../dialogue/answer-dialogue.ts";
import { exchangesOf } from "../dialogue/exchanges-of.ts";
import type { LiveAnswers } from "../dialogue/live-answers.ts";
import type { ChatRequest } from "./chat-schema.ts";
import { readChat, readDecision } from "./read-chat.ts";

const agent = "assistant";
const ourIds = /^call_/;

/** Answers what is new in a chat: words, or the person's decision about a tool call. */
export async function answerChat(options: {
  context: Context;
  answers: LiveAnswers;
  call: Call;
  request: ChatRequest;
}): Promise<DialogueAnswer> {
  const { context, answers, call, request } = options;
  const { services, workspaceId } = context;
  const address = { workspaceId, callId: call.id };
  const decision = readDecision(request);
  if (decision === null) {
    const dialogue = readChat(request);
    if (!dialogue.lines.some(({ by }) => by === "caller")) throw nothingSaid();
    return await answerDialogue({ services, address, answers, dialogue, by: "text", stopsUnread: false });
  }
  const conversation = await services.conversations.open(address);
  const isDecided = conversation.steps.some(
    (step) => step.type === "tool-decided" && step.toolCallId === decision.toolCallId,
  );
  if (!isDecided) {
    return answers.give({ address, parts: conversation.decide(decision), onGivenUp: null });
  }
  const [latest] = exchangesOf(conversation.steps).slice(-1);
  return answers.of(address) ?? recorded(latest ?? { said: [], handedOver: [] });
}

/** The call of a chat: one of ours by its id, or the one that this chat began. */
export async function findChat(options: { context: Context; chatId: string }): Promise<Call> {
  const { context, chatId } = options;
  const call = ourIds.test(chatId)
    ? await callsOf(context).get(chatId)
    : await callsOf(context).start({
        callId: callIdOf(chatId),
        agent,
        channel: "chat",
        from: context.actor.name,
        variables: {},
      });
  if (call.agent !== agent) throw notInChat();
  prepareOfferedTools({ ...context.services, ...call, workspaceId: context.workspaceId });
  return call;
}

export function callIdOf(chatId: string): string {
  return ourIds.test(chatId) ? chatId : `chat:${chatId}`;
}

function nothingSaid(): CallhookError {
  const message = "messages must end with what the person said, as a message of the role user.";
  return new CallhookError({ code: "invalid-input", message, issues: [{ path: "messages", message }] });
}

function notInChat(): CallhookError {
  const message = "This call is held by the receptionist; a chat is held by the assistant.";
  return new CallhookError({ code: "invalid-input", message, issues: [{ path: "id", message }] });
}
