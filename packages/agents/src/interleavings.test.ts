import { setTimeout as wait } from "node:timers/promises";
import type { LanguageModelV4, LanguageModelV4StreamPart } from "@ai-sdk/provider";
import {
  CallhookError,
  failedOutcome,
  type ToolOutcome,
  type TranscriptEvent,
  type TranscriptStep,
} from "@callhook/core";
import { aTool } from "@callhook/core/testing";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Conversation, createConversation } from "./conversation.ts";
import { modelMessages } from "./model-messages.ts";
import type { ExecuteTool } from "./ports.ts";
import { aSuccess } from "./testing/an-outcome.ts";
import { numbering } from "./testing/numbering.ts";

/** What happens to a call, in any order. */
const act = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant("say" as const), by: fc.constantFrom("voice", "text") }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("interrupt" as const) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant("decide" as const), approved: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("late" as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant("wait" as const), ms: fc.integer({ min: 0, max: 8 }) }),
  },
  { weight: 10, arbitrary: fc.record({ do: fc.constant("hear" as const) }) },
);
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

/** How the model replies and the tools end, round and round. */
const replies = fc.array(
  fc.constantFrom("words", "read", "write", "both", "words", "write", "unknown", "fails"),
  {
    minLength: 3,
    maxLength: 8,
    size: "max",
  },
);
const endings = fc.array(
  fc.constantFrom("succeeded", "failed", "asks", "follows", "asks", "follows", "slow"),
  {
    minLength: 3,
    maxLength: 6,
    size: "max",
  },
);

const tools = [
  aTool({ id: "tool_1", name: "Read", method: "GET", interruptions: "disable-during-tool" }),
  aTool({ id: "tool_2", name: "Write" }),
];

function modelOf(plan: string[]): LanguageModelV4 {
  let asked = 0;
  const call = (toolName: string, count: number): LanguageModelV4StreamPart => ({
    type: "tool-call",
    toolCallId: `call_${count % 3}`,
    toolName,
    input: JSON.stringify({ count: count % 4 }),
  });
  function partsOf(reply: string | undefined, count: number): LanguageModelV4StreamPart[] {
    if (reply === "read" || reply === "write") return [call(reply, count)];
    if (reply === "both") return [call("read", count), call("write", count), call("read", count)];
    if (reply === "unknown") return [call("launch_rocket", count)];
    if (reply === "words" && count % 7 === 0) return [call("end_call", count)];
    return [];
  }
  return {
    specificationVersion: "v4",
    provider: "random",
    modelId: "random",
    supportedUrls: {},
    doGenerate: () => Promise.reject(new Error("It only streams.")),
    async doStream() {
      asked += 1;
      const reply = plan[asked % plan.length];
      await wait(asked % 2);
      if (reply === "fails") throw new Error("The model failed.");
      const calls = partsOf(reply, asked);
      const words: LanguageModelV4StreamPart[] = [
        { type: "text-start", id: "words" },
        { type: "text-delta", id: "words", delta: `Words ${asked}.` },
        { type: "text-end", id: "words" },
      ];
      const unified = calls.length === 0 ? ("stop" as const) : ("tool-calls" as const);
      const usage = { inputTokens: none, outputTokens: { ...none, text: undefined, reasoning: undefined } };
      return {
        stream: ReadableStream.from<LanguageModelV4StreamPart>([
          { type: "stream-start", warnings: [] },
          ...(calls.length === 0 || asked % 3 === 0 ? words : []),
          ...calls,
          { type: "finish", finishReason: { unified, raw: unified }, usage },
        ]),
      };
    },
  };
}

const none = { total: undefined, noCache: undefined, cacheRead: undefined, cacheWrite: undefined };

function executeBy(plan: string[]): ExecuteTool {
  let ran = 0;
  return async ({ context: { toolCallId }, signal, callEnded, tool, onSending }): Promise<ToolOutcome> => {
    ran += 1;
    onSending?.();
    const how = plan[ran % plan.length];
    await wait(how === "slow" ? 5 : ran % 2);
    if (signal.aborted || (tool.method === "GET" && callEnded.aborted)) {
      return failedOutcome({ toolCallId, reason: "cancelled", message: "Stopped." });
    }
    const asking = { toolCallId, reason: "needs-confirmation" as const, message: "Shall I?" };
    if (how === "asks") return failedOutcome(asking);
    if (how === "failed") return failedOutcome({ ...asking, reason: "http-error" });
    const success = aSuccess({ done: true }, toolCallId);
    return how === "follows" ? { ...success, answerFollows: true } : success;
  };
}

/** Does what is to be done, and waits for none of it unless it says so. */
async function perform(
  one: Act,
  { conversation, record }: { conversation: Conversation; record: TranscriptEvent[] },
): Promise<void> {
  const refusable = (doing: Promise<unknown>) => void doing.catch(() => undefined);
  if (one.do === "wait") await wait(one.ms);
  if (one.do === "say") {
    refusable(Array.fromAsync(conversation.say("Hello?", { by: one.by === "voice" ? "voice" : "text" })));
  }
  if (one.do === "interrupt") refusable(conversation.interrupt({ heardText: "Wor", afterMs: 10 }));
  if (one.do === "hear") await conversation.settled();
  if (one.do === "decide") {
    const asked = record.findLast(
      (step) => step.type === "tool-finished" && step.outcome.status === "failed",
    );
    const toolCallId = asked?.type === "tool-finished" ? asked.toolCallId : "nothing";
    refusable(Array.fromAsync(conversation.decide({ toolCallId, approved: one.approved })));
  }
  if (one.do === "late") await bringLate({ conversation, record });
}

async function bringLate(call: { conversation: Conversation; record: TranscriptEvent[] }): Promise<void> {
  const { conversation, record } = call;
  const asked = record.find(
    (step) => step.type === "tool-finished" && "answerFollows" in step.outcome && step.outcome.answerFollows,
  );
  if (asked?.type !== "tool-finished" || conversation.hasEnded) return;
  const { toolCallId } = asked;
  const late = {
    type: "late-result-arrived" as const,
    toolCallId,
    outcome: aSuccess({ price: 9 }, toolCallId),
  };
  const events = await numbering(record)([late]);
  await conversation.learn(events);
}

test("whatever is said, interrupted, decided, brought late and ended in any order, every tool call has one outcome", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { minLength: 6, maxLength: 30, size: "max" }),
      replies,
      endings,
      async (acts, replyPlan, endingPlan) => {
        const record: TranscriptEvent[] = [];
        const bugs: unknown[] = [];
        const conversation = createConversation({
          call: { id: "call_1", agent: "receptionist", from: null, variables: {}, channel: "simulator" },
          profile: { instructions: "", canEndCall: true, speech: { ignoreBackchannels: true } },
          model: modelOf(replyPlan),
          listTools: async () => tools,
          execute: executeBy(endingPlan),
          record: recordUntilEnd(record),
          history: [],
          limits: { steps: 4, modelRetries: 0 },
          msPerCharacter: 0,
          onBug: (error) => bugs.push(error),
        });
        for (const one of acts) await perform(one, { conversation, record });
        await conversation.end("test-over");
        await conversation.settled();
        expect(bugs).toEqual([]);
        expectOneOutcomeEach(record);
        expectAnsweredCalls(record);
      },
    ),
    { numRuns: 100 },
  );
});

/** As the database: nothing but outcomes comes after the end. */
function recordUntilEnd(record: TranscriptEvent[]) {
  const number = numbering(record);
  return async (steps: TranscriptStep[]) => {
    await wait(steps.length % 2);
    const hasEnded = record.some(({ type }) => type === "call-ended");
    if (hasEnded && steps.some(({ type }) => type !== "tool-finished")) {
      throw new CallhookError({ code: "call-ended", message: "This call has ended." });
    }
    return await number(steps);
  };
}

function expectOneOutcomeEach(record: readonly TranscriptEvent[]): void {
  const called = record.flatMap((step) => (step.type === "tool-called" ? [step.toolCallId] : []));
  const finished = record.flatMap((step) => (step.type === "tool-finished" ? [step.toolCallId] : []));
  expect(new Set(called).size).toBe(called.length);
  expect(finished.toSorted()).toEqual(called.toSorted());
  const last = record.findIndex(({ type }) => type === "call-ended");
  expect(record.slice(last + 1).map(({ type }) => type)).toEqual([]);
}

/** Providers refuse a conversation in which a call is not followed by its answer. */
function expectAnsweredCalls(record: readonly TranscriptEvent[]): void {
  const messages = modelMessages(record);
  for (const [index, message] of messages.entries()) {
    if (message.role !== "assistant" || typeof message.content === "string") continue;
    const called = message.content.flatMap((part) => (part.type === "tool-call" ? [part.toolCallId] : []));
    if (called.length === 0) continue;
    const next = messages[index + 1];
    const answered = next?.role === "tool" ? next.content : [];
    expect(answered.flatMap((part) => (part.type === "tool-result" ? [part.toolCallId] : []))).toEqual(
      called,
    );
  }
}
