import type { CallAnalysis } from "@callhook/core";
import { callAnalysisRepository, callRepository, defaultWorkspaceId, ingestRepository } from "@callhook/db";
import { queryRows } from "@callhook/db/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startApi } from "../testing/start-api.ts";

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

async function aCall(): Promise<string> {
  return (await api.client.calls.start.mutate({ agent: "receptionist" })).callId;
}

test("what was made of a call is read with it, and goes along when it is downloaded", async () => {
  const callId = await aCall();
  await api.client.calls.end.mutate({ callId });
  expect((await api.client.calls.get.query({ callId })).analysis).toBeNull();
  const analysis: CallAnalysis = {
    title: "Book visit",
    summary: "It was booked.",
    success: "success",
    successReason: "Book visit succeeded.",
    collectedData: [],
    unbackedClaims: [],
    madeBy: "rules",
    model: null,
    note: null,
  };
  const analyses = callAnalysisRepository({ database: api.database, workspaceId: defaultWorkspaceId });
  await analyses.save({ callId, eventCount: 3, analysis });
  const { text } = await api.client.calls.export.query({ callId, format: "elevenlabs" });
  expect(JSON.parse(text)).toMatchObject({ analysis: { call_summary_title: "Book visit" } });
  expect((await api.client.calls.get.query({ callId })).analysis).toMatchObject({ title: "Book visit" });
});

test("what the platform that held a call made of it is read with the call, under the platform's name", async () => {
  const scope = { database: api.database, workspaceId: defaultWorkspaceId };
  const ours = await aCall();
  expect((await api.client.calls.get.query({ callId: ours })).platformAnalysis).toBeNull();
  const { call } = await callRepository(scope).startOrFind({
    agent: "receptionist",
    channel: "phone",
    platform: "vapi",
    externalId: "call_at_vapi",
    from: null,
    variables: {},
  });
  const webhooks = ingestRepository(scope);
  const line = { lineId: "line_1", agent: "receptionist", environment: "production" } as const;
  const told = { platform: "vapi", event: "told", externalId: null, body: Buffer.from("{}") } as const;
  const { webhookId } = await webhooks.receive({ ...line, ...told });
  const analysis = { title: null, summary: "A drain.", success: "success", collectedData: {} } as const;
  await webhooks.markRecorded({ webhookId, callId: call.id, analysis });
  expect((await api.client.calls.get.query({ callId: call.id })).platformAnalysis).toEqual({
    platform: "vapi",
    ...analysis,
  });
});

test("an ended call is analysed again on request, one that goes on is not", async () => {
  const callId = await aCall();
  const refused = api.client.calls.analyze.mutate({ callId });
  await expect(refused).rejects.toMatchObject({
    data: { errorCode: "invalid-input", issues: [{ path: "callId" }] },
  });
  await api.client.calls.end.mutate({ callId });
  expect(await api.client.calls.analyze.mutate({ callId })).toEqual({ requested: true });
  const jobs = await queryRows(
    api.database,
    `select data from pgboss.job where name = 'analyse-call' and data->>'callId' = '${callId}'`,
  );
  expect(jobs.map(({ data }) => data)).toEqual([{ workspaceId: defaultWorkspaceId, callId, again: true }]);
});
