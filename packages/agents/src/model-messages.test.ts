import type { ToolOutcome, TranscriptStep } from "@callhook/core";
import * as fc from "fast-check";
import type { ModelMessage } from "ai";
import { expect, test } from "vitest";
import { modelMessages } from "./model-messages.ts";
import { aFailure, aSuccess } from "./testing/an-outcome.ts";

const caller = (text: string, turn?: number): TranscriptStep => ({
  type: "caller-spoke",
  text,
  turn,
  heldDuringToolCallId: null,
});
const agent = (text: string, turn?: number): TranscriptStep => ({ type: "agent-spoke", text, turn });
const called = (toolCallId: string, turn?: number): TranscriptStep => ({
  type: "tool-called",
  turn,
  toolCallId,
  toolId: "tool_1",
  toolName: "Check area",
  toolVersion: 1,
  functionName: "check_area",
  arguments: { zip_code: "94110" },
});
const finished = (
  toolCallId: string,
  turn?: number,
  outcome: ToolOutcome = aSuccess("ok"),
): TranscriptStep => ({
  type: "tool-finished",
  turn,
  toolCallId,
  outcome: { ...outcome, toolCallId },
});
const interrupted = (heardText: string | null, turn?: number): TranscriptStep => ({
  type: "agent-interrupted",
  turn,
  heardText,
});

/** Messages in short: `user: words`, `assistant: words + call a`, `tool: a`. */
function inShort(messages: ModelMessage[]): string[] {
  return messages.map(({ role, content }) => {
    if (typeof content === "string") return `${role}: ${content}`;
    const parts = content.map((part) => {
      if (part.type === "text") return part.text;
      if (part.type === "tool-call") return `call ${part.toolCallId}`;
      return part.type === "tool-result" ? part.toolCallId : part.type;
    });
    return `${role}: ${parts.join(" + ")}`;
  });
}

test("a turn with a tool call reads: words, call, answer, words", () => {
  const steps = [
    agent("Hello."),
    caller("Do you come to 94110?", 1),
    agent("Let me check.", 1),
    called("a", 1),
    finished("a", 1),
    agent("Yes.", 1),
  ];
  expect(inShort(modelMessages(steps))).toEqual([
    "assistant: Hello.",
    "user: Do you come to 94110?",
    "assistant: Let me check. + call a",
    "tool: a",
    "assistant: Yes.",
  ]);
});

test("calls that ran together are answered together, in the order of the calls", () => {
  const steps = [caller("Both?", 1), called("a", 1), called("b", 1), finished("b", 1), finished("a", 1)];
  expect(inShort(modelMessages(steps))).toEqual(["user: Both?", "assistant: call a + call b", "tool: a + b"]);
});

test("calls that ran one after the other are two replies", () => {
  const steps = [caller("Both?", 1), called("a", 1), finished("a", 1), called("b", 1), finished("b", 1)];
  expect(inShort(modelMessages(steps))).toEqual([
    "user: Both?",
    "assistant: call a",
    "tool: a",
    "assistant: call b",
    "tool: b",
  ]);
});

test("an outcome that arrives after the caller's next words still stands in its own turn", () => {
  const steps = [
    caller("Do you come to 94110?", 1),
    called("a", 1),
    caller("No, 94117.", 2),
    finished("a", 1, aFailure("cancelled")),
    agent("Let me check 94117.", 2),
  ];
  expect(inShort(modelMessages(steps))).toEqual([
    "user: Do you come to 94110?",
    "assistant: call a",
    "tool: a",
    "user: No, 94117.",
    "assistant: Let me check 94117.",
  ]);
});

test("a call without an outcome is answered as unknown, so that no provider refuses the history", () => {
  const messages = modelMessages([caller("Book it.", 1), called("a", 1)]);
  expect(JSON.stringify(messages.at(-1))).toContain("cannot tell whether it was done");
});

test("words that were cut off read as far as they were heard", () => {
  const steps = [
    caller("Hi", 1),
    agent("We come out on Mondays and Tuesdays.", 1),
    interrupted("We come out", 1),
  ];
  expect(inShort(modelMessages(steps)).at(-1)).toBe("assistant: We come out—");
});

test("cut off words of which nothing is known read as they were spoken", () => {
  const steps = [caller("Hi", 1), agent("We come out on", 1), interrupted(null, 1)];
  expect(inShort(modelMessages(steps)).at(-1)).toBe("assistant: We come out on—");
});

test("words of which nothing was heard were never said", () => {
  const steps = [caller("Hi", 1), agent("We come out", 1), interrupted("", 1), caller("Stop.", 2)];
  expect(inShort(modelMessages(steps))).toEqual(["user: Hi", "user: Stop."]);
});

test("an interruption marks the last words of its own turn, not those of another", () => {
  const steps = [
    caller("Hi", 1),
    agent("First.", 1),
    caller("And?", 2),
    agent("Second.", 2),
    interrupted("Fi", 1),
  ];
  expect(inShort(modelMessages(steps))).toEqual([
    "user: Hi",
    "assistant: Fi—",
    "user: And?",
    "assistant: Second.",
  ]);
});

test("an interruption never marks words that were spoken after it", () => {
  const steps = [caller("Hi", 1), agent("First.", 1), interrupted("Fi", 1), agent("Second.", 1)];
  expect(inShort(modelMessages(steps)).at(-1)).toBe("assistant: Fi— + Second.");
});

test("steps that a service appended without turns read in their order", () => {
  const steps = [caller("One"), agent("First."), caller("Two"), called("a"), finished("a"), agent("Second.")];
  expect(inShort(modelMessages(steps))).toEqual([
    "user: One",
    "assistant: First.",
    "user: Two",
    "assistant: call a",
    "tool: a",
    "assistant: Second.",
  ]);
});

test("arguments that are no object are wrapped in one, because providers refuse anything else", () => {
  const step = called("a", 1);
  if (step.type !== "tool-called") throw new Error("no call");
  const [message] = modelMessages([{ ...step, arguments: '{"zip_code":' }]);
  expect(JSON.stringify(message)).toContain('"input":{"input":"{\\"zip_code\\":"}');
});

test("a failed call is marked as an error", () => {
  const messages = modelMessages([called("a", 1), finished("a", 1, aFailure("timed-out"))]);
  expect(JSON.stringify(messages.at(-1))).toContain('"type":"error-text"');
});

const turnNumber = fc.constantFrom(1, 2, 3, undefined);
const text = fc.constantFrom("yes", "no", "94110");
const anyStep = fc.oneof(
  fc.tuple(text, turnNumber).map(([words, turn]) => caller(words, turn)),
  fc.tuple(text, turnNumber).map(([words, turn]) => agent(words, turn)),
  fc.tuple(fc.constantFrom(null, "", "ye"), turnNumber).map(([words, turn]) => interrupted(words, turn)),
  fc.tuple(fc.nat(9), turnNumber).map(([id, turn]) => finished(`call_${id}`, turn)),
);
/** Steps in any order, with every tool call id called once at most. */
const anyRecord = fc
  .tuple(fc.array(anyStep, { maxLength: 30 }), fc.uniqueArray(fc.nat(9)), turnNumber)
  .chain(([steps, ids, turn]) =>
    fc.shuffledSubarray([...steps, ...ids.map((id) => called(`call_${id}`, turn))], { minLength: 0 }),
  );

test("whatever was recorded, every call is followed at once by exactly its answers", () => {
  fc.assert(
    fc.property(anyRecord, (steps) => {
      const messages = modelMessages(steps);
      for (const [index, message] of messages.entries()) {
        const calls = callIds(message);
        const next = messages[index + 1];
        expect(next?.role === "tool" ? resultIds(next) : []).toEqual(calls);
      }
      expect(messages[0]?.role).not.toBe("tool");
    }),
    { numRuns: 300 },
  );
});

test("nothing that the caller said is lost, however the record is ordered", () => {
  fc.assert(
    fc.property(anyRecord, (steps) => {
      const said = steps.flatMap((step) => (step.type === "caller-spoke" ? [step.text] : []));
      const shown = modelMessages(steps).flatMap(({ role, content }) => (role === "user" ? [content] : []));
      expect(Map.groupBy(shown, String)).toEqual(Map.groupBy(said, String));
    }),
  );
});

function callIds({ role, content }: ModelMessage): string[] {
  if (role !== "assistant" || typeof content === "string") return [];
  return content.flatMap((part) => (part.type === "tool-call" ? [part.toolCallId] : []));
}

function resultIds({ content }: Extract<ModelMessage, { role: "tool" }>): string[] {
  return content.flatMap((part) => (part.type === "tool-result" ? [part.toolCallId] : []));
}
