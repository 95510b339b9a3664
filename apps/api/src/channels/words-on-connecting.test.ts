import type { TranscriptEvent, TranscriptStepInput } from "@callhook/core";
import { transcriptStepSchema } from "@callhook/core";
import { toolCalled, toolFinished } from "@callhook/db/testing";
import { expect, test } from "vitest";
import { wordsOnConnecting } from "./words-on-connecting.ts";

function history(...steps: TranscriptStepInput[]): TranscriptEvent[] {
  return steps.map((step, index) => ({
    ...transcriptStepSchema.parse(step),
    sequence: index + 1,
    at: "2026-11-23T17:00:00.000Z",
  }));
}

const started = {
  type: "call-started",
  agent: "receptionist",
  channel: "phone",
  from: null,
  variables: {},
} as const;
const connected = { type: "channel-connected", connectionId: "one" } as const;
const disconnected = { type: "channel-disconnected", connectionId: "one" } as const;
const agent = (text: string) => ({ type: "agent-spoke", turn: 1, text }) as const;
const asked = { type: "caller-spoke", turn: 1, text: "Are you open?" } as const;

test("a call that nobody has spoken in begins with the greeting", () => {
  expect(wordsOnConnecting(history(started))).toEqual({ kind: "greeting" });
  expect(wordsOnConnecting(history(started, connected, disconnected))).toEqual({ kind: "greeting" });
});

test("what was said counts as well where it cannot be read", () => {
  const record = history(started, connected);
  expect(wordsOnConnecting(record, [{ type: "agent-spoke" }])).toEqual(resumed);
  expect(wordsOnConnecting(record, [{ type: "caller-spoke" }])).toEqual(resumed);
  expect(wordsOnConnecting(record, [{ type: "channel-connected" }])).toEqual({ kind: "greeting" });
});

const resumed = { kind: "resumed", unheard: [], isUnanswered: false, isToolRunning: false };

test("what the agent said after the connection broke is said now, and nothing that was heard", () => {
  const record = history(
    started,
    connected,
    agent("Hello."),
    asked,
    disconnected,
    agent("Yes."),
    agent("Until six."),
  );
  expect(wordsOnConnecting(record)).toEqual({ ...resumed, unheard: ["Yes.", "Until six."] });
});

test("a question whose process is gone is answered, whether it could say that it went or not", () => {
  const unanswered = { ...resumed, isUnanswered: true };
  expect(wordsOnConnecting(history(started, connected, agent("Hello."), asked, disconnected))).toEqual(
    unanswered,
  );
  expect(wordsOnConnecting(history(started, connected, agent("Hello."), asked))).toEqual(unanswered);
});

test("words before a tool, and while it runs, are no answer", () => {
  const before = [
    started,
    connected,
    agent("Hello."),
    asked,
    agent("One moment."),
    toolCalled("one"),
  ] as const;
  const bridge = { ...agent("Still looking."), duringToolCallId: "one" };
  const running = { ...resumed, isUnanswered: true, isToolRunning: true };
  expect(wordsOnConnecting(history(...before))).toEqual(running);
  expect(wordsOnConnecting(history(...before, disconnected, bridge))).toEqual(running);
  const finished = history(...before, disconnected, toolFinished("one"));
  expect(wordsOnConnecting(finished)).toEqual({ ...running, isToolRunning: false });
  const answered = history(...before, disconnected, toolFinished("one"), agent("Yes."));
  expect(wordsOnConnecting(answered)).toEqual({ ...resumed, unheard: ["Yes."] });
});

test("the line's own words are no answer", () => {
  const line = { type: "agent-spoke", text: "I'm here again. One moment, please." } as const;
  const record = history(started, connected, agent("Hello."), asked, disconnected, connected, line);
  expect(wordsOnConnecting(record)).toEqual({ ...resumed, isUnanswered: true });
});

test("a sign of listening asks for no answer", () => {
  const listening = { type: "caller-spoke", turn: 1, text: "Mm-hm.", isBackchannel: true } as const;
  const record = history(started, connected, agent("Hello."), asked, agent("Yes."), listening);
  expect(wordsOnConnecting(record)).toEqual(resumed);
});

test("a tool that runs beside one that has finished is running still", () => {
  const both = [toolCalled("one"), toolCalled("two"), toolFinished("two")];
  expect(wordsOnConnecting(history(started, connected, asked, ...both))).toMatchObject({
    isToolRunning: true,
  });
});

test("a caller whose questions were all answered is told that we are there again", () => {
  const record = history(started, connected, agent("Hello."), asked, agent("Yes."), disconnected);
  expect(wordsOnConnecting(record)).toEqual(resumed);
});
