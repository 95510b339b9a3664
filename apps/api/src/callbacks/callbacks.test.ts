import { startScriptedModelServer } from "@callhook/agents/testing";
import { startEndpoint } from "@callhook/core/testing";
import { callRepository, defaultWorkspaceId } from "@callhook/db";
import { poisonCall, queryRows } from "@callhook/db/testing";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { anAreaTool } from "../testing/an-area-tool.ts";
import { startApi } from "../testing/start-api.ts";

let api: Awaited<ReturnType<typeof startApi>>;
let other: Awaited<ReturnType<typeof startApi>>;
let endpoint: Awaited<ReturnType<typeof startEndpoint>>;
beforeAll(async () => {
  api = await startApi();
  other = await startApi({ DATABASE_URL: api.databaseUrl });
  endpoint = await startEndpoint();
  endpoint.respondWith({ status: 202, json: { queued: true } });
  const response = { hidden: ["internal"] };
  await api.client.tools.create.mutate(anAreaTool(endpoint, { asynchronous: true, response }));
});
afterAll(async () => {
  await endpoint.close();
  await other.close();
  await api.close();
});

/** A call whose tool was taken on, and the address that the endpoint was given. */
async function askedCall(zipCode: string, at = api) {
  const { callId } = await api.client.calls.start.mutate({ agent: "receptionist", channel: "simulator" });
  const text = `Do you come out to ${zipCode}?`;
  await Array.fromAsync(await at.client.calls.say.mutate({ callId, text }));
  const request = endpoint.requests.findLast(({ body }) => body.includes(zipCode));
  const url = String(request?.headers["x-callhook-callback-url"]);
  const transcript = async () => (await api.client.calls.get.query({ callId })).transcript;
  return { callId, url, transcript };
}

async function bring(url: string, body: string, contentType = "application/json") {
  const response = await fetch(url, { method: "POST", headers: { "content-type": contentType }, body });
  return { status: response.status, text: await response.text() };
}

test("the answer that an endpoint brings later is told by whoever holds the call, and is on record", async () => {
  const { url, transcript } = await askedCall("94110");
  expect((await transcript()).turns.at(-1)?.text).toContain("as soon as I have the answer");
  // Another replica takes it in.
  const elsewhere = url.replace(new URL(url).origin, other.url);
  const answer = JSON.stringify({ available: true, next_visit: "Tuesday", internal: "margin 40" });
  expect(await bring(elsewhere, answer)).toEqual({ status: 200, text: '{"received":true}' });
  await vi.waitFor(async () => expect((await transcript()).turns.at(-1)?.text).toContain("Tuesday"), 5_000);
  const { toolCalls } = await transcript();
  expect(toolCalls).toHaveLength(1);
  expect(toolCalls[0]).toMatchObject({
    outcome: { status: "succeeded", answerFollows: true },
    lateResult: { outcome: { status: "succeeded", value: { available: true } } },
  });
  expect(JSON.stringify(toolCalls)).not.toContain("margin 40");
  expect(endpoint.requests.filter(({ body }) => body.includes("94110"))).toHaveLength(1);
});

test("an address takes one answer, and a used one is refused like one that never was", async () => {
  const { url } = await askedCall("94111");
  const answers = await Promise.all([1, 2, 3].map(() => bring(url, "{}")));
  expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 404, 404]);
  const used = await bring(url, "{}");
  const never = await bring(`${api.url}/callbacks/cb_never`, "{}");
  expect(used).toEqual(never);
  expect(used.status).toBe(404);
});

test("what cannot be read is refused in words to act on, and can be brought again", async () => {
  const { url } = await askedCall("94112");
  expect(await bring(url, '{"a":')).toMatchObject({
    status: 400,
    text: expect.stringContaining("not the JSON"),
  });
  expect(await bring(url, "<a/>", "application/xml")).toMatchObject({ status: 400 });
  expect(await bring(url, "")).toMatchObject({ status: 400 });
  expect(await bring(url, `"${"x".repeat(300 * 1024)}"`)).toMatchObject({ status: 413 });
  expect(await bring(url, "Tuesday.", "text/plain")).toMatchObject({ status: 200 });
});

test("an answer that is brought again, because we failed once it was on record, is there once", async () => {
  const { url, callId } = await askedCall("94118");
  const answer = '{"available":true}';
  expect(await bring(url, answer)).toMatchObject({ status: 200 });
  // As a process leaves it that dies, or loses the database, before the address is used up.
  await queryRows(
    api.database,
    `update callbacks set used_at = null, claimed_at = now() - interval '1 minute' where call_id = '${callId}'`,
  );
  expect(await bring(url, answer)).toEqual({ status: 200, text: '{"received":true}' });
  expect(await bring(url, answer)).toMatchObject({ status: 404 });
  const calls = callRepository({ database: api.database, workspaceId: defaultWorkspaceId });
  const late = (await calls.events({ callId })).filter(({ type }) => type === "late-result-arrived");
  expect(late).toHaveLength(1);
});

test("the address is in nothing that is on record", async () => {
  const { url, callId } = await askedCall("94113");
  const token = url.split("/").at(-1) ?? "";
  expect(token).toMatch(/^cb_/);
  expect(JSON.stringify(await api.client.calls.get.query({ callId }))).not.toContain(token);
});

test("an address whose answer was refused is still open, and in no log", async () => {
  const lines: string[] = [];
  const logger = pino({ level: "warn" }, { write: (line) => void lines.push(line) });
  const watched = await startApi({ DATABASE_URL: api.databaseUrl }, logger);
  const { url } = await askedCall("94117");
  const token = url.split("/").at(-1) ?? "";
  const address = `${watched.url}/callbacks/${token}`;
  expect(await bring(address, "not json")).toMatchObject({ status: 400 });
  expect(await bring(`${watched.url}/callbacks/cb_guessed`, "{}")).toMatchObject({ status: 404 });
  await fetch(address, { method: "POST", headers: { origin: "https://evil.example" } });
  expect(await bring(address, '{"available":true}')).toMatchObject({ status: 200 });
  await watched.close();
  // Refusals, of which only so many are logged in a minute: no error, with its stack, for whoever wants one.
  expect(lines.map((line) => JSON.parse(line))).toMatchObject(
    ["invalid-input", "not-found", "foreign-page-or-host"].map((code) => ({
      level: 40,
      msg: "refused",
      path: "/callbacks",
      code,
    })),
  );
  expect(lines.join("")).not.toContain(token);
});

test("what comes after the end of the call is on its record all the same", async () => {
  const { url, callId, transcript } = await askedCall("94114");
  await api.client.calls.end.mutate({ callId });
  expect(await bring(url, '{"available":true}')).toMatchObject({ status: 200 });
  expect((await transcript()).toolCalls[0]?.lateResult).toMatchObject({ outcome: { status: "succeeded" } });
});

test("a call that nobody holds has it on record, and its next turn knows it", async () => {
  const gone = await startApi({ DATABASE_URL: api.databaseUrl });
  const { callId, url, transcript } = await askedCall("94115", gone);
  await gone.close();
  const answer = '{"available":true,"next_visit":"Friday"}';
  expect(await bring(url.replace(gone.url, other.url), answer)).toMatchObject({ status: 200 });
  expect((await transcript()).toolCalls[0]?.lateResult).toBeDefined();
  const model = await startScriptedModelServer({ steps: [{ words: "On Friday." }] });
  const next = await startApi({
    DATABASE_URL: api.databaseUrl,
    CALLHOOK_MODEL: "openai-compatible",
    CALLHOOK_MODEL_URL: model.url,
    CALLHOOK_MODEL_NAME: "scripted",
  });
  await Array.fromAsync(await next.client.calls.say.mutate({ callId, text: "Can you tell me now?" }));
  expect(JSON.stringify(model.requests.at(-1))).toContain("Friday");
  await next.close();
  await model.close();
});

test("a tool that was removed meanwhile loses its answer openly, and nothing hidden is told", async () => {
  const draft = anAreaTool(endpoint, {
    name: "Quote a job",
    asynchronous: true,
    response: { hidden: ["margin"] },
  });
  const { callId } = await api.client.calls.start.mutate({ agent: "receptionist" });
  const tool = await api.client.tools.create.mutate(draft);
  const decision = { functionName: tool.functionName, arguments: { zip_code: "94116" } };
  await api.client.calls.callTool.mutate({ callId, ...decision });
  const url = String(endpoint.requests.at(-1)?.headers["x-callhook-callback-url"]);
  await api.client.tools.remove.mutate({ toolId: tool.id, force: true });
  expect(await bring(url, '{"margin":40}')).toMatchObject({ status: 200 });
  const { transcript } = await api.client.calls.get.query({ callId });
  expect(transcript.toolCalls[0]?.lateResult?.outcome).toMatchObject({
    status: "failed",
    reason: "misconfigured",
  });
  expect(JSON.stringify(transcript)).not.toContain("margin");
});

test("an answer is taken for a call of which something cannot be read", async () => {
  const { callId, url, transcript } = await askedCall("94118");
  await poisonCall({ database: api.database, callId, afterSequence: 1, beforeSequence: 3 });
  expect(await bring(url, JSON.stringify({ available: true }))).toMatchObject({ status: 200 });
  expect((await transcript()).toolCalls).toMatchObject([
    { lateResult: { outcome: { status: "succeeded" } } },
  ]);
});
