import type { JsonValue, ToolOutcome, TranscriptStep } from "@callhook/core";
import type { AssistantModelMessage, ModelMessage, ToolCallPart, ToolResultPart } from "ai";
import { describeOutcome } from "./describe-outcome.ts";
import { writeToolAnswer } from "./write-tool-answer.ts";

type ToolCalled = Extract<TranscriptStep, { type: "tool-called" }>;
type AssistantPart = Exclude<AssistantModelMessage["content"], string>[number];

/**
 * What the model is shown of a call, from its record alone. Steps of one turn stand together however
 * late they were recorded, every tool call is followed by its answer, and words that the caller cut
 * off read as far as they were heard.
 */
export function modelMessages(steps: readonly TranscriptStep[]): ModelMessage[] {
  const outcomes = new Map<string, ToolOutcome>();
  const calls = new Map<string, ToolCalled>();
  for (const step of steps) {
    if (step.type === "tool-finished") outcomes.set(step.toolCallId, step.outcome);
    if (step.type === "tool-called") calls.set(step.toolCallId, step);
  }
  return groupByTurn(steps.filter((step) => !isBackchannel(step))).flatMap((group) => {
    const [late] = group;
    if (late?.type === "late-result-arrived") return lateMessages(late, calls.get(late.toolCallId));
    return turnMessages(group, { outcomes, calls });
  });
}

function isBackchannel(step: TranscriptStep): boolean {
  return step.type === "caller-spoke" && step.isBackchannel === true;
}

/**
 * A step without a turn of its own belongs to the turn before it, and opens a new one if the caller spoke. A late
 * result stands by itself, between the turns.
 */
function groupByTurn(steps: readonly TranscriptStep[]): TranscriptStep[][] {
  const groups = new Map<number | string, TranscriptStep[]>();
  let lastKey: number | string = 0;
  for (const [index, step] of steps.entries()) {
    if (step.type === "late-result-arrived") {
      groups.set(`late ${index}`, [step]);
      continue;
    }
    const turn = "turn" in step ? step.turn : undefined;
    const key: number | string = turn ?? (step.type === "caller-spoke" ? `unnumbered ${index}` : lastKey);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [step]);
    else group.push(step);
    lastKey = key;
  }
  return [...groups.values()];
}

type Known = { outcomes: Map<string, ToolOutcome>; calls: Map<string, ToolCalled> };

function turnMessages(steps: TranscriptStep[], { outcomes, calls }: Known): ModelMessage[] {
  const messages: ModelMessage[] = [];
  let said: AssistantPart[] = [];
  let called: ToolCalled[] = [];
  let isAnswered = false;

  function closeReply(): void {
    if (said.length > 0) messages.push({ role: "assistant", content: said });
    if (called.length > 0) {
      messages.push({
        role: "tool",
        content: called.map((step) => toolResult(step, { outcome: outcomes.get(step.toolCallId) ?? null })),
      });
    }
    said = [];
    called = [];
    isAnswered = false;
  }

  for (const step of withHeardWords(steps)) {
    if (step.type === "caller-spoke") {
      closeReply();
      messages.push({ role: "user", content: step.text });
    }
    if (step.type === "tool-decided") {
      closeReply();
      messages.push({ role: "user", content: decisionWords(step, calls.get(step.toolCallId)) });
    }
    if (step.type === "agent-spoke") {
      const words = { type: "text", text: step.text } as const;
      // Said while a tool ran: it stands before the call, since a call is followed by its answer and nothing else.
      if (step.duringToolCallId !== undefined && called.length > 0) said.splice(-called.length, 0, words);
      else {
        if (called.length > 0) closeReply();
        said.push(words);
      }
    }
    if (step.type === "tool-called") {
      if (isAnswered) closeReply();
      said.push(toolCall(step));
      called.push(step);
    }
    if (step.type === "tool-finished") isAnswered = true;
  }
  closeReply();
  return messages;
}

/** A button, in the words it stands for. */
function decisionWords(
  { approved }: Extract<TranscriptStep, { type: "tool-decided" }>,
  call: ToolCalled | undefined,
): string {
  if (approved) return "Yes, go ahead.";
  return call === undefined ? "No, don't do that." : `No, don't do that: “${call.toolName}”.`;
}

/**
 * What came after its call was over reads like the answer of a call, since that is where a model looks for data from
 * outside; nobody's words are put into the caller's mouth.
 */
function lateMessages(
  { toolCallId, outcome }: Extract<TranscriptStep, { type: "late-result-arrived" }>,
  call: ToolCalled | undefined,
): ModelMessage[] {
  if (call === undefined) return [];
  const again = { ...call, toolCallId: `${toolCallId}_late` };
  return [
    { role: "assistant", content: [toolCall(again)] },
    { role: "tool", content: [toolResult(again, { outcome, isLate: true })] },
  ];
}

/** The agent's last words before an interruption, cut to what was heard; unheard words disappear. */
function withHeardWords(steps: TranscriptStep[]): TranscriptStep[] {
  const heard = [...steps];
  for (const [index, step] of steps.entries()) {
    if (step.type !== "agent-interrupted") continue;
    const wordsIndex = heard.findLastIndex(({ type }, before) => before < index && type === "agent-spoke");
    const words = heard[wordsIndex];
    if (words?.type !== "agent-spoke") continue;
    heard[wordsIndex] = { ...words, text: cutShort(step.heardText ?? words.text) };
  }
  return heard.filter((step) => step.type !== "agent-spoke" || step.text !== "");
}

function cutShort(heardWords: string): string {
  const words = heardWords.trim();
  return words === "" || words.endsWith("—") ? words : `${words}—`;
}

function toolCall({ toolCallId, functionName, arguments: input }: ToolCalled): ToolCallPart {
  return { type: "tool-call", toolCallId, toolName: functionName, input: asObject(input) };
}

/** Providers refuse a call whose arguments are no object, although a model may have written one. */
function asObject(input: JsonValue): JsonValue {
  return typeof input === "object" && input !== null && !Array.isArray(input) ? input : { input };
}

function toolResult(
  { toolCallId, functionName, toolName }: ToolCalled,
  ending: { outcome: ToolOutcome | null; isLate?: boolean },
): ToolResultPart {
  const answer = describeOutcome({ toolName, ...ending });
  const type = answer.status === "succeeded" ? "text" : "error-text";
  return {
    type: "tool-result",
    toolCallId,
    toolName: functionName,
    output: { type, value: writeToolAnswer(answer) },
  };
}
