import type { Conversation, ConversationPart, PlatformOffer, TurnBeginning } from "@callhook/agents";
import { waitingForPlatform } from "@callhook/agents";
import type { CallerInput } from "@callhook/core";
import { callRepository } from "@callhook/db";
import type { Services } from "../../services.ts";
import { behindRest } from "./behind-rest.ts";
import { compareDialogue, type Standing } from "./compare-dialogue.ts";
import type { Dialogue } from "./dialogue.ts";
import { type Exchange, exchangesOf } from "./exchanges-of.ts";
import { stepsBefore } from "./import-dialogue.ts";
import type { LiveAnswer, LiveAnswers } from "./live-answers.ts";
import { textBehind, wordsIn } from "./words-in.ts";

type Address = { workspaceId: string; callId: string };

export type DialogueAnswer = { read: (signal: AbortSignal) => AsyncIterable<ConversationPart> };

/**
 * Answers what is new in a dialogue that is told from its beginning with every request. What was answered before is
 * answered from the record, so that a repeated request runs nothing again; an answer that is being given is joined;
 * one that was given up goes on where it was. The caller runs it for one call at a time.
 */
export async function answerDialogue(options: {
  services: Pick<Services, "conversations" | "database">;
  address: Address;
  answers: LiveAnswers;
  dialogue: Dialogue;
  /** What an outside platform adds; nothing where Callhook itself talks. */
  platform?: PlatformOffer | undefined;
  /** Whether an answer that nobody reads any more is stopped; it runs on, to be read later, where it is not. */
  stopsUnread: boolean;
  /** How the caller gives words, where that is known. */
  by?: CallerInput | undefined;
}): Promise<DialogueAnswer> {
  const { services, address, answers, dialogue, platform } = options;
  const conversation = await openImported(options);
  const { steps } = conversation;
  const beginning: TurnBeginning = { platform, results: dialogue.results };
  const running = answers.of(address);
  const exchanges = withWordsUnderWay(exchangesOf(steps), running);
  const standing = compareDialogue({ dialogue, exchanges });
  const give = (parts: AsyncIterable<ConversationPart>) =>
    answers.give({
      address,
      parts,
      onGivenUp: options.stopsUnread ? (isCurrent) => giveUp({ services, address, isCurrent }) : null,
    });

  if (standing.kind === "more-words") {
    if (standing.heard !== null) await conversation.interrupt({ heardText: standing.heard });
    const parts = conversation.say(standing.text, { ...beginning, by: options.by });
    return give(options.stopsUnread && running !== undefined ? behindRest(parts, running) : parts);
  }
  const brought = new Set(dialogue.results.map(({ toolCallId }) => toolCallId));
  if (waitingForPlatform(steps).some(({ toolCallId }) => brought.has(toolCallId))) {
    return give(conversation.goOn(beginning));
  }
  const asked = exchangeAskedFor({ standing, dialogue, exchanges });
  if (asked !== exchanges.at(-1)) return recorded(asked);
  if (running !== undefined && !running.isGivenUp) return running;
  await running?.over;
  const latest = exchangesOf(conversation.steps).at(-1) ?? asked;
  // A telling that ends with the agent's own words wants it to speak on; the caller is silent.
  if (isComplete(latest) && dialogue.endsWith !== "agent") return recorded(latest);
  // Nobody heard what was cut off: whoever repeats the request has not kept it either.
  if (latest.cutOff?.heardText === null) await conversation.interrupt({ heardText: "" });
  return give(conversation.goOn(beginning));
}

/** The conversation, with what was said before we were asked on record. */
async function openImported(options: {
  services: Pick<Services, "conversations" | "database">;
  address: Address;
  dialogue: Dialogue;
}): Promise<Conversation> {
  const { services, address, dialogue } = options;
  const conversation = await services.conversations.open(address);
  const { steps, unreadable } = conversation;
  const events = stepsBefore({ dialogue, exchanges: exchangesOf(steps), unreadable });
  if (events.length === 0) return conversation;
  const { workspaceId, callId } = address;
  await callRepository({ database: services.database, workspaceId }).append({ callId, events });
  return await services.conversations.open(address);
}

/** Words are on record once an utterance is over; what a caller speaks over was heard before. */
function withWordsUnderWay(exchanges: Exchange[], running: LiveAnswer | undefined): Exchange[] {
  const last = exchanges.at(-1);
  if (running === undefined || last === undefined) return exchanges;
  const underWay = textBehind(running.words, last.said.flatMap(wordsIn).length);
  if (underWay === "") return exchanges;
  return [...exchanges.slice(0, -1), { ...last, said: [...last.said, underWay] }];
}

/** Nobody waits for the answer any more, which is how a platform says that its caller spoke over it. */
async function giveUp(options: {
  services: Pick<Services, "conversations">;
  address: Address;
  isCurrent: () => boolean;
}): Promise<void> {
  const { services, address, isCurrent } = options;
  const conversation = await services.conversations.open(address);
  // The caller who spoke over it has an answer by now that nobody spoke over.
  if (isCurrent()) await conversation.interrupt();
}

/** Results that were brought before stand for the exchange that they began. */
function exchangeAskedFor(options: {
  standing: Extract<Standing, { kind: "known" }>;
  dialogue: Dialogue;
  exchanges: Exchange[];
}): Exchange {
  const { standing, dialogue, exchanges } = options;
  if (dialogue.endsWith !== "results") return standing.exchange;
  const last = dialogue.results.at(-1)?.toolCallId ?? "";
  return exchanges.findLast(({ resultsOf }) => resultsOf.includes(last)) ?? standing.exchange;
}

function isComplete({ said, handedOver, cutOff }: Exchange): boolean {
  return cutOff === null && said.length + handedOver.length > 0;
}

/** What was answered before. */
export function recorded({ said, handedOver }: Pick<Exchange, "said" | "handedOver">): DialogueAnswer {
  const parts: ConversationPart[] = [];
  if (said.length > 0) parts.push({ type: "text", text: said.join(" "), interruptible: true });
  for (const call of handedOver) parts.push({ type: "tool-handed-over", ...call });
  parts.push({ type: "turn-finished", interrupted: false });
  return {
    async *read() {
      yield* parts;
    },
  };
}
