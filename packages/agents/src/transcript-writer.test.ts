import type { TranscriptEvent } from "@callhook/core";
import { expect, test } from "vitest";
import type { RecordSteps } from "./ports.ts";
import { numbering } from "./testing/numbering.ts";
import { createTranscriptWriter } from "./transcript-writer.ts";

const spoke = (text: string, turn?: number) => ({ type: "agent-spoke", text, turn }) as const;
const event = (sequence: number, text: string, turn?: number): TranscriptEvent => ({
  ...spoke(text, turn),
  sequence,
  at: "2026-11-23T17:00:00.000Z",
});
const ended: TranscriptEvent = {
  type: "call-ended",
  reason: "hung up",
  sequence: 9,
  at: "2026-11-23T17:00:00.000Z",
};

function textsOf(writer: { steps: readonly { type: string; text?: string }[] }) {
  return writer.steps.map(({ type, text }) => text ?? type);
}

test("batches reach the record in order, those that wait for it together, however slow it is", async () => {
  const log: string[] = [];
  const number = numbering();
  const record: RecordSteps = async (steps) => {
    log.push(`start ${steps.length}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
    log.push(`end ${steps.length}`);
    return await number(steps);
  };
  const writer = createTranscriptWriter({ history: [], record });
  const first = writer.write([spoke("a")]);
  await new Promise((resolve) => setTimeout(resolve, 1));
  await Promise.all([first, writer.write([spoke("b")]), writer.write([spoke("c"), spoke("d")])]);
  expect(log).toEqual(["start 1", "end 1", "start 3", "end 3"]);
  expect(textsOf(writer)).toEqual(["a", "b", "c", "d"]);
});

test("a batch that is refused takes none of those with it that waited beside it", async () => {
  const number = numbering();
  const record: RecordSteps = async (steps) => {
    if (steps.some((step) => "text" in step && step.text === "bad")) throw new Error("violates a constraint");
    return await number(steps);
  };
  const writer = createTranscriptWriter({ history: [], record });
  const writes = ["a", "bad", "b"].map((text) => writer.write([spoke(text)]));
  expect((await Promise.allSettled(writes)).map(({ status }) => status)).toEqual([
    "fulfilled",
    "rejected",
    "fulfilled",
  ]);
  expect(textsOf(writer)).toEqual(["a", "b"]);
});

test("steps are known at once, before they are on record", () => {
  const writer = createTranscriptWriter({ history: [], record: () => new Promise(() => undefined) });
  void writer.write([spoke("a")]);
  expect(writer.steps).toEqual([spoke("a")]);
  expect(writer.knownUpTo).toBe(0);
});

test("steps that could not be recorded are forgotten, and the next batch is tried all the same", async () => {
  const events: TranscriptEvent[] = [];
  const number = numbering(events);
  let isBroken = true;
  const record: RecordSteps = async (steps) => {
    if (isBroken) throw new Error("The database is away.");
    return await number(steps);
  };
  const writer = createTranscriptWriter({ history: [], record });
  await expect(writer.write([spoke("lost")])).rejects.toThrow("The database is away.");
  expect(writer.steps).toEqual([]);
  isBroken = false;
  await writer.write([spoke("kept")]);
  expect(writer.steps).toEqual(events);
  expect(textsOf(writer)).toEqual(["kept"]);
});

test("an empty batch is not recorded", async () => {
  const writer = createTranscriptWriter({ history: [], record: () => Promise.reject(new Error("called")) });
  await writer.write([]);
  expect(writer.steps).toEqual([]);
});

test("turns go on counting where the history ended", () => {
  const history = [event(1, "Hello."), event(2, "Yes.", 4)];
  const writer = createTranscriptWriter({ history, record: numbering() });
  expect(writer.lastTurn).toBe(4);
  expect(writer.startTurn()).toBe(5);
  expect(writer.lastTurn).toBe(5);
});

test("turns go on counting behind those that were recorded elsewhere", async () => {
  const writer = createTranscriptWriter({ history: [], record: numbering() });
  expect(writer.startTurn()).toBe(1);
  await writer.learn([event(1, "Hello.", 1), event(2, "Yes.", 2)]);
  expect(writer.startTurn()).toBe(3);
});

test("what was recorded elsewhere stands in its place, once", async () => {
  const writer = createTranscriptWriter({ history: [event(1, "one")], record: numbering() });
  await writer.learn([event(4, "four"), event(2, "two")]);
  await writer.learn([event(1, "one"), event(2, "two"), event(3, "three")]);
  expect(textsOf(writer)).toEqual(["one", "two", "three", "four"]);
});

test("our own steps that come back from the record are not known twice, however early they come", async () => {
  const events: TranscriptEvent[] = [];
  const number = numbering(events);
  const record: RecordSteps = async (steps) => {
    const numbered = await number(steps);
    await new Promise((resolve) => setTimeout(resolve, 5));
    return numbered;
  };
  const writer = createTranscriptWriter({ history: [], record });
  const written = writer.write([spoke("mine")]);
  await new Promise((resolve) => setTimeout(resolve, 1));
  expect(events).toHaveLength(1);
  const learned = writer.learn(events);
  expect(textsOf(writer)).toEqual(["mine"]);
  await Promise.all([written, learned]);
  expect(textsOf(writer)).toEqual(["mine"]);
});

test("what is missing is known by its number until it comes, so that reading on misses nothing", async () => {
  const writer = createTranscriptWriter({ history: [event(1, "one")], record: numbering() });
  await writer.learn([event(2, "two"), event(4, "four")]);
  expect(writer.knownUpTo).toBe(4);
  expect(writer.missing()).toEqual([3]);
  await writer.learn([event(3, "three")]);
  expect(writer.knownUpTo).toBe(4);
  expect(writer.missing()).toEqual([]);
});

test("the end of the call is known from the record, whoever wrote it", async () => {
  const writer = createTranscriptWriter({ history: [], record: numbering() });
  expect(writer.hasEnded).toBe(false);
  await writer.learn([ended]);
  expect(writer.hasEnded).toBe(true);
  expect(createTranscriptWriter({ history: [ended], record: numbering() }).hasEnded).toBe(true);
});
