import { type CallAnalysis, foldTranscript, webhookDraftSchema } from "@callhook/core";
import { beforeAll, expect, test } from "vitest";
import { auditRepository } from "../audit/audit-repository.ts";
import { callRepository } from "../calls/call-repository.ts";
import { openKeyring } from "../secrets/keyring.ts";
import { addWorkspace } from "../testing/add-workspace.ts";
import { queryRows } from "../testing/query-rows.ts";
import { startACall } from "../testing/start-a-call.ts";
import { callEnded } from "../testing/steps.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { webhookRepository } from "../webhooks/webhook-repository.ts";
import { callAnalysisRepository } from "./call-analysis-repository.ts";

const { database } = useTestDatabase();
const scope = { database, workspaceId: "default" };
const calls = callRepository(scope);
const analyses = callAnalysisRepository(scope);

beforeAll(() => addWorkspace({ database, id: "neighbour" }));

const analysis: CallAnalysis = {
  title: "Check availability in area",
  summary: "The caller asked for a plumber. Check availability in area succeeded.",
  success: "success",
  successReason: "Every tool call succeeded.",
  collectedData: [{ name: "zip_code", type: "string", value: "94110", reason: "From a tool's arguments." }],
  unbackedClaims: [],
  madeBy: "rules",
  model: null,
  note: null,
};
const claim = { sequence: 4, quote: "I booked it.", reason: "No tool was called." };

async function requestsFor(callId: string): Promise<unknown[]> {
  const rows = await queryRows(
    database,
    `select data from pgboss.job where name = 'analyse-call' and data->>'callId' = '${callId}'`,
  );
  return rows.map(({ data }) => data);
}

test("an analysis is read as it was saved, and there is none before", async () => {
  const { id: callId } = await startACall(calls);
  expect(await analyses.get(callId)).toBeNull();
  expect(await analyses.save({ callId, analysis, eventCount: 3 })).toBe(true);
  expect(await analyses.get(callId)).toEqual({ ...analysis, eventCount: 3, madeAt: expect.any(String) });
});

test("one that was made of more of the call stays, one made again of as much takes its place", async () => {
  const { id: callId } = await startACall(calls);
  await analyses.save({ callId, analysis, eventCount: 5 });
  const older = { callId, analysis: { ...analysis, title: "Older" }, eventCount: 4 };
  expect(await analyses.save(older)).toBe(false);
  expect(await analyses.get(callId)).toMatchObject({ title: analysis.title });
  const flagged = { callId, analysis: { ...analysis, unbackedClaims: [claim] }, eventCount: 5 };
  expect(await analyses.save(flagged)).toBe(true);
  expect(await analyses.get(callId)).toMatchObject({ unbackedClaims: [claim] });
});

test("words that a text column refuses are kept as they were said", async () => {
  const { id: callId } = await startACall(calls);
  const odd = { ...analysis, title: "Asked for \0 and \uD800" };
  await analyses.save({ callId, analysis: odd, eventCount: 1 });
  expect(await analyses.get(callId)).toMatchObject({ title: "Asked for \0 and \uD800" });
});

async function toldOf(callId: string) {
  const rows = await queryRows(
    database,
    `select event, occasion, (select count(*)::int from pgboss.job where name = 'deliver-webhook'
       and data->>'deliveryId' = webhook_deliveries.id) as jobs
     from webhook_deliveries where call_id = '${callId}' order by occasion`,
  );
  return rows;
}

test("webhooks that asked for it are told of an analysis, and again only where it came out otherwise", async () => {
  const webhooks = webhookRepository({ ...scope, keyring: openKeyring(["k".repeat(32)]) });
  const url = "https://crm.example.com/calls";
  const told = await webhooks.create(webhookDraftSchema.parse({ url, events: ["call.analyzed"] }));
  const other = await webhooks.create(webhookDraftSchema.parse({ url, events: ["call.ended"] }));
  const { id: callId } = await startACall(calls);
  const first = { event: "call.analyzed", occasion: 1, jobs: 1 };
  await Promise.all([1, 2, 3].map(() => analyses.save({ callId, analysis, eventCount: 3 })));
  expect(await toldOf(callId)).toEqual([first]);
  // The same words of more of the call say nothing new; fewer of its events are not listened to at all.
  await analyses.save({ callId, analysis, eventCount: 5 });
  await analyses.save({ callId, analysis: { ...analysis, title: "Older" }, eventCount: 4 });
  expect(await toldOf(callId)).toEqual([first]);
  await analyses.save({ callId, analysis: { ...analysis, title: "Otherwise" }, eventCount: 5 });
  // What is said once more after something else was said is news again.
  await analyses.save({ callId, analysis, eventCount: 5 });
  expect(await toldOf(callId)).toEqual([first, { ...first, occasion: 2 }, { ...first, occasion: 3 }]);
  for (const { id } of [told, other]) await webhooks.remove(id);
});

test("an analysis that could not be saved is told to nobody", async () => {
  const webhooks = webhookRepository({ ...scope, keyring: openKeyring(["k".repeat(32)]) });
  const draft = webhookDraftSchema.parse({ url: "https://crm.example.com/", events: ["call.analyzed"] });
  const { id: webhookId } = await webhooks.create(draft);
  await expect(analyses.save({ callId: "call_nowhere", analysis, eventCount: 1 })).rejects.toMatchObject({
    code: "not-found",
  });
  expect(await toldOf("call_nowhere")).toEqual([]);
  await webhooks.remove(webhookId);
});

test("a neighbour neither sees an analysis nor makes one", async () => {
  const { id: callId } = await startACall(calls);
  await analyses.save({ callId, analysis, eventCount: 1 });
  const theirs = callAnalysisRepository({ database, workspaceId: "neighbour" });
  expect(await theirs.get(callId)).toBeNull();
  await expect(theirs.save({ callId, analysis, eventCount: 9 })).rejects.toMatchObject({ code: "not-found" });
});

test("an ended call is analysed again for whoever asks, which is on record", async () => {
  const { id: callId } = await startACall(calls);
  await expect(analyses.requestAgain(callId)).rejects.toMatchObject({ code: "invalid-input" });
  await calls.append({ callId, events: [callEnded()] });
  await analyses.requestAgain(callId);
  expect(await requestsFor(callId)).toEqual([{ workspaceId: "default", callId, again: true }]);
  const { items } = await auditRepository(scope).list({ action: "call.analysis-requested" });
  expect(items).toMatchObject([{ subject: { id: callId } }]);
  await expect(analyses.requestAgain("call_nowhere")).rejects.toMatchObject({ code: "not-found" });
});

test("a call that was recorded to its end is to be analysed, one that goes on is not", async () => {
  const { id: callId } = await startACall(calls);
  const record = async () =>
    calls.saveTranscript({ callId, transcript: foldTranscript(await calls.events({ callId })) });
  await record();
  expect(await requestsFor(callId)).toEqual([]);
  await calls.append({ callId, events: [callEnded()] });
  await record();
  await record();
  expect(await requestsFor(callId)).toEqual([{ workspaceId: "default", callId, again: false }]);
});

test("it goes with its call", async () => {
  const { id: callId } = await startACall(calls);
  await analyses.save({ callId, analysis, eventCount: 1 });
  await queryRows(database, `delete from calls where id = '${callId}' returning id`);
  expect(await analyses.get(callId)).toBeNull();
});
