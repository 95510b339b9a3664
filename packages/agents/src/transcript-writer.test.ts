import type { TranscriptStepInput } from "@callhook/core";
import { expect, test } from "vitest";
import { createTranscriptWriter } from "./transcript-writer.ts";

const spoke = (text: string, turn?: number) => ({ type: "agent-spoke", text, turn }) as const;

test("batches reach the record in order, one after the other, however slow it is", async () => {
  const log: string[] = [];
  const record = async (steps: TranscriptStepInput[]) => {
    log.push(`start ${steps.length}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
    log.push(`end ${steps.length}`);
  };
  const writer = createTranscriptWriter({ history: [], record });
  await Promise.all([writer.write([spoke("a")]), writer.write([spoke("b"), spoke("c")])]);
  expect(log).toEqual(["start 1", "end 1", "start 2", "end 2"]);
});

test("steps are known at once, before they are on record", () => {
  const writer = createTranscriptWriter({ history: [], record: () => new Promise(() => undefined) });
  void writer.write([spoke("a")]);
  expect(writer.steps).toEqual([spoke("a")]);
});

test("a record that fails says so, and the next batch is tried all the same", async () => {
  const recorded: TranscriptStepInput[] = [];
  let isBroken = true;
  const record = async (steps: TranscriptStepInput[]) => {
    if (isBroken) throw new Error("The database is away.");
    recorded.push(...steps);
  };
  const writer = createTranscriptWriter({ history: [], record });
  await expect(writer.write([spoke("lost")])).rejects.toThrow("The database is away.");
  isBroken = false;
  await writer.write([spoke("kept")]);
  expect(recorded).toEqual([spoke("kept")]);
});

test("an empty batch is not recorded", async () => {
  const writer = createTranscriptWriter({ history: [], record: () => Promise.reject(new Error("called")) });
  await writer.write([]);
  expect(writer.steps).toEqual([]);
});

test("turns go on counting where the history ended", () => {
  const history = [spoke("Hello."), spoke("Yes.", 4), { type: "call-ended", reason: "hung up" } as const];
  const writer = createTranscriptWriter({ history, record: async () => undefined });
  expect(writer.lastTurn).toBe(4);
  expect(writer.startTurn()).toBe(5);
  expect(writer.lastTurn).toBe(5);
});
