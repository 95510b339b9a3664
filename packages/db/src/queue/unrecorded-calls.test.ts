import { sql } from "drizzle-orm";
import { afterEach, expect, test, vi } from "vitest";
import { foldTranscript } from "@callhook/core";
import { callRepository } from "../calls/call-repository.ts";
import { connectionOf } from "../database.ts";
import { queuedCalls } from "../testing/queued-calls.ts";
import { startACall } from "../testing/start-a-call.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { openRecordingQueue, type RecordingQueue } from "./recording-queue.ts";
import { recordingQueueName } from "./queues.ts";
import { unrecordedCalls } from "./unrecorded-calls.ts";

const { database, url } = useTestDatabase();
const calls = callRepository({ database, workspaceId: "default" });
const unrecorded = unrecordedCalls(database);
const queues: RecordingQueue[] = [];
const patience = { timeout: 15_000 };

afterEach(async () => {
  await Promise.all(queues.splice(0).map((queue) => queue.stop()));
});

/** A worker that can record no call of these. */
async function failFor(...callIds: string[]): Promise<void> {
  const queue = await openRecordingQueue({ url });
  queues.push(queue);
  await queue.work(async (news) =>
    news
      .filter(({ callId }) => callIds.includes(callId))
      .map((call) => ({ ...call, problem: "An event cannot be read." })),
  );
}

/** So that the next failure is the last. */
async function useUpRetries(): Promise<void> {
  await connectionOf(database).execute(
    sql`update pgboss.job set retry_limit = 0 where name = ${recordingQueueName} and state = 'created'`,
  );
}

test("a call that could not be recorded is listed with its reason, while it is tried again", async () => {
  const { id: callId } = await startACall(calls);
  await failFor(callId);
  await vi.waitFor(
    async () =>
      expect(await unrecorded.list({ callId })).toMatchObject([
        { workspaceId: "default", callId, problem: "An event cannot be read.", isGivenUp: false },
      ]),
    patience,
  );
});

test("one that was given up stays listed until it is recorded, and is tried again when asked for", async () => {
  const { id: callId } = await startACall(calls);
  await useUpRetries();
  await failFor(callId);
  await vi.waitFor(
    async () =>
      expect(await unrecorded.list({ callId })).toMatchObject([
        { attempts: 1, isGivenUp: true, since: expect.any(Date), problem: "An event cannot be read." },
      ]),
    patience,
  );
  await Promise.all(queues.splice(0).map((queue) => queue.stop()));
  expect(await unrecorded.replay({ workspaceId: "elsewhere" })).toEqual([]);
  expect(await unrecorded.replay({ callId })).toEqual([{ workspaceId: "default", callId }]);
  expect(await queuedCalls(database)).toContain(callId);
  expect(await unrecorded.list({ callId })).toEqual([]);
});

test("a call that was recorded after all is no longer listed", async () => {
  const { id: callId } = await startACall(calls);
  await useUpRetries();
  await failFor(callId);
  await vi.waitFor(async () => expect(await unrecorded.list({ callId })).toHaveLength(1), patience);
  await calls.saveTranscript({ callId, transcript: foldTranscript(await calls.events({ callId })) });
  expect(await unrecorded.list({ callId })).toEqual([]);
});
