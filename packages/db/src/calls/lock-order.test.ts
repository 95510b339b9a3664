import { type CallAnalysis, foldTranscript, webhookDraftSchema } from "@callhook/core";
import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { callAnalysisRepository } from "../analyses/call-analysis-repository.ts";
import { connectionOf, type Database, databaseIn } from "../database.ts";
import { countCall } from "../plans/count-call.ts";
import { retention } from "../plans/retention.ts";
import { openKeyring } from "../secrets/keyring.ts";
import { addWorkspace } from "../testing/add-workspace.ts";
import { startACall } from "../testing/start-a-call.ts";
import { callEnded, callerSays, toolCalled, toolFinished } from "../testing/steps.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { webhookRepository } from "../webhooks/webhook-repository.ts";
import { workspaceRepository } from "../workspaces/workspace-repository.ts";
import { callRepository } from "./call-repository.ts";
import { callRecordings } from "./recordings.ts";

const { database } = useTestDatabase();
const connection = connectionOf(database);
let workspaceId = "";

beforeEach(async () => {
  workspaceId = `workspace_${crypto.randomUUID()}`;
  await addWorkspace({ database, id: workspaceId });
});

const scope = () => ({ database, workspaceId });
const calls = () => callRepository(scope());
const from = "+14155550134";

/** An ended call, recorded as far as its third event; after that it has a tool call. */
async function anEndedCall() {
  const { id: callId } = await startACall(calls(), { from });
  const steps = [callerSays("one"), callerSays("two"), toolCalled("t1"), toolFinished("t1"), callEnded()];
  await calls().append({ callId, events: steps });
  const events = await calls().events({ callId });
  const save = (within: Database, upTo: number) => {
    const transcript = foldTranscript(events.slice(0, upTo));
    return callRepository({ database: within, workspaceId }).saveTranscript({ callId, transcript });
  };
  await save(database, 2);
  return { callId, save };
}

/** Who waits for a lock of somebody else. */
const lockWaits = sql`
  select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;

/** Runs `first`, and `second` in the same transaction once `removal`, on another connection, is through or waits. */
async function beside<Removed>(options: {
  first: (within: Database) => Promise<unknown>;
  removal: () => Promise<Removed>;
  second: (within: Database) => Promise<unknown>;
}): Promise<Removed> {
  const removing = await connection.transaction(async (transaction) => {
    const within = databaseIn({ database, transaction });
    await options.first(within);
    let isThrough = false;
    const removed = options.removal().finally(() => (isThrough = true));
    removed.catch(() => undefined);
    await expect.poll(async () => isThrough || (await connection.execute(lockWaits)).length > 0).toBe(true);
    await options.second(within);
    return { removed };
  });
  return removing.removed;
}

test.each([
  ["the call", (callId: string) => calls().remove(callId)],
  ["the calls of its caller", () => calls().removeOfCaller(from)],
  ["the workspace", () => workspaceRepository(database).remove({ workspaceId, name: workspaceId })],
])("whoever saves a transcript and whoever removes %s never wait for each other", async (_what, remove) => {
  const { callId, save } = await anEndedCall();
  await beside({
    first: (within) => save(within, 3),
    removal: async () => remove(callId),
    second: (within) => save(within, 6),
  });
  await expect(calls().get(callId)).rejects.toMatchObject({ code: "not-found" });
});

test.each([
  ["removes a call", (callId: string) => calls().remove(callId)],
  ["removes a caller's", () => calls().removeOfCaller(from)],
  [
    "saves a transcript",
    (_callId: string, save: (within: Database, upTo: number) => unknown) => save(database, 6),
  ],
  [
    "redacts one",
    async (callId: string) => {
      const events = await calls().events({ callId });
      return calls().saveRedacted({ callId, events, redact: (text) => text });
    },
  ],
])(
  "whoever %s locks no call while they wait for somebody who removes the workspace",
  async (_what, write) => {
    const { callId, save } = await anEndedCall();
    const writing = await connection.transaction(async (transaction) => {
      await transaction.execute(sql`select id from workspaces where id = ${workspaceId} for update`);
      const written = Promise.resolve(write(callId, save));
      await expect.poll(async () => (await connection.execute(lockWaits)).length).toBe(1);
      const free = sql`select id from calls where workspace_id = ${workspaceId} and id = ${callId} for update skip locked`;
      expect(await transaction.execute(free)).toHaveLength(1);
      return { written };
    });
    await writing.written;
  },
);

test("a call that is being recorded is left to the next hour by whoever removes what is no longer kept", async () => {
  const { callId, save } = await anEndedCall();
  const apply = () =>
    retention(database).apply({ workspaceId, now: new Date(Date.now() + 1e11), mostCalls: 10 });
  const removed = await beside({
    first: (within) => save(within, 3),
    removal: apply,
    second: (within) => save(within, 6),
  });
  expect(removed).toBe(0);
  expect(await calls().recordedTranscript(callId)).toMatchObject({ status: "ended" });
  expect(await apply()).toBe(1);
});

const analysis: CallAnalysis = {
  title: "Check availability in area",
  summary: "The caller asked for a plumber.",
  success: "success",
  successReason: "Every tool call succeeded.",
  collectedData: [],
  unbackedClaims: [],
  madeBy: "rules",
  model: null,
  note: null,
};

test("whoever saves an analysis and whoever removes its call never wait for each other", async () => {
  const { callId } = await anEndedCall();
  const draft = webhookDraftSchema.parse({
    url: "https://crm.example.com/calls",
    events: ["call.analyzed"],
  });
  await webhookRepository({ ...scope(), keyring: openKeyring(["k".repeat(32)]) }).create(draft);
  const save = (within: Database, title: string) =>
    callAnalysisRepository({ database: within, workspaceId }).save({
      callId,
      analysis: { ...analysis, title },
      eventCount: 6,
    });
  await save(database, "The same");
  await beside({
    first: (within) => save(within, "The same"),
    removal: () => calls().remove(callId),
    second: (within) => save(within, "Another, which webhooks are told of"),
  });
  await expect(calls().get(callId)).rejects.toMatchObject({ code: "not-found" });
});

test("whoever counts a call that starts waits for no removal of others, and none for them", async () => {
  const [before, after] = [await anEndedCall(), await anEndedCall()];
  await connection.transaction(async (transaction) => {
    await countCall({ transaction, scope: scope() });
    await calls().remove(before.callId);
    expect(await calls().removeOfCaller(from)).toMatchObject({ removed: 1 });
    await expect(calls().get(after.callId)).rejects.toMatchObject({ code: "not-found" });
  });
  const { callId } = await anEndedCall();
  await connection.transaction(async (transaction) => {
    await callRepository({ ...scope(), database: databaseIn({ database, transaction }) }).remove(callId);
    await startACall(calls());
  });
});

test("a removal that takes long has a group fail soon, to be saved one by one, and holds nobody up for ever", async () => {
  const { callId } = await anEndedCall();
  const other = await startACall(calls());
  const transcript = foldTranscript(await calls().events({ callId: other.id }));
  const recordings = [callId, other.id].map((id) => ({ workspaceId, callId: id, transcript }));
  await connection.transaction(async (transaction) => {
    await callRepository({ ...scope(), database: databaseIn({ database, transaction }) }).remove(callId);
    await expect(callRecordings(database).save(recordings)).rejects.toMatchObject({ code: "55P03" });
    expect(await callRecordings(database).save(recordings.slice(1))).toEqual(["saved"]);
  });
  expect(await callRecordings(database).save(recordings)).toEqual(["gone", "unchanged"]);
});

test("what is to be replaced in a call does not wait for a long removal of its workspace either", async () => {
  const { callId } = await anEndedCall();
  const events = await calls().events({ callId });
  await connection.transaction(async (transaction) => {
    await transaction.execute(sql`select from workspaces where id = ${workspaceId} for update`);
    const saved = calls().saveRedacted({ callId, events, redact: (text) => text });
    await expect(saved).rejects.toMatchObject({ code: "55P03" });
  });
});
