import { type TranscriptEvent, type TranscriptStepInput, transcriptStepSchema } from "@callhook/core";
import { expect, test } from "vitest";
import { aFailure } from "../testing/an-outcome.ts";
import { agentSays, callEnded, callerSays, toolCalled, toolFinished } from "../testing/steps.ts";
import { eventFromRow, readableEvents, rowOfEvent, toolCallIdOf } from "./event-row.ts";

const workspaceId = "default";
const at = "2026-03-01T10:00:00.123Z";

const started: TranscriptStepInput = {
  type: "call-started",
  agent: "assistant",
  channel: "chat",
  from: null,
  variables: { vip: true, orders: 3, plan: "gold" },
};
const steps: TranscriptStepInput[] = [
  started,
  callerSays("words"),
  { type: "caller-spoke", text: "wait", turn: 2, heldDuringToolCallId: "t1" },
  agentSays("answer"),
  { type: "agent-interrupted", turn: 2, heardText: "ans" },
  toolCalled("t1", "tool_1"),
  toolFinished("t1"),
  toolFinished("t2", aFailure({ toolCallId: "t2" })),
  callEnded(),
];

function eventOf(step: TranscriptStepInput, sequence = 7): TranscriptEvent {
  return { ...transcriptStepSchema.parse(step), sequence, at };
}

test.each(steps)("a $type step comes back from its row as it was", (step) => {
  const event = eventOf(step);
  const row = rowOfEvent({ workspaceId, callId: "call_1", event });
  expect(row).toMatchObject({ workspaceId: "default", callId: "call_1", sequence: 7, type: step.type });
  expect(eventFromRow(JSON.parse(JSON.stringify(row), reviveDate))).toEqual(event);
});

test("number and time live in columns of their own and are not said twice", () => {
  const { payload } = rowOfEvent({ workspaceId, callId: "call_1", event: eventOf(callerSays("words")) });
  expect(payload).not.toHaveProperty("sequence");
  expect(payload).not.toHaveProperty("at");
});

test("only steps of a tool call belong to one, under an id that a column can hold", () => {
  const idOf = (step: TranscriptStepInput) => toolCallIdOf(transcriptStepSchema.parse(step));
  expect(idOf(callerSays("words"))).toBeNull();
  expect(idOf(toolCalled("t1"))).toBe("t1");
  expect(idOf(toolCalled("a\0b"))).toBe("a\ufffdb");
  expect(idOf(toolFinished("a\0b"))).toBe(idOf(toolCalled("a\0b")));
});

test.each([null, "words", {}, { type: "from-another-world" }, { type: "caller-spoke", text: 1 }])(
  "a row that none of our versions wrote is refused, not passed on, or left out: %j",
  (payload) => {
    const row = { payload, sequence: 7, at: new Date(at), type: "tool-called", toolCallId: "t1" };
    expect(() => eventFromRow(row)).toThrow(
      expect.objectContaining({ code: "internal", message: expect.stringMatching(/^Event 7 of this call/) }),
    );
    const sound = rowOfEvent({ workspaceId, callId: "call_1", event: eventOf(callerSays("words"), 8) });
    expect(readableEvents([row, sound])).toEqual({
      events: [eventOf(callerSays("words"), 8)],
      unreadable: [{ sequence: 7, at, type: "tool-called", toolCallId: "t1" }],
    });
  },
);

test("a damaged event is told by its place, never by what stands there", () => {
  const payload = { type: "caller-spoke", text: ["my card is 4111"] };
  const reading = () => eventFromRow({ payload, sequence: 7, at: new Date(at) });
  expect(reading).toThrow("Event 7 of this call cannot be read (text): it was damaged");
  expect(reading).not.toThrow("4111");
});

function reviveDate(key: string, value: unknown): unknown {
  return key === "at" && typeof value === "string" ? new Date(value) : value;
}
