import { setTimeout as wait } from "node:timers/promises";
import type { TranscriptEvent } from "@callhook/core";
import { callRepository, defaultWorkspaceId as workspaceId } from "@callhook/db";
import { callEnded, startACall, startLink, useTestDatabase } from "@callhook/db/testing";
import { pino } from "pino";
import { expect, onTestFinished, test, vi } from "vitest";
import { parseEnvironment } from "../env.ts";
import { openServices } from "../services.ts";
import type { CallChange } from "./call-watchers.ts";

const testDatabase = useTestDatabase();
const { database } = testDatabase;
const calls = callRepository({ database, workspaceId });

async function openConversations(url: string) {
  const environment = parseEnvironment({ DATABASE_URL: url });
  const { conversations, close } = await openServices({ environment, logger: pino({ level: "silent" }) });
  onTestFinished(close);
  return conversations;
}

function toldOf<Told>(change: CallChange, read: (event: TranscriptEvent) => Told): (Told | "removed")[] {
  return change === "removed" ? [change] : change.map(read);
}

test("a conversation learns what comes behind a number that is left out, each once, and what fills it", async () => {
  const conversations = await openConversations(testDatabase.url);
  const { id: callId } = await startACall(calls);
  const learned: (number | "removed")[] = [];
  const address = { workspaceId, callId };
  conversations.watch(address, (change) => void learned.push(...toldOf(change, ({ sequence }) => sequence)));
  const conversation = await conversations.open(address);
  for (const sequence of [3, 4, 6, 2]) {
    const event = { type: "caller-spoke" as const, text: `Words ${sequence}`, sequence };
    await calls.append({ callId, events: [event] });
    await expect.poll(() => learned).toContain(sequence);
  }
  expect(learned).toEqual([3, 4, 6, 2]);
  expect(conversation.missing()).toEqual([5]);
  expect(conversation.steps.map((step) => ("text" in step ? step.text : step.type))).toEqual([
    "call-started",
    "Words 2",
    "Words 3",
    "Words 4",
    "Words 6",
  ]);
});

test("what happened to calls while the database could not be heard is learned once it can be, unasked", async () => {
  const link = await startLink(testDatabase.url);
  onTestFinished(() => link.close());
  const conversations = await openConversations(link.url);
  const [ended, removed, other] = [await startACall(calls), await startACall(calls), await startACall(calls)];
  const told: string[] = [];
  for (const { id: callId } of [ended, removed, other]) {
    await conversations.open({ workspaceId, callId });
    conversations.watch(
      { workspaceId, callId },
      (change) => void told.push(...toldOf(change, ({ type }) => type)),
    );
  }
  link.cut();
  await calls.append({ callId: ended.id, events: [callEnded()] });
  await calls.append({ callId: removed.id, events: [callEnded()] });
  await calls.remove(removed.id);
  link.mend();
  await expect.poll(() => conversations.count(), { timeout: 20_000 }).toBe(1);
  expect(told.toSorted()).toEqual(["call-ended", "removed"]);
});

test("a conversation that nobody takes part in is let go of, however often news may have been missed", async () => {
  const conversations = await openConversations(testDatabase.url);
  const { id: callId } = await startACall(calls);
  const address = { workspaceId, callId };
  const first = await conversations.open(address);
  const told = vi.fn();
  conversations.watch(address, told);
  const later = passTime();
  later({ hours: 1.5 });
  conversations.missed();
  await expect.poll(() => told).toHaveBeenCalled();
  later({ hours: 1 });
  expect(await conversations.open(address)).not.toBe(first);
});

test("once the process stops, nothing more is looked for", async () => {
  const conversations = await openConversations(testDatabase.url);
  const address = { workspaceId, callId: (await startACall(calls)).id };
  await conversations.open(address);
  const told = vi.fn();
  conversations.watch(address, told);
  conversations.missed();
  await conversations.close({ finishMs: 0 });
  await wait(100);
  expect(told).not.toHaveBeenCalled();
});

/** Moves the clock by which conversations are held. */
function passTime() {
  const now = performance.now.bind(performance);
  let passedMs = 0;
  const clock = vi.spyOn(performance, "now").mockImplementation(() => now() + passedMs);
  onTestFinished(() => clock.mockRestore());
  return ({ hours }: { hours: number }) => void (passedMs += hours * 60 * 60 * 1000);
}
