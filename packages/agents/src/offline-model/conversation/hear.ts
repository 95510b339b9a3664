import { chooseTool } from "../understand/choose-tool.ts";
import { speechActsOf, isRequestShaped, type SpeechAct } from "../understand/speech-acts.ts";
import { apology, cannotHelp, smallTalk } from "../speak/small-talk.ts";
import { describeTool } from "../speak/describe-tool.ts";
import { speakList } from "../speak/speak-value.ts";
import { readUtterance } from "../values/utterance.ts";
import { saying, type Dialogue, type Move, type Surroundings } from "./dialogue.ts";
import { followUp } from "./follow-up.ts";
import { hearAnswer } from "./hear-answer.ts";
import { hearChoice } from "./hear-choice.ts";
import { settleHour } from "./settle-hour.ts";
import { hearConfirmation, hearOffer } from "./hear-decision.ts";
import { acceptedOffer } from "./accepted-offer.ts";
import { advance } from "./advance.ts";
import { answerOutcome } from "./answer-outcome.ts";
import { holdBack } from "./in-doubt.ts";
import { openRequest } from "./open-request.ts";
import { resumeRequest } from "./resume-request.ts";
import { takeApart } from "./take-apart.ts";
import { takesLeave } from "./takes-leave.ts";
import { withdraws } from "./withdraws.ts";

/** What the caller's words change, and what to do about them. */
export function hear(options: { dialogue: Dialogue; text: string; surroundings: Surroundings }): Move {
  const { dialogue, surroundings } = options;
  const text = settleHour(options.text, dialogue);
  const acts = speechActsOf(text);
  const move = holdBack({
    before: dialogue,
    move: decide({ dialogue, text, surroundings, acts }),
    text,
    now: surroundings.now,
  });
  const { request } = move.dialogue;
  const facts = request ? [...move.dialogue.facts, ...factsOf(request)] : move.dialogue.facts;
  return { ...move, dialogue: { ...move.dialogue, facts, heard: [...move.dialogue.heard, text] } };
}

export type Hearing = {
  dialogue: Dialogue;
  text: string;
  surroundings: Surroundings;
  acts: ReadonlySet<SpeechAct>;
};

function decide(hearing: Hearing): Move {
  const { dialogue, acts } = hearing;
  if (acts.has("override"))
    return saying(dialogue, "I'm sorry, that's something I can't do. What can I help you with?");
  const isRunning =
    dialogue.request?.phase === "gathering" ||
    dialogue.request?.phase === "confirming" ||
    dialogue.choices !== null ||
    dialogue.offer !== null;
  if (
    acts.has("repeat") &&
    dialogue.lastSaid !== "" &&
    !isRequestShaped(hearing.text.replace(/\b(?:can|could) you (?:repeat|say)\b.*$/i, ""))
  )
    return saying(dialogue, dialogue.lastSaid);
  if (isRunning && acts.has("abort")) return leave(dialogue, acts.has("goodbye"));
  if (isWithdrawn(hearing)) return leave(dialogue, acts.has("goodbye"));
  if (!isRunning && takesLeave(hearing.text)) return saying(dialogue, "Thank you for calling. Goodbye!");
  if (isPutOff(hearing))
    return isRunning
      ? leave(dialogue, acts.has("goodbye"))
      : saying(dialogue, "All right. Is there anything else I can help with?");
  const handover = handoverFor(hearing);
  if (handover) return handover;
  const answered = answerOutcome(hearing);
  if (answered) return answered;
  if (dialogue.offer) return hearOffer(hearing, hearRequest);
  if (dialogue.choices) return hearChoice(hearing, hearRequest);
  if (dialogue.request?.phase === "confirming") return hearConfirmation(hearing, hearRequest);
  if (dialogue.request?.phase === "gathering") return hearAnswer(hearing, hearRequest);
  return hearRequest(hearing);
}

/** A question for yes or no is answered by "no, don't", and nothing is taken back by it. */
function isWithdrawn({ dialogue, text }: Hearing): boolean {
  const { request } = dialogue;
  if (request?.phase !== "gathering" && request?.phase !== "confirming") return false;
  const asked = request.tool.wanted.find(({ key }) => key === request.askedKey);
  return asked?.kind !== "boolean" && withdraws(text, request.tool);
}

/**
 * "I'll talk to my partner first" answers nothing that was asked, and is no value either. What a message says may be
 * just that, and who names a number goes on.
 */
function isPutOff({ dialogue, text, acts, surroundings }: Hearing): boolean {
  const { request, hasSpoken } = dialogue;
  const asked = request?.tool.wanted.find(({ key }) => key === request.askedKey);
  if (!hasSpoken || !acts.has("later") || asked?.kind === "sentence" || isRequestShaped(text)) return false;
  const { tools, now } = surroundings;
  const utterance = readUtterance(text);
  return !/\d/.test(utterance.text) && chooseTool({ utterance, tools, now }).kind === "none";
}

/** Who asks for a person gets the tool that is for that, if there is one. */
function handoverFor(hearing: Hearing): Move | null {
  const { dialogue, text, surroundings, acts } = hearing;
  if (!acts.has("human") || acts.has("identity")) return null;
  const { tools, now } = surroundings;
  const tool = tools.find(({ reachesPerson }) => reachesPerson);
  if (!tool || dialogue.request?.phase === "calling") return null;
  if (dialogue.request?.tool === tool && dialogue.request.phase !== "done") return null;
  const choice = chooseTool({ utterance: readUtterance(text), tools, now });
  if (choice.kind === "tool" && choice.tool !== tool) return null;
  const base: Dialogue = { ...dialogue, request: null, choices: null, offer: null };
  return advance({
    dialogue: base,
    request: openRequest({ dialogue: base, tool, text, around: text, surroundings }),
  });
}

function leave(dialogue: Dialogue, isGoodbye: boolean): Move {
  const left = "All right, I've left that, and nothing was done.";
  return saying(
    { ...dialogue, request: null, choices: null, offer: null, waiting: [] },
    `${left} ${isGoodbye ? "Thank you for calling. Goodbye!" : "Is there anything else I can help with?"}`,
  );
}

/** A new request, a follow-up of the last one, or neither. */
function hearRequest(hearing: Hearing): Move {
  const { dialogue, text, surroundings, acts } = hearing;
  const { tools, now } = surroundings;
  if (takesBack(text)) return saying({ ...dialogue, puzzled: 0 }, nothingDone);
  const [part = text, ...waiting] = takeApart({ text, tools, now });
  const choice = chooseTool({ utterance: readUtterance(part), tools, now });
  const continued = waiting.length === 0 ? followUp({ ...hearing, choice }) : null;
  if (continued) return continued;
  const resumed = waiting.length === 0 ? resumeRequest({ ...hearing, choice }) : null;
  if (resumed) return resumed;
  const accepted = choice.kind === "none" ? acceptedOffer(hearing) : null;
  const base: Dialogue = { ...dialogue, choices: null, offer: null, waiting };
  if (accepted) {
    return advance({
      dialogue: base,
      request: openRequest({ dialogue: base, tool: accepted, text: part, around: text, surroundings }),
    });
  }
  if (choice.kind === "tool") {
    return advance({
      before: acts.has("upset") ? apology : "",
      dialogue: base,
      request: openRequest({ dialogue: base, tool: choice.tool, text: part, around: text, surroundings }),
    });
  }
  if (choice.kind === "several") {
    const question = `Sure. Would you like me to ${speakList(choice.tools.map(describeTool), "or")}?`;
    return saying({ ...base, choices: { tools: choice.tools, text }, puzzled: 0 }, question);
  }
  return hearNothing({ ...hearing, acts });
}

const nothingDone = "All right, I haven't done anything. Is there anything else I can help with?";

/** "Two bags, please… no, better not, I still have some" asks for nothing in the end. */
function takesBack(text: string): boolean {
  const [, after] =
    /[,.;…!]\s*(?:(?:no|actually|wait|hm+|oh|well)\W+)*(?:better not|let's not|(?:i'd|i had) better not|scrap (?:that|it)|forget (?:it|that)|never ?mind(?: that)?)\b(.*)$/i.exec(
      text,
    ) ?? [];
  return after !== undefined && !isRequestShaped(after) && !/\d/.test(readUtterance(after).text);
}

function hearNothing(hearing: Hearing): Move {
  const { dialogue, text, surroundings, acts } = hearing;
  if (acts.has("abort") && !acts.has("goodbye"))
    return saying({ ...dialogue, puzzled: 0 }, "All right. Is there anything else I can help with?");
  const hasServed = dialogue.request?.phase === "done";
  const talk = smallTalk({
    acts:
      isRequestShaped(text) && !actsThatAsk.some((act) => acts.has(act)) && !isShort(text)
        ? new Set<SpeechAct>()
        : acts,
    tools: surroundings.tools,
    hasServed,
  });
  if (talk !== null) return saying({ ...dialogue, puzzled: 0 }, talk);
  if (hasServed && /^\W*(?:no|nope|nah)\b/i.test(text) && isShort(text))
    return saying(dialogue, "All right. Thank you for calling. Goodbye!");
  if (/^\W*(?:yes|yeah|yep|sure|ok|okay)\b/i.test(text) && isShort(text))
    return saying(dialogue, "Of course. What can I do for you?");
  if (
    /^\W*(?:yes|yeah|great|good|perfect|awesome|cool|nice|lovely|excellent|wonderful|ok|okay|fine|i see|got it|alright|all right)\b/i.test(
      text,
    ) &&
    isShort(text)
  )
    return saying(dialogue, "Great. Is there anything else I can help with?");
  const puzzled = dialogue.puzzled + 1;
  return saying(
    { ...dialogue, puzzled },
    cannotHelp({ tools: surroundings.tools, puzzled, isQuestion: isRequestShaped(text) }),
  );
}

const actsThatAsk: SpeechAct[] = ["identity", "human", "capabilities", "how-are-you", "goodbye", "upset"];

function isShort(text: string): boolean {
  return readUtterance(text).meaning.tokens.length <= 5;
}

function factsOf(request: NonNullable<Dialogue["request"]>): Dialogue["facts"] {
  return request.tool.wanted.flatMap((wanted) => {
    const value = request.values[wanted.key];
    return value === undefined ? [] : [{ wanted, value }];
  });
}
