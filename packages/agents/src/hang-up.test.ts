import { CallhookError, type Channel, type TranscriptEvent } from "@callhook/core";
import { expect, test, vi } from "vitest";
import { createHangUp } from "./hang-up.ts";
import { openLiveCall } from "./open-live-call.ts";
import { numbering } from "./testing/numbering.ts";
import { scriptedModel } from "./testing/scripted-model.ts";

const ending = { reason: "transferred", transferTo: "+14155550111" } as const;

const at = "2026-11-23T17:00:00.000Z";
const spoken: TranscriptEvent[] = [
  { type: "caller-spoke", turn: 1, text: "Bye.", heldDuringToolCallId: null, by: "voice", sequence: 1, at },
  { type: "agent-spoke", turn: 1, text: "Goodbye.", sequence: 2, at },
];

function setUp(channel: Channel, end = vi.fn(async () => undefined), history: TranscriptEvent[] = []) {
  const over = new AbortController();
  const live = openLiveCall(
    {
      call: { id: "call_1", agent: "receptionist", from: null, variables: {}, channel },
      profile: { instructions: "" },
      model: scriptedModel([]),
      listTools: async () => [],
      execute: () => Promise.reject(new Error("No tool is called.")),
      record: numbering(),
      history,
      msPerCharacter: 1,
    },
    { callEnded: over.signal, released: over.signal, halted: new AbortController().signal },
  );
  const hangUp = createHangUp({ live, callEnd: { end }, onBug: () => undefined, waitMs: 10 });
  return { end, hangUp, live, over };
}

const later = () => new Promise((resolve) => setTimeout(resolve, 30));

test("where nobody holds the line the call ends at once", async () => {
  const { end, hangUp } = setUp("chat");
  await hangUp(ending);
  expect(end).toHaveBeenCalledExactlyOnceWith("transferred", { transferTo: "+14155550111" });
});

test.each(["phone", "platform"] as const)(
  "a %s is given time to speak, and then ended all the same",
  async (channel) => {
    const { end, hangUp } = setUp(channel);
    await hangUp(ending);
    expect(end).not.toHaveBeenCalled();
    await later();
    expect(end).toHaveBeenCalledOnce();
  },
);

test("a page's voice is given time to speak, and then the call is ended all the same", async () => {
  const { end, hangUp } = setUp("simulator", undefined, spoken);
  await hangUp(ending);
  expect(end).not.toHaveBeenCalled();
  await later();
  expect(end).toHaveBeenCalledOnce();
});

test("whoever types in the simulator waits for no voice", async () => {
  const typed = spoken.map((event) =>
    event.type === "caller-spoke" ? { ...event, by: "text" as const } : event,
  );
  const { end, hangUp } = setUp("simulator", undefined, typed);
  await hangUp(ending);
  expect(end).toHaveBeenCalledOnce();
});

test("nobody is cut off who goes on talking, and a call that has ended ends once", async () => {
  const talking = setUp("phone");
  await talking.hangUp(ending);
  talking.live.writer.startTurn();
  const listening = setUp("simulator", undefined, spoken);
  await listening.hangUp(ending);
  listening.live.writer.startTurn();
  const ended = setUp("phone");
  await ended.hangUp(ending);
  ended.over.abort();
  await later();
  expect(talking.end).not.toHaveBeenCalled();
  expect(listening.end).not.toHaveBeenCalled();
  expect(ended.end).not.toHaveBeenCalled();
});

test("that somebody else was faster is fine", async () => {
  const refuse = async () => {
    throw new CallhookError({ code: "call-ended", message: "Over." });
  };
  await setUp("chat", vi.fn(refuse)).hangUp(ending);
});
