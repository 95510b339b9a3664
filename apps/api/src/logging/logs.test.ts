import { startEndpoint } from "@callhook/core/testing";
import { queryRows } from "@callhook/db/testing";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { anAreaTool } from "../testing/an-area-tool.ts";
import { bearer, startApi } from "../testing/start-api.ts";
import { createLogger } from "./create-logger.ts";

const canary = "canary-2b7e";
const lines: string[] = [];
const entrySchema = z.looseObject({ msg: z.string(), requestId: z.string().optional() });

let api: Awaited<ReturnType<typeof startApi>>;
let endpoint: Awaited<ReturnType<typeof startEndpoint>>;
beforeAll(async () => {
  const logger = createLogger("api", { write: (line: string) => void lines.push(line) });
  logger.level = "trace";
  endpoint = await startEndpoint();
  api = await startApi({ CALLHOOK_SECRET_KEY: "k".repeat(32) }, logger);
});
afterAll(async () => {
  await api.close();
  await endpoint.close();
});
beforeEach(() => void (lines.length = 0));

const entries = () => lines.map((line) => entrySchema.parse(JSON.parse(line)));

test("a request has the name that it brought, or one of its own, in its answer and in all that is logged of it", async () => {
  const named = await fetch(`${api.url}/trpc/tools.list`, {
    headers: { "x-request-id": "proxy-17", ...bearer("nonsense-key") },
  });
  expect(named.headers.get("x-request-id")).toBe("proxy-17");
  expect(entries()).toContainEqual(expect.objectContaining({ msg: "refused", requestId: "proxy-17" }));

  const forged = await fetch(`${api.url}/healthz`, { headers: { "x-request-id": 'a" msg="b' } });
  expect(forged.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  const page = await fetch(`${api.url}/no-such-page`);
  expect(page.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
});

test("what is logged of a call names its trace, by which its spans are found", () => {
  const logged: string[] = [];
  const logger = createLogger("api", { write: (line: string) => void logged.push(line) });
  logger.warn({ callId: "call_-heahSoNuYb65fluYkjq" }, "the model failed");
  logger.info("listening");
  const [aboutACall, another] = logged.map((line) => entrySchema.parse(JSON.parse(line)));
  expect(aboutACall?.traceId).toBe(Buffer.from("call_-heahSoNuYb65fluYkjq").subarray(-16).toString("hex"));
  expect(another).not.toHaveProperty("traceId");
});

test("no word of a conversation, argument, answer, secret, key or query is logged, not even where it fails", async () => {
  const { client } = api;
  await client.secrets.write.mutate({ name: "a-key", value: `${canary}-secret-value` });
  const tool = await client.tools.create.mutate(
    anAreaTool(endpoint, {
      url: `${endpoint.url}/check-area?token=${canary}`,
      authentication: { type: "bearer", tokenSecret: "a-key" },
      retries: 0,
    }),
  );
  const start = { agent: "receptionist", from: canary, variables: { note: canary } } as const;
  const { callId } = await client.calls.start.mutate(start);
  for (const status of [200, 404, 500]) {
    endpoint.respondWith({ status, json: { said: canary } });
    const args = { zip_code: `${canary}-${status}` };
    await client.calls.callTool.mutate({ callId, functionName: tool.functionName, arguments: args });
  }
  await Array.fromAsync(await client.calls.say.mutate({ callId, text: `Do you come out to ${canary}?` }));
  await fetch(`${api.url}/trpc/calls.list?input=${canary}`, { headers: bearer(`${canary}-key`) });
  await fetch(`${api.url}/callbacks/${canary}?with=${canary}`, { method: "POST", body: canary });
  // What is on record cannot be read any more, and then is not there: faults of ours, which are logged.
  await queryRows(api.database, `update call_events set payload = '{"type":"${canary}"}'`);
  await client.calls.get.query({ callId }).catch(() => undefined);
  await client.calls.end.mutate({ callId, reason: canary }).catch(() => undefined);
  await queryRows(api.database, "alter table call_events rename to somewhere_else");
  await client.calls.append
    .mutate({ callId, events: [{ type: "caller-spoke", text: canary }] })
    .catch(() => undefined);
  expect(entries().map(({ msg }) => msg)).toEqual(expect.arrayContaining(["refused", "request failed"]));
  expect(lines.filter((line) => line.includes(canary))).toEqual([]);
});
