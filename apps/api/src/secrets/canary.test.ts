import type { ToolDraftInput } from "@callhook/core";
import { aToolDraft, startEndpoint } from "@callhook/core/testing";
import { queryRows } from "@callhook/db/testing";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startApi } from "../testing/start-api.ts";

const canary = "canary/7f3a9c+x=y&z-secret";
const forms = [
  canary,
  encodeURIComponent(canary),
  new URLSearchParams({ "": canary }).toString().slice(1),
  // In base64, what stands before decides the letters: the middle is looked for at each of three places.
  ...[0, 1, 2].map((offset) =>
    Buffer.from("-".repeat(offset) + canary)
      .toString("base64")
      .slice(4, -4),
  ),
];
const logLines: string[] = [];
const answers: string[] = [];

let api: Awaited<ReturnType<typeof startApi>>;
let endpoint: Awaited<ReturnType<typeof startEndpoint>>;
beforeAll(async () => {
  const logger = pino({ level: "trace" }, { write: (line: string) => void logLines.push(line) });
  api = await startApi({ CALLHOOK_SECRET_KEY: "k".repeat(32) }, logger);
  // Sends back all that it was sent, in every form; the path is the status that it answers with.
  endpoint = await startEndpoint({
    handler: (response, { path, query, headers, body }) => {
      const heard = `${decodeURIComponent(query)} ${JSON.stringify(headers)} ${body}`;
      const sentBack = {
        access_token: "an-access-token",
        token_type: "bearer",
        heard,
        base64: Buffer.from(heard).toString("base64"),
        url: encodeURIComponent(heard),
      };
      const status = path === "/token" ? 200 : Number(path.slice(1));
      response.writeHead(status, {
        "content-type": "application/json",
        "x-heard": encodeURIComponent(heard),
      });
      response.end(JSON.stringify(sentBack));
    },
  });
  await api.client.secrets.write.mutate({ name: "canary-key", value: canary });
  await api.client.environments.create.mutate({ name: "staging" });
  await api.client.secrets.write.mutate({ name: "staged-key", value: "nothing-of-it" });
  await api.client.secrets.write.mutate({ name: "staged-key", value: canary, environment: "staging" });
});
afterAll(async () => {
  await endpoint.close();
  await api.close();
});

const secret = { from: "secret", name: "canary-key" } as const;
const asParameter = (location: "body" | "query"): Partial<ToolDraftInput> => ({
  parameters: [{ key: "pin", location, type: "string", required: true, source: secret }],
});
const uses: Record<string, (status: number) => Partial<ToolDraftInput>> = {
  bearer: () => ({ authentication: { type: "bearer", tokenSecret: "canary-key" } }),
  basic: () => ({ authentication: { type: "basic", username: "callhook", passwordSecret: "canary-key" } }),
  header: () => ({ authentication: { type: "header", name: "X-Key", valueSecret: "canary-key" } }),
  query: () => ({ authentication: { type: "query", key: "key", valueSecret: "canary-key" } }),
  "a static header": () => ({ headers: [{ name: "X-Static", value: secret }] }),
  "a body parameter": () => asParameter("body"),
  "a query parameter": () => asParameter("query"),
  "a value of the environment": () => ({
    authentication: { type: "bearer", tokenSecret: "staged-key" },
  }),
  oauth: (status) => ({
    authentication: {
      type: "oauth2-client-credentials",
      // Each its own login, or the token of the first would do for all.
      tokenUrl: `${endpoint.url}/token?for=${status}`,
      clientAuthentication: "body",
      clientId: "callhook",
      clientSecret: "canary-key",
    },
  }),
};

const cases = Object.keys(uses).flatMap((use) => [200, 401, 500].map((status) => ({ use, status })));

test.each(cases)("by $use, and sent back with $status, it is in no answer", async ({ use, status }) => {
  const before = endpoint.requests.length;
  // Where a secret has no value of its own, production's is sent.
  const environment = "staging";
  const draft = aToolDraft({
    name: `${use} ${status}`,
    method: "POST",
    url: `${endpoint.url}/${status}`,
    parameters: [],
    errorExposure: "passthrough",
    ...uses[use]?.(status),
  });
  const { client } = api;
  const tool = await client.tools.create.mutate(draft);
  answers.push(JSON.stringify(await client.tools.test.mutate({ draft, arguments: {}, environment })));
  answers.push(
    JSON.stringify(await client.tools.test.mutate({ draft, arguments: {}, environment, dryRun: true })),
  );
  const { callId } = await client.calls.start.mutate({
    agent: tool.agentTargets[0] ?? "receptionist",
    environment,
  });
  const { functionName } = tool;
  answers.push(JSON.stringify(await client.calls.callTool.mutate({ callId, functionName, arguments: {} })));
  answers.push(JSON.stringify(await client.calls.get.query({ callId })));
  await client.calls.end.mutate({ callId });
  const sent = JSON.stringify(endpoint.requests.slice(before));
  expect(forms.some((form) => sent.includes(form))).toBe(true);
  expect(formsIn(answers)).toEqual([]);
});

test("after all of it no table, log line, list, export or refusal holds it in any form", async () => {
  const { client } = api;
  answers.push(JSON.stringify(await client.secrets.list.query({})));
  answers.push(JSON.stringify(await client.auditLog.list.query({ limit: 100 })));
  answers.push(JSON.stringify(await client.auditLog.export.mutate({ format: "json" })));
  const refused = client.secrets.write.mutate({ name: "not a name", value: canary });
  answers.push(await refused.then(String, (error: unknown) => JSON.stringify(error) + String(error)));
  const tables = await queryRows(
    api.database,
    "select table_schema || '.\"' || table_name || '\"' as name from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')",
  );
  expect(tables.length).toBeGreaterThan(20);
  const contents = await Promise.all(
    tables.map(({ name }) => queryRows(api.database, `select t::text as row from ${String(name)} t`)),
  );
  const kept = contents
    .flat()
    .map(({ row }) => String(row))
    .join("\n");
  expect(kept).toContain("canary-key");
  expect(Buffer.from(kept).includes(Buffer.from(canary).toString("hex"))).toBe(false);
  expect(formsIn([kept])).toEqual([]);
  expect(formsIn(answers)).toEqual([]);
  expect(formsIn(logLines)).toEqual([]);
});

/** Each form that is found, with what stands around it. */
function formsIn(texts: string[]): string[] {
  const text = texts.join("\n");
  return forms.flatMap((form) => {
    const at = text.indexOf(form);
    return at === -1 ? [] : [`${form}: ${text.slice(Math.max(0, at - 80), at + 80)}`];
  });
}
