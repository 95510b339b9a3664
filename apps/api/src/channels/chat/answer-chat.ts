import { CallhookError } from "@callhook/core";
import type { Call } from "@callhook/db";
import { callsOf } from "../../calls/calls-of.ts";
import { isOurCallId } from "../../calls/is-our-call-id.ts";
import type { Context } from "../../context.ts";
import { answerDialogue, type DialogueAnswer, recorded } from "../dialogue/answer-dialogue.ts";
import { exchangesOf } from "../dialogue/exchanges-of.ts";
import type { LiveAnswers } from "../dialogue/live-answers.ts";
import type { ChatRequest } from "./chat-schema.ts";
import { decideInTurn, isDecided } from "./decide-in-turn.ts";
import { type DecidedCard, decidedCards } from "./decided-cards.ts";
import { readChat, readDecisions } from "./read-chat.ts";

const agent = "assistant";

type ChatOptions = { context: Context; answers: LiveAnswers; call: Call; request: ChatRequest };

/** What a chat is answered, and which of the cards it shows the answer belongs to. */
export type ChatAnswer = { answer: DialogueAnswer; decided: DecidedCard[] };

/** Answers what is new in a chat: words, or the person's decisions about tool calls. */
export async function answerChat(options: ChatOptions): Promise<ChatAnswer> {
  const { context, answers, call, request } = options;
  const { services, workspaceId } = context;
  const address = { workspaceId, callId: call.id };
  const decisions = readDecisions(request);
  if (decisions.length === 0) {
    const dialogue = readChat(request);
    if (!dialogue.lines.some(({ by }) => by === "caller")) throw nothingSaid();
    const answer = await answerDialogue({
      services,
      address,
      answers,
      dialogue,
      by: "text",
      stopsUnread: false,
    });
    return { answer, decided: [] };
  }
  const conversation = await services.conversations.open(address);
  const decided = decidedCards({ steps: conversation.steps, decisions });
  const open = decisions.filter((decision) => !isDecided(conversation, decision));
  if (open.length > 0) {
    const parts = decideInTurn({ conversation, decisions: open });
    return { answer: answers.give({ address, parts, onGivenUp: null }), decided };
  }
  const [latest] = exchangesOf(conversation.steps).slice(-1);
  return { answer: answers.of(address) ?? recorded(latest ?? { said: [], handedOver: [] }), decided };
}

/** The call of a chat: one of ours by its id, or the one that this chat began. */
export async function findChat(options: { context: Context; chatId: string }): Promise<Call> {
  const { context, chatId } = options;
  const call = isOurCallId(chatId)
    ? await callsOf(context).get(chatId)
    : await callsOf(context).start({
        callId: callIdOf(chatId),
        agent,
        channel: "chat",
        from: context.actor.name,
        variables: {},
      });
  if (call.agent !== agent) throw notInChat();
  return call;
}

export function callIdOf(chatId: string): string {
  return isOurCallId(chatId) ? chatId : `chat:${chatId}`;
}

function nothingSaid(): CallhookError {
  const message = "messages must end with what the person said, as a message of the role user.";
  return new CallhookError({ code: "invalid-input", message, issues: [{ path: "messages", message }] });
}

function notInChat(): CallhookError {
  const message = "This call is held by the receptionist; a chat is held by the assistant.";
  return new CallhookError({ code: "invalid-input", message, issues: [{ path: "id", message }] });
}
