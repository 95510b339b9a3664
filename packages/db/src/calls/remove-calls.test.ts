import { beforeAll, expect, test, vi } from "vitest";
import { foldTranscript } from "@callhook/core";
import { auditRepository } from "../audit/audit-repository.ts";
import { echoInbox } from "../echo/echo-inbox.ts";
import { callLedger } from "../ledger/call-ledger.ts";
import { aClaim } from "../testing/a-claim.ts";
import { addWorkspace } from "../testing/add-workspace.ts";
import { aSuccess } from "../testing/an-outcome.ts";
import { queryRows } from "../testing/query-rows.ts";
import { startACall } from "../testing/start-a-call.ts";
import { callEnded, callerSays, toolCalled, toolFinished } from "../testing/steps.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { type CallNews, listenForCallNews } from "./call-news.ts";
import { callRepository } from "./call-repository.ts";

const { database, url } = useTestDatabase();
const scope = { database, workspaceId: "default" };
const calls = callRepository(scope);
beforeAll(() => addWorkspace({ database, id: "neighbour" }));

const canary = "canary-5d1c";

/** A call with all that can hang on one, each part with the canary in it. */
async function aFullCall(from: string | null = null): Promise<string> {
  const { id: callId } = await startACall(calls, { from, variables: { note: canary } });
  const outcome = aSuccess({ toolCallId: "t1", value: canary });
  const steps = [callerSays(canary), toolCalled("t1"), toolFinished("t1", outcome), callEnded()];
  await calls.append({ callId, events: steps });
  await calls.saveTranscript({ callId, transcript: foldTranscript(await calls.events({ callId })) });
  const claim = aClaim({ callId });
  const ledger = callLedger(database);
  const answer = await ledger.claim(claim);
  if (answer.kind !== "run") throw new Error(`It did not run: ${answer.kind}`);
  await ledger.settle({ claim, place: answer.place, outcome, keep: "outcome" });
  const request = { headers: { "x-callhook-call-id": callId }, body: `${canary}\0` };
  await echoInbox(database).keep({ workspaceId: "default", request });
  return callId;
}

/** The tables in which some row holds this text. */
async function tablesWith(text: string): Promise<string[]> {
  const tables = await queryRows(
    database,
    "select table_schema || '.' || table_name as name from information_schema.tables " +
      "where table_type = 'BASE TABLE' and table_schema in ('public', 'pgboss')",
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await queryRows(
      database,
      `select 1 from ${String(name)} as t where t::text like '%${text}%' limit 1`,
    );
    if (rows.length > 0) found.push(String(name));
  }
  return found;
}

test("a deleted call is gone from every table, with its words, arguments, answers and what its tools sent", async () => {
  const callId = await aFullCall();
  const before = await tablesWith(canary);
  expect(before).toEqual(
    expect.arrayContaining([
      "public.call_events",
      "public.calls",
      "public.echo_requests",
      "public.ledger_runs",
      "public.transcripts",
    ]),
  );
  await calls.remove(callId);
  expect(await tablesWith(canary)).toEqual([]);
  // Only that it was deleted is told, and a job that says no more than its name may still wait.
  expect((await tablesWith(callId)).filter((name) => !name.startsWith("pgboss."))).toEqual([
    "public.audit_events",
  ]);
  await expect(calls.get(callId)).rejects.toMatchObject({ code: "not-found" });
  await expect(calls.remove(callId)).rejects.toMatchObject({ code: "not-found" });
});

test("a call that goes on cannot be deleted and loses nothing", async () => {
  const { id: callId } = await startACall(calls);
  await expect(calls.remove(callId)).rejects.toMatchObject({ code: "in-use", message: /End it first/ });
  expect(await calls.events({ callId })).toHaveLength(1);
});

test("another workspace's call does not exist, and one's own of the same number stay apart", async () => {
  const theirs = callRepository({ database, workspaceId: "neighbour" });
  const { id: callId } = await startACall(theirs, { from: "+14155550100" });
  await theirs.append({ callId, events: [callEnded()] });
  await expect(calls.remove(callId)).rejects.toMatchObject({ code: "not-found" });
  expect(await calls.removeOfCaller("+14155550100")).toMatchObject({ removed: 0 });
  expect(await theirs.events({ callId })).toHaveLength(2);
});

test("all ended calls of a number go however it was written, and no other's; the log does not name it", async () => {
  for (const from of ["+14155550134", "+1 (415) 555-0134", "+1.415.555.0134"]) await aFullCall(from);
  const stranger = await aFullCall("+14155550135");
  const unknown = await aFullCall();
  const { id: active } = await startACall(calls, { from: "+14155550134" });
  expect(await calls.removeOfCaller("+1 415 555 0134")).toEqual({
    removed: 3,
    stillActive: 1,
    hasMore: false,
  });
  for (const kept of [stranger, unknown, active]) expect((await calls.get(kept)).id).toBe(kept);
  const [entry] = (await auditRepository(scope).list({ action: "calls.removed" })).items;
  expect(entry).toMatchObject({ subject: null, details: { calls: 3, stillActive: 1 } });
  const logged = await queryRows(database, "select t::text as row from audit_events t");
  expect(JSON.stringify(logged)).not.toMatch(/0134/);
  await calls.remove(stranger);
  await calls.remove(unknown);
});

test("whoever follows a call that is deleted hears of it", async () => {
  const callId = await aFullCall();
  const heard: CallNews[] = [];
  const listener = await listenForCallNews({ url, onNews: (news) => heard.push(news) });
  await calls.remove(callId);
  await vi.waitFor(() => expect(heard).toEqual([{ workspaceId: "default", callId }]));
  await listener.close();
});

test("what arrives for a deleted call, such as a transcript that was being folded, brings nothing back", async () => {
  const callId = await aFullCall();
  const transcript = foldTranscript(await calls.events({ callId }));
  await calls.remove(callId);
  await expect(calls.saveTranscript({ callId, transcript })).rejects.toMatchObject({ code: "not-found" });
  expect(await tablesWith(canary)).toEqual([]);
});

/** No foreign key keeps events from staying behind. */
const eventsWithoutCall = () =>
  queryRows(
    database,
    "select * from call_events e where not exists (select from calls c where c.id = e.call_id)",
  );

test("an answer that comes late while its call is deleted is refused or goes with it", async () => {
  const callIds = await Promise.all(Array.from({ length: 20 }, () => aFullCall()));
  const late = {
    type: "late-result-arrived" as const,
    toolCallId: "t1",
    outcome: aSuccess({ toolCallId: "t1" }),
  };
  await Promise.allSettled(
    callIds.flatMap((callId) => [
      calls.append({ callId, events: [late] }),
      calls.remove(callId),
      calls.append({ callId, events: [late] }),
    ]),
  );
  for (const callId of callIds) await expect(calls.get(callId)).rejects.toMatchObject({ code: "not-found" });
  expect(await eventsWithoutCall()).toEqual([]);
});

test("events go with their workspace", async () => {
  await addWorkspace({ database, id: "leaving" });
  const theirs = callRepository({ database, workspaceId: "leaving" });
  const { id: callId } = await startACall(theirs);
  await theirs.append({ callId, events: [callerSays(canary)] });
  await queryRows(database, "delete from workspaces where id = 'leaving'");
  expect(await eventsWithoutCall()).toEqual([]);
});
