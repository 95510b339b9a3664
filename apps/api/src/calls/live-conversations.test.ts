import { callRepository, defaultWorkspaceId as workspaceId } from "@callhook/db";
import { startACall, useTestDatabase } from "@callhook/db/testing";
import { pino } from "pino";
import { expect, onTestFinished, test } from "vitest";
import { parseEnvironment } from "../env.ts";
import { openServices } from "../services.ts";

const testDatabase = useTestDatabase();

test("a conversation learns what comes behind a number that is left out, each once, and what fills it", async () => {
  const environment = parseEnvironment({ DATABASE_URL: testDatabase.url });
  const { conversations, close } = await openServices({ environment, logger: pino({ level: "silent" }) });
  onTestFinished(close);
  const calls = callRepository({ database: testDatabase.database, workspaceId });
  const { id: callId } = await startACall(calls);
  const learned: number[] = [];
  const address = { workspaceId, callId };
  conversations.watch(address, (events) => void learned.push(...events.map(({ sequence }) => sequence)));
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
