import type { TranscriptEvent } from "@callhook/core";
import { expect, onTestFinished, test } from "vitest";
import { callRepository } from "./calls/call-repository.ts";
import { openDatabase } from "./database.ts";
import { startACall } from "./testing/start-a-call.ts";
import { callerSays } from "./testing/steps.ts";
import { useTestDatabase } from "./testing/test-database.ts";

const { url } = useTestDatabase();

function observedDatabase() {
  const appended: TranscriptEvent[] = [];
  const waits: number[] = [];
  const batches: number[] = [];
  const database = openDatabase({
    url,
    observer: {
      appended: ({ events, waitedMs }) => {
        appended.push(...events);
        waits.push(waitedMs);
      },
      committed: ({ additions }) => batches.push(additions),
    },
  });
  onTestFinished(() => database.close());
  return { calls: callRepository({ database, workspaceId: "default" }), appended, waits, batches };
}

test("who counts what is put on record is told of each event once, however often it is repeated", async () => {
  const { calls, appended, waits } = observedDatabase();
  const { id: callId } = await startACall(calls);
  const events = [{ ...callerSays("hello"), sequence: 2, at: new Date().toISOString() }];
  const recorded = await calls.append({ callId, events });
  expect(await calls.append({ callId, events })).toEqual(recorded);
  expect(appended).toEqual(recorded);
  expect(waits).toHaveLength(2);
  expect(Math.min(...waits)).toBeGreaterThan(0);
});

test("what is refused is not counted, and what is committed together is counted together", async () => {
  const { calls, appended, batches } = observedDatabase();
  const { id: callId } = await startACall(calls);
  await expect(calls.append({ callId: "no-such-call", events: [callerSays("?")] })).rejects.toThrow();
  expect(appended).toEqual([]);
  batches.length = 0;
  await Promise.all(["a", "b", "c"].map((text) => calls.append({ callId, events: [callerSays(text)] })));
  expect(appended).toHaveLength(3);
  expect(batches.reduce((sum, size) => sum + size, 0)).toBe(3);
});
