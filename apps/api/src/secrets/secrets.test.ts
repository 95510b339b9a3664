import { aToolDraft, startEndpoint } from "@callhook/core/testing";
import { queryRows } from "@callhook/db/testing";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { anAreaTool } from "../testing/an-area-tool.ts";
import { refusalOf, startApi } from "../testing/start-api.ts";

const keys = { CALLHOOK_SECRET_KEY: "k".repeat(32) };

let api: Awaited<ReturnType<typeof startApi>>;
let replica: typeof api;
let endpoint: Awaited<ReturnType<typeof startEndpoint>>;
let accepted = "";
beforeAll(async () => {
  api = await startApi(keys);
  replica = await startApi({ ...keys, DATABASE_URL: api.databaseUrl });
  endpoint = await startEndpoint({
    handler: (response, { headers }) => {
      const isKnown = headers["authorization"] === `Bearer ${accepted}`;
      response.writeHead(isKnown ? 200 : 401, { "content-type": "application/json" });
      response.end(JSON.stringify(isKnown ? { serviced: true } : { error: "who are you?" }));
    },
  });
});
afterAll(async () => {
  await endpoint.close();
  await replica.close();
  await api.close();
});
beforeEach(() => queryRows(api.database, "delete from secrets"));

const draftWith = (tokenSecret: string) =>
  aToolDraft({
    name: `Tool ${crypto.randomUUID()}`,
    method: "GET",
    url: `${endpoint.url}/area`,
    parameters: [],
    authentication: { type: "bearer", tokenSecret },
    repetitionWindowSeconds: 0,
  });

const tryDraft = (tokenSecret: string, at = api) =>
  at.client.tools.test.mutate({ draft: draftWith(tokenSecret), arguments: {} });

/** The health in the list, once what was noted beside the tool call is written. */
function health(name: string) {
  return expect.poll(async () => {
    const { items } = await api.client.secrets.list.query({});
    return items.find((secret) => secret.name === name)?.health?.verdict ?? null;
  });
}

test("a secret that was saved is sent, and its value comes back from nowhere", async () => {
  accepted = "token-of-crm";
  await api.client.secrets.write.mutate({ name: "crm-key", value: "token-of-crm\n" });
  expect(await tryDraft("crm-key")).toMatchObject({ status: "succeeded", value: { serviced: true } });
  const { items } = await api.client.secrets.list.query({});
  expect(items).toMatchObject([{ name: "crm-key", version: 1, usedBy: { tools: [], connections: [] } }]);
  expect(JSON.stringify(items)).not.toContain("token-of-crm");
  expect(await api.client.secrets.names.query()).toEqual({ names: ["crm-key"] });
});

test("a value that is replaced, or removed, is so for the next tool call on every replica", async () => {
  accepted = "token-1";
  await api.client.secrets.write.mutate({ name: "crm-key", value: "token-1" });
  for (const at of [api, replica])
    expect(await tryDraft("crm-key", at)).toMatchObject({ status: "succeeded" });
  accepted = "token-2";
  await api.client.secrets.write.mutate({ name: "crm-key", value: "token-2" });
  for (const at of [api, replica])
    expect(await tryDraft("crm-key", at)).toMatchObject({ status: "succeeded" });
  await api.client.secrets.remove.mutate({ name: "crm-key" });
  for (const at of [api, replica]) {
    expect(await tryDraft("crm-key", at)).toMatchObject({
      status: "failed",
      reason: "misconfigured",
      message: "There is no secret named crm-key; add it to the workspace, or correct the tool's settings.",
      response: null,
    });
  }
});

test("a draft that names a secret which does not exist is saved, and told where", async () => {
  const draft = draftWith("not-there");
  expect(await api.client.tools.create.mutate(draft)).toMatchObject({ name: draft.name });
  expect(await api.client.secrets.check.query({ draft })).toEqual({
    issues: [
      {
        path: "authentication.tokenSecret",
        message:
          "There is no secret named not-there in this workspace; until it is saved, the tool cannot run.",
      },
    ],
  });
});

test("a dry run names the secret and reads none, also where there is none", async () => {
  const preview = await api.client.tools.test.mutate({
    draft: draftWith("nope"),
    arguments: {},
    dryRun: true,
  });
  expect(preview).toMatchObject({
    status: "not-sent",
    request: { headers: { authorization: "Bearer [secret nope]" } },
  });
});

test("how a secret fares is in the list: never used, taken, refused, and not held against a new value", async () => {
  accepted = "token-1";
  await api.client.secrets.write.mutate({ name: "crm-key", value: "token-1" });
  await health("crm-key").toBeNull();
  await tryDraft("crm-key");
  await health("crm-key").toBe("ok");
  accepted = "another";
  await tryDraft("crm-key");
  await health("crm-key").toBe("rejected");
  const { items } = await api.client.secrets.list.query({});
  expect(items[0]?.health?.message).toBe(`${endpoint.host} answered 401: it did not accept this secret.`);
  await api.client.secrets.write.mutate({ name: "crm-key", value: "another" });
  await health("crm-key").toBeNull();
});

test("a login that refuses the client is a refresh that failed", async () => {
  const login = await startEndpoint({ handler: { status: 401, json: { error: "invalid_client" } } });
  await api.client.secrets.write.mutate({ name: "client-key", value: "client-secret-1" });
  const draft = aToolDraft({
    method: "GET",
    url: `${endpoint.url}/area`,
    parameters: [],
    authentication: {
      type: "oauth2-client-credentials",
      tokenUrl: `${login.url}/token`,
      clientId: "callhook",
      clientSecret: "client-key",
    },
  });
  expect(await api.client.tools.test.mutate({ draft, arguments: {} })).toMatchObject({ status: "failed" });
  await health("client-key").toBe("refresh-failed");
  await login.close();
});

test("in a call the tool uses the secret, and the log tells once which tool used it", async () => {
  accepted = "token-of-calls";
  await api.client.secrets.write.mutate({ name: "call-key", value: "token-of-calls" });
  const tool = await api.client.tools.create.mutate(
    anAreaTool(endpoint, {
      method: "GET",
      parameters: [],
      authentication: { type: "bearer", tokenSecret: "call-key" },
      repetitionWindowSeconds: 0,
    }),
  );
  const { callId } = await api.client.calls.start.mutate({ agent: "receptionist" });
  for (let index = 0; index < 3; index += 1) {
    const { functionName } = tool;
    const outcome = await api.client.calls.callTool.mutate({ callId, functionName, arguments: {} });
    expect(outcome).toMatchObject({ status: "succeeded" });
  }
  await health("call-key").toBe("ok");
  const log = await api.client.auditLog.list.query({ action: "secret.used" });
  expect(log.items).toMatchObject([
    { actor: { kind: "system" }, subject: { name: "call-key" }, details: { tool: { id: tool.id } } },
  ]);
  await expect(refusalOf(api.client.secrets.remove.mutate({ name: "call-key" }))).resolves.toMatchObject({
    code: "in-use",
    status: 409,
    message: expect.stringContaining(tool.name),
  });
});

test.each([
  ["a name with spaces", { name: "crm key", value: "token-1" }, "name"],
  ["a value that is too short", { name: "crm-key", value: "abc" }, "value"],
  ["nothing but line breaks", { name: "crm-key", value: "\n\n\n\n\n" }, "value"],
])("%s is refused with the field named", async (_what, input, path) => {
  expect(await refusalOf(api.client.secrets.write.mutate(input))).toMatchObject({
    code: "invalid-input",
    paths: [path],
  });
});

test("without a key of the operator's nothing is kept, and what to do is said", async () => {
  const keyless = await startApi({ DATABASE_URL: api.databaseUrl });
  const refused = refusalOf(keyless.client.secrets.write.mutate({ name: "crm-key", value: "token-1" }));
  expect(await refused).toMatchObject({
    code: "unavailable",
    message: expect.stringContaining("CALLHOOK_SECRET_KEY"),
  });
  await keyless.close();
});

test("a secret under a key that is gone says so to whoever tries the tool", async () => {
  await api.client.secrets.write.mutate({ name: "crm-key", value: "token-1" });
  const other = await startApi({ DATABASE_URL: api.databaseUrl, CALLHOOK_SECRET_KEY: "o".repeat(32) });
  expect(await tryDraft("crm-key", other)).toMatchObject({
    reason: "misconfigured",
    message: expect.stringContaining("saved under a key that Callhook was not given"),
  });
  const previous = { CALLHOOK_SECRET_KEY: "o".repeat(32), CALLHOOK_PREVIOUS_SECRET_KEYS: "k".repeat(32) };
  const rotating = await startApi({ DATABASE_URL: api.databaseUrl, ...previous });
  accepted = "token-1";
  expect(await tryDraft("crm-key", rotating)).toMatchObject({ status: "succeeded" });
  await other.close();
  await rotating.close();
});
