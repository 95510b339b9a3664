import { transcriptEventDraftSchema } from "@callhook/core";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { appendsOf, connectionOf, openDatabase } from "../database.ts";
import { addWorkspace } from "../testing/add-workspace.ts";
import { queryRows } from "../testing/query-rows.ts";
import { rejectionOf } from "../testing/rejection.ts";
import { startACall } from "../testing/start-a-call.ts";
import { agentSays, callEnded, callerSays, toolCalled, toolFinished } from "../testing/steps.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { callRepository } from "./call-repository.ts";
import { lockCalls } from "./call-row.ts";

const { database, url } = useTestDatabase();
const calls = callRepository({ database, workspaceId: "default" });

/** Brought in with their time, so that they use nothing of the plan. */
async function startCalls(count: number): Promise<string[]> {
  const at = new Date().toISOString();
  const started = await Promise.all(Array.from({ length: count }, () => startACall(calls, { at })));
  return started.map(({ id }) => id);
}

const textsOf = async (callId: string) =>
  (await calls.events({ callId })).flatMap((event) => ("text" in event ? [event.text] : []));

test("what three hundred calls say at once is all on record, in the order in which each said it", async () => {
  const callIds = await startCalls(300);
  const words = ["one", "two", "three"];
  await Promise.all(
    callIds.flatMap((callId) => words.map((text) => calls.append({ callId, events: [callerSays(text)] }))),
  );
  const said = await Promise.all(callIds.map(textsOf));
  expect(said).toEqual(callIds.map(() => words));
});

/** How many transactions have put words of the agent on record. */
async function commits(): Promise<number> {
  const [row] = await queryRows(
    database,
    "select count(distinct xmin::text)::int as count from call_events where type = 'agent-spoke'",
  );
  return Number(row?.["count"]);
}

test("what many add at once is committed in a few transactions, not in one for each", async () => {
  const callIds = await startCalls(60);
  const before = await commits();
  await Promise.all(callIds.map((callId) => calls.append({ callId, events: [agentSays("hello")] })));
  const made = (await commits()) - before;
  expect(made).toBeGreaterThan(0);
  expect(made).toBeLessThan(10);
});

test("one that is refused is told why, and takes none of the others along", async () => {
  const [talking = "", ended = "", other = ""] = await startCalls(3);
  await calls.append({ callId: ended, events: [callEnded()] });
  const results = await Promise.allSettled([
    calls.append({ callId: talking, events: [callerSays("hello")] }),
    calls.append({ callId: ended, events: [callerSays("too late")] }),
    calls.append({ callId: "call_unknown", events: [callerSays("nobody")] }),
    calls.append({ callId: other, events: [{ ...callerSays("far ahead"), sequence: 1_000_000 }] }),
    calls.append({ callId: other, events: [callerSays("hello too")] }),
  ]);
  expect(results).toMatchObject([
    { status: "fulfilled" },
    { status: "rejected", reason: { code: "call-ended" } },
    { status: "rejected", reason: { code: "not-found" } },
    { status: "rejected", reason: { code: "invalid-input" } },
    { status: "fulfilled" },
  ]);
  expect(await textsOf(talking)).toEqual(["hello"]);
  expect(await textsOf(other)).toEqual(["hello too"]);
});

test("one that PostgreSQL cannot take is refused alone", async () => {
  const [first = "", large = "", last = ""] = await startCalls(3);
  const results = await Promise.allSettled([
    calls.append({ callId: first, events: [callerSays("hello")] }),
    // A time that the column cannot hold, which only PostgreSQL says.
    calls.append({ callId: large, events: [{ ...callerSays("hello"), at: "0000-01-01T00:00:00Z" }] }),
    calls.append({ callId: last, events: [callerSays("hello")] }),
  ]);
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
});

test("one that PostgreSQL cannot take does not make a transaction of each of the others", async () => {
  const [large = "", ...callIds] = await startCalls(61);
  const before = await commits();
  const results = await Promise.allSettled([
    calls.append({ callId: large, events: [{ ...agentSays("hello"), at: "0000-01-01T00:00:00Z" }] }),
    ...callIds.map((callId) => calls.append({ callId, events: [agentSays("hello")] })),
  ]);
  expect(results.filter(({ status }) => status === "rejected")).toHaveLength(1);
  expect((await commits()) - before).toBeLessThan(10);
});

test("a number that no column holds is judged as too far ahead, before PostgreSQL is asked about it", async () => {
  const [callId = ""] = await startCalls(1);
  const draft = transcriptEventDraftSchema.parse(callerSays("hello"));
  const addition = { workspaceId: "default", callId, drafts: [{ ...draft, sequence: 3_000_000_000 }] };
  await expect(appendsOf(database).add(addition)).rejects.toMatchObject({
    code: "invalid-input",
    issues: [{ path: "sequence" }],
  });
});

test("additions to one call in one batch see each other: one end, one outcome, no double", async () => {
  const [callId = ""] = await startCalls(1);
  await calls.append({ callId, events: [toolCalled("t1")] });
  const results = await Promise.allSettled([
    calls.append({ callId, events: [toolFinished("t1")] }),
    calls.append({ callId, events: [toolFinished("t1")] }),
    calls.append({ callId, events: [callEnded("first")] }),
    calls.append({ callId, events: [callEnded("second")] }),
    calls.append({ callId, events: [callerSays("too late")] }),
  ]);
  expect(results.map(({ status }) => status)).toEqual([
    "fulfilled",
    "fulfilled",
    "fulfilled",
    "rejected",
    "rejected",
  ]);
  const types = (await calls.events({ callId })).map(({ type }) => type);
  expect(types).toEqual(["call-started", "tool-called", "tool-finished", "call-ended"]);
});

test("two processes that add to the same calls in opposite orders do not wait for each other for ever", async () => {
  const callIds = await startCalls(40);
  const elsewhere = openDatabase({ url });
  const others = callRepository({ database: elsewhere, workspaceId: "default" });
  await Promise.all([
    ...callIds.map((callId) => calls.append({ callId, events: [callerSays("here")] })),
    ...callIds.toReversed().map((callId) => others.append({ callId, events: [callerSays("there")] })),
  ]);
  const said = await Promise.all(callIds.map(textsOf));
  expect(said.map((texts) => texts.toSorted())).toEqual(callIds.map(() => ["here", "there"]));
  await elsewhere.close();
});

/** Keeps calls locked, as the removal of a workspace with very many does, while something else happens. */
async function whileHeld(callIds: string[], happens: () => Promise<void>): Promise<void> {
  const elsewhere = openDatabase({ url });
  await connectionOf(elsewhere).transaction(async (transaction) => {
    const wanted = callIds.map((callId) => ({ workspaceId: "default", callId }));
    await lockCalls({ transaction, calls: wanted, skipLocked: false });
    await happens();
  });
  await elsewhere.close();
}

test("calls that somebody keeps locked keep no other call waiting, and lose nothing and no order", async () => {
  const [free = "", ...held] = await startCalls(13);
  const words = ["one", "two", "three"];
  const saying: Promise<unknown>[] = [];
  await whileHeld(held, async () => {
    for (const text of words) {
      saying.push(...held.map((callId) => calls.append({ callId, events: [callerSays(text)] })));
      // Each in batches of its own, and some in the one in which the free call speaks.
      await calls.append({ callId: free, events: [callerSays(text)] });
    }
    expect(await textsOf(free)).toEqual(words);
    expect(await Promise.all(held.map(textsOf))).toEqual(held.map(() => []));
  });
  await Promise.all(saying);
  expect(await Promise.all(held.map(textsOf))).toEqual(held.map(() => words));
});

test("a call that was removed while it was held is told to be gone", async () => {
  const [callId = ""] = await startCalls(1);
  let saying: Promise<unknown> = Promise.resolve();
  const elsewhere = openDatabase({ url });
  await connectionOf(elsewhere).transaction(async (transaction) => {
    await transaction.execute(sql`delete from calls where id = ${callId}`);
    saying = rejectionOf(calls.append({ callId, events: [callerSays("hello?")] }));
    // Answered while the call is held: by then the other's batch has come upon the lock.
    await startCalls(1).then(([other = ""]) => calls.append({ callId: other, events: [callerSays("hi")] }));
  });
  expect(await saying).toMatchObject({ code: "not-found" });
  await elsewhere.close();
});

test("a batch holds calls of several workspaces apart", async () => {
  await addWorkspace({ database, id: "neighbour" });
  const theirs = callRepository({ database, workspaceId: "neighbour" });
  const [ours, other] = await Promise.all([
    startACall(calls, { callId: "call_same", at: new Date().toISOString() }),
    startACall(theirs, { callId: "call_same" }),
  ]);
  await Promise.all([
    calls.append({ callId: ours.id, events: [callerSays("ours")] }),
    theirs.append({ callId: other.id, events: [callerSays("theirs")] }),
  ]);
  expect(await textsOf("call_same")).toEqual(["ours"]);
  expect(await theirs.events({ callId: "call_same" })).toMatchObject([
    { type: "call-started" },
    { type: "caller-spoke", text: "theirs" },
  ]);
});
