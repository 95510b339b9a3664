import { sql } from "drizzle-orm";
import { afterEach, expect, test, vi } from "vitest";
import { foldTranscript } from "@callhook/core";
import { auditRepository } from "../audit/audit-repository.ts";
import { callRepository } from "../calls/call-repository.ts";
import { connectionOf } from "../database.ts";
import { addWorkspace } from "../testing/add-workspace.ts";
import { failRecording } from "../testing/fail-recording.ts";
import { queuedCalls } from "../testing/queued-calls.ts";
import { startACall } from "../testing/start-a-call.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { workspaceRepository } from "../workspaces/workspace-repository.ts";
import { openRecordingQueue, type RecordingQueue } from "./recording-queue.ts";
import { recordingQueueName } from "./queues.ts";
import { unrecordedCalls } from "./unrecorded-calls.ts";

const { database, url } = useTestDatabase();
const scope = { database, workspaceId: "default" };
const calls = callRepository(scope);
const unrecorded = unrecordedCalls(database);
const queues: RecordingQueue[] = [];
const patience = { timeout: 15_000 };

afterEach(() => stopQueues());

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

const listed = async (callId: string) => (await unrecorded.list({ callId })).items;

async function stopQueues(): Promise<void> {
  await Promise.all(queues.splice(0).map((queue) => queue.stop()));
}

test("a call that could not be recorded is listed with its reason, while it is tried again", async () => {
  const { id: callId } = await startACall(calls, { from: "+14155550134" });
  await failFor(callId);
  await vi.waitFor(
    async () =>
      expect(await listed(callId)).toMatchObject([
        {
          workspaceId: "default",
          callId,
          from: "+14155550134",
          problem: "An event cannot be read.",
          state: "tried-again",
          attempts: expect.any(Number),
          nextTryAt: expect.any(String),
        },
      ]),
    patience,
  );
  const [call] = await listed(callId);
  expect(call?.attempts).toBeGreaterThan(0);
});

test("one that was given up stays listed until it is recorded, and is tried again when asked for", async () => {
  const { id: callId } = await startACall(calls);
  await useUpRetries();
  await failFor(callId);
  const givenUp = { attempts: 1, state: "given-up", nextTryAt: null, problem: "An event cannot be read." };
  await vi.waitFor(async () => expect(await listed(callId)).toMatchObject([givenUp]), patience);
  const [before] = await listed(callId);
  await stopQueues();
  expect(await unrecorded.replay({ workspaceId: "elsewhere" })).toEqual([]);
  expect(await unrecorded.replay({ callId })).toEqual([{ workspaceId: "default", callId }]);
  expect(await queuedCalls(database)).toContain(callId);
  expect(await listed(callId)).toEqual([{ ...before, state: "being-recorded" }]);
  expect(await unrecorded.replay({ callId })).toEqual([]);

  await failFor(callId);
  await vi.waitFor(
    async () =>
      expect(await listed(callId)).toMatchObject([
        { since: before?.since, attempts: expect.any(Number), state: "tried-again" },
      ]),
    patience,
  );
  expect((await listed(callId))[0]?.attempts).toBeGreaterThan(1);
});

test("a call that was recorded after all is no longer listed", async () => {
  const { id: callId } = await startACall(calls);
  await useUpRetries();
  await failFor(callId);
  await vi.waitFor(async () => expect(await listed(callId)).toHaveLength(1), patience);
  await calls.saveTranscript({ callId, transcript: foldTranscript(await calls.events({ callId })) });
  expect(await listed(callId)).toEqual([]);
});

test("two who ask for one call at once have it tried once, with one entry of the audit log", async () => {
  const { id: callId } = await startACall(calls);
  await failRecording({ database, callId, problem: "It is damaged." });
  const replays = await Promise.all([unrecorded.replay({ callId }), unrecorded.replay({ callId })]);
  expect(replays.flat()).toEqual([{ workspaceId: "default", callId }]);
  expect((await queuedCalls(database)).filter((id) => id === callId)).toHaveLength(1);
  const { items } = await auditRepository(scope).list({ subjectId: callId });
  expect(items).toMatchObject([{ action: "call.recording-requested", subject: { id: callId } }]);
});

test("a call stays as it is where the entry about it cannot be written", async () => {
  const { id: callId } = await startACall(calls);
  await failRecording({ database, callId, problem: "It is damaged." });
  const connection = connectionOf(database);
  await connection.execute(
    sql`alter table audit_events add constraint no_more_entries check (action is null) not valid`,
  );
  await expect(unrecorded.replay({ callId })).rejects.toThrow();
  await connection.execute(sql`alter table audit_events drop constraint no_more_entries`);
  expect(await listed(callId)).toMatchObject([{ state: "tried-again", problem: "It is damaged." }]);
});

test("more calls than a page holds are read page by page, and replayed in one go", async () => {
  await addWorkspace({ database, id: "busy" });
  await workspaceRepository(database).setPlan({ workspaceId: "busy", plan: "enterprise" });
  const theirs = callRepository({ database, workspaceId: "busy" });
  const ids: string[] = [];
  for (let index = 0; index < 105; index += 1) {
    const { id: callId } = await startACall(theirs);
    await failRecording({ database, callId, problem: "It is damaged." });
    ids.push(callId);
  }
  const read: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await unrecorded.list({ workspaceId: "busy", limit: 50, cursor });
    read.push(...page.items.map(({ callId }) => callId));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(read.toSorted()).toEqual(ids.toSorted());
  const replayed = await unrecorded.replay({ workspaceId: "busy" });
  expect(replayed.map(({ callId }) => callId).toSorted()).toEqual(ids.toSorted());
});
