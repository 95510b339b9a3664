import { type InterruptionMode, type Tool, defaultAgentProfiles } from "@callhook/core";
import { aTool } from "@callhook/core/testing";
import { expect, test } from "vitest";
import { callTool } from "./call-tool.ts";
import { createToolLatencies } from "./fillers/tool-latencies.ts";
import { createInterruption } from "./interruption.ts";
import type { LiveCall } from "./live-call.ts";
import type { ExecuteTool, RecordSteps } from "./ports.ts";
import { aSuccess } from "./testing/an-outcome.ts";
import { numbering } from "./testing/numbering.ts";
import { storyOf } from "./testing/test-call.ts";
import { createTranscriptWriter } from "./transcript-writer.ts";

/** Runs one call of a tool; `execute` sees the signal that the engine would get. */
async function run(options: {
  mode: InterruptionMode;
  method?: Tool["method"];
  functionName?: string;
  arguments?: unknown;
  onRecording?: (context: { endCall: () => void }) => void;
  during: (context: {
    signal: AbortSignal;
    callEnded: AbortSignal;
    interrupt: () => void;
    endCall: () => void;
  }) => void;
}) {
  const callEnd = new AbortController();
  const interruption = createInterruption();
  const execute: ExecuteTool = async ({ signal, callEnded }) => {
    options.during({ signal, callEnded, interrupt: interruption.interrupt, endCall: () => callEnd.abort() });
    return aSuccess("done", "another id");
  };
  const number = numbering();
  const record: RecordSteps = async (steps) => {
    options.onRecording?.({ endCall: () => callEnd.abort() });
    return await number(steps);
  };
  const writer = createTranscriptWriter({ history: [], record });
  const live: LiveCall = {
    call: { id: "call_1", agent: "assistant", from: null, variables: {} },
    profile: defaultAgentProfiles.assistant,
    models: [],
    listTools: async () => [],
    execute,
    writer,
    callEnded: callEnd.signal,
    released: callEnd.signal,
    halted: new AbortController().signal,
    stepsPerTurn: 1,
    latencies: createToolLatencies(),
    msPerCharacter: 65,
    now: () => new Date(),
    onModelError: () => undefined,
    onBug: () => undefined,
    toolCallsHere: new Set(),
    claimToolCallId: (wanted) => wanted,
  };
  const tool = aTool({ interruptions: options.mode, method: options.method ?? "POST" });
  const running = callTool({
    live,
    turn: 1,
    request: {
      toolCallId: "call_0",
      functionName: options.functionName ?? tool.functionName,
      arguments: options.arguments ?? {},
    },
    tools: [tool],
    interruption,
    emit: () => undefined,
  });
  await running.recorded;
  return { outcome: await running.outcome, steps: writer.steps, interruption };
}

test("the caller's voice aborts a tool that allows it", async () => {
  let isAborted = false;
  await run({
    mode: "allow",
    during: ({ signal, interrupt }) => {
      interrupt();
      isAborted = signal.aborted;
    },
  });
  expect(isAborted).toBe(true);
});

test.each(["disable-during-tool", "disable-during-tool-and-turn"] as const)(
  "the caller's voice never aborts a tool with %s",
  async (mode) => {
    let isAborted = true;
    await run({
      mode,
      during: ({ signal, interrupt }) => {
        interrupt();
        isAborted = signal.aborted;
      },
    });
    expect(isAborted).toBe(false);
  },
);

test.each(["GET", "POST"] as const)(
  "the end of the call is told to the engine and aborts no %s by itself: what it stops depends on the effect",
  async (method) => {
    const aborted: boolean[] = [];
    await run({
      mode: "allow",
      method,
      during: ({ signal, callEnded, endCall }) => {
        aborted.push(callEnded.aborted);
        endCall();
        aborted.push(callEnded.aborted, signal.aborted);
      },
    });
    expect(aborted).toEqual([false, true, false]);
  },
);

test("an engine is told that the call ended before the tool was begun", async () => {
  let isEnded = false;
  await run({
    mode: "allow",
    onRecording: ({ endCall }) => endCall(),
    during: ({ callEnded }) => {
      isEnded = callEnded.aborted;
    },
  });
  expect(isEnded).toBe(true);
});

test("an outcome goes by the id of its call, whatever the engine named it", async () => {
  const { outcome, steps } = await run({ mode: "allow", during: () => undefined });
  expect(outcome.toolCallId).toBe("call_0");
  expect(steps.at(-1)).toMatchObject({ type: "tool-finished", outcome: { toolCallId: "call_0" } });
});

test("a tool that has finished no longer holds the caller's words", async () => {
  const { interruption } = await run({ mode: "disable-during-tool", during: () => undefined });
  expect(interruption.heldBy()).toBeNull();
});

test("an endless or empty function name is recorded in a form that fits", async () => {
  const long = await run({ mode: "allow", functionName: "x".repeat(5_000), during: () => undefined });
  expect(storyOf(long.steps)).toEqual([`1 called: ${"x".repeat(200)}`, "1 finished: not-allowed"]);
  const empty = await run({ mode: "allow", functionName: "", during: () => undefined });
  expect(storyOf(empty.steps)).toEqual(["1 called: unnamed", "1 finished: not-allowed"]);
});

test("arguments that JSON cannot carry are recorded as a note", async () => {
  const { steps } = await run({ mode: "allow", arguments: 10n, during: () => undefined });
  expect(steps[0]).toMatchObject({ type: "tool-called", arguments: "Arguments that are not JSON." });
});
