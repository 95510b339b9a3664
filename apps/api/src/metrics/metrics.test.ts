import { startEndpoint } from "@callhook/core/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anAreaTool } from "../testing/an-area-tool.ts";
import { startApi } from "../testing/start-api.ts";

let api: Awaited<ReturnType<typeof startApi>>;
let endpoint: Awaited<ReturnType<typeof startEndpoint>>;
beforeAll(async () => {
  endpoint = await startEndpoint();
  api = await startApi();
});
afterAll(async () => {
  await api.close();
  await endpoint.close();
});

async function readMetrics(): Promise<string> {
  return (await fetch(`${api.url}/metrics`)).text();
}

/** What a series stands at; 0 where it is not there. */
function valueOf(text: string, series: string): number {
  const line = text.split("\n").find((candidate) => candidate.startsWith(`${series} `));
  return Number(line?.slice(series.length + 1) ?? 0);
}

test("a conversation is counted: its turns, the model, the tool call with its phases, and what was written", async () => {
  const tool = await api.client.tools.create.mutate(anAreaTool(endpoint));
  const { callId } = await api.client.calls.start.mutate({ agent: "receptionist" });
  const zip = "94110";
  const said = await api.client.calls.say.mutate({ callId, text: `Do you come out to ${zip}?` });
  const parts = await Array.fromAsync(said);
  expect(parts.length).toBeGreaterThan(0);
  await api.client.calls.callTool.mutate({ callId, functionName: tool.functionName, arguments: {} });
  const live = await readMetrics();
  expect(valueOf(live, "callhook_live_conversations")).toBe(1);
  await api.client.calls.end.mutate({ callId });

  const text = await readMetrics();
  const succeeded = 'callhook_tool_calls_total{outcome="succeeded",reason="",replayed=""}';
  const refused = 'callhook_tool_calls_total{outcome="failed",reason="invalid-arguments",replayed=""}';
  expect(valueOf(text, succeeded)).toBe(1);
  expect(valueOf(text, refused)).toBe(1);
  expect(valueOf(text, 'callhook_tool_call_seconds_count{outcome="succeeded"}')).toBe(1);
  expect(valueOf(text, 'callhook_tool_call_seconds_count{outcome="failed"}')).toBe(0);
  expect(valueOf(text, 'callhook_tool_call_phase_seconds_count{phase="firstByte"}')).toBe(1);
  expect(valueOf(text, "callhook_tool_call_attempts_total")).toBe(1);
  expect(valueOf(text, 'callhook_turns_total{role="caller"}')).toBe(1);
  expect(valueOf(text, 'callhook_turns_total{role="agent"}')).toBeGreaterThan(0);
  expect(valueOf(text, 'callhook_model_replies_total{status="answered",fallback="false"}')).toBeGreaterThan(
    0,
  );
  expect(valueOf(text, "callhook_model_first_word_seconds_count")).toBeGreaterThan(0);
  expect(valueOf(text, "callhook_calls_ended_total")).toBe(1);
  expect(valueOf(text, "callhook_append_seconds_count")).toBeGreaterThan(3);
  expect(valueOf(text, "callhook_append_batch_additions_count")).toBeGreaterThan(3);
  // Whose call it was, by which tool, and what was said are nobody's label.
  for (const told of [callId, tool.id, tool.functionName, zip, endpoint.url, "default"])
    expect(text).not.toContain(told);
});

test("requests are counted by the pattern of their route, and nobody makes a series by asking for nonsense", async () => {
  await api.client.tools.templates.query();
  const nonsense = [
    "/no-such-page",
    "/trpc/no.such",
    "/trpc/tools.list,tools.list",
    "/callbacks/a-secret-token",
  ];
  for (const path of nonsense) await fetch(api.url + path);
  await fetch(`${api.url}/healthz`, { method: "PROPFIND" });
  const text = await readMetrics();
  const requests = text.split("\n").filter((line) => line.startsWith("callhook_http_requests_total{"));
  const routes = requests.map((line) => /method="([^"]*)",route="([^"]*)"/.exec(line)?.slice(1).join(" "));
  expect(routes).toEqual(
    expect.arrayContaining(["POST /trpc/tools.templates", "GET /trpc/*", "GET /trpc/(batch)"]),
  );
  for (const path of ["no-such-page", "no.such", "a-secret-token", "PROPFIND"])
    expect(text).not.toContain(path);
});

test("an endpoint that fails too often is counted once as its circuit opens", async () => {
  endpoint.respondWith({ status: 503 });
  const draft = { ...anAreaTool(endpoint), retries: 0, parameters: [] };
  for (let time = 0; time < 12; time += 1) await api.client.tools.test.mutate({ draft, arguments: {} });
  expect(valueOf(await readMetrics(), "callhook_circuit_openings_total")).toBe(1);
});
