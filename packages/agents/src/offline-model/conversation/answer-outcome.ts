import { describeTool } from "../speak/describe-tool.ts";
import { joinSentences } from "../speak/join-sentences.ts";
import { tellDetail, tellOutcome } from "../speak/tell-outcome.ts";
import { chooseTool } from "../understand/choose-tool.ts";
import { namesThing, outcomeQuestion, type OutcomeQuestion } from "../understand/outcome-question.ts";
import { readUtterance } from "../values/utterance.ts";
import { advance } from "./advance.ts";
import { answerFact } from "./answer-fact.ts";
import { saying, type Dialogue, type Move, type Request } from "./dialogue.ts";
import type { Hearing } from "./hear.ts";
import { holdsNews } from "./holds-news.ts";
import { anythingElse } from "../speak/anything-else.ts";
import { isDone } from "./is-done.ts";

/** Answers what is asked about the last request from what is known of it; null for other words. */
export function answerOutcome(hearing: Hearing): Move | null {
  const { dialogue, text } = hearing;
  const { request, last } = dialogue;
  const pending =
    request && (request.phase === "gathering" || request.phase === "confirming") ? request : null;
  const isPending = pending !== null && outcomeQuestion(text, pending.tool)?.kind === "whether";
  if (isPending && !(last && outcomeQuestion(text, last.tool) && last.tool !== pending.tool))
    return saying(dialogue, joinSentences("Not yet.", pendingQuestion(dialogue)));
  if (isKnownElsewhere(hearing)) return null;
  const { target, question } = findTarget(hearing);
  if (!question) return answerFact(hearing);
  if (!target) return answerNothing(hearing, question);
  if (question.kind === "again") return dialogue.offer || pending ? null : tryAgain(dialogue, target);
  if (holdsNews(hearing, target)) return null;
  const told = answerTo(question, target);
  if (told === null) return null;
  return saying(dialogue, joinSentences(told, pendingQuestion(dialogue) || anythingElse));
}

/** The last request, or the change before it when the words name that; none when nothing was changed. */
function findTarget({ dialogue, text }: Hearing): {
  target: Request | null;
  question: OutcomeQuestion | null;
} {
  const { last, lastChange } = dialogue;
  const question = last && outcomeQuestion(text, last.tool);
  if (question) return { target: last, question };
  const earlier = lastChange && outcomeQuestion(text, lastChange.tool);
  if (earlier) return { target: lastChange, question: earlier };
  return { target: null, question: lastChange ? null : outcomeQuestion(text, null) };
}

/** "did my parcel arrive?" is for the tool that knows of parcels, unless that was just asked. */
function isKnownElsewhere({ dialogue, text, surroundings }: Hearing): boolean {
  if (!namesThing(text)) return false;
  const { tools, now } = surroundings;
  const choice = chooseTool({ utterance: readUtterance(text), tools, now });
  return choice.kind === "tool" && !choice.tool.changes && choice.tool !== dialogue.last?.tool;
}

function answerTo(question: OutcomeQuestion, last: Request): string | null {
  if (question.kind !== "detail" || !last.outcome || !isDone(last)) return tellOutcome(last);
  const told = tellDetail(last, question.detail);
  if (told !== "") return told;
  if (!question.isBare || question.detail === "number")
    return question.detail === "what" ? tellOutcome(last) : "I'm sorry, I wasn't told that.";
  return null;
}

/** What was asked of the caller before they asked back. */
function pendingQuestion(dialogue: Dialogue): string {
  const isPending =
    dialogue.offer !== null ||
    dialogue.request?.phase === "gathering" ||
    dialogue.request?.phase === "confirming";
  return isPending ? (/[^.?!]*\?\s*$/.exec(dialogue.lastSaid)?.[0].trim() ?? "") : "";
}

/** Nothing was done yet in this call; a tool that can look it up is better than to say so. */
function answerNothing(hearing: Hearing, question: OutcomeQuestion): Move | null {
  const { dialogue, text, surroundings } = hearing;
  const { tools, now } = surroundings;
  const isRunning = dialogue.request !== null && dialogue.request.phase !== "done";
  if (question.kind === "detail" || isRunning) return null;
  const choice = chooseTool({ utterance: readUtterance(text), tools, now });
  if (choice.kind === "tool" && !choice.tool.changes) return null;
  return saying(
    dialogue,
    dialogue.last
      ? "No, nothing was done so far, I only looked things up. What would you like me to do?"
      : "I haven't done anything for you in this call so far. What would you like me to do?",
  );
}

/** What failed without leaving anything behind is run again; what may have been done is not. */
function tryAgain(dialogue: Dialogue, last: Request): Move {
  const request: Request = { ...last, phase: "gathering", askedKey: null, attempts: 0, outcome: null };
  if (!last.tool.changes) return advance({ dialogue, request, isConfirmed: true });
  if (isDone(last))
    return saying(
      { ...dialogue, offer: request },
      `That has already gone through. Should I ${describeTool(last.tool)} once more?`,
    );
  const next = last.outcome?.status === "failed" ? last.outcome.next : "ask-the-caller";
  if (last.outcome && next === "offer-to-try-again") return advance({ dialogue, request, isConfirmed: true });
  if (!last.outcome || next === "check-before-repeating")
    return saying(
      dialogue,
      "I can't tell whether the first try went through, so I won't do it a second time. Please check first. Is there anything else I can help with?",
    );
  return saying(
    dialogue,
    joinSentences(tellOutcome(last), "The same details would get the same answer. What should I change?"),
  );
}
