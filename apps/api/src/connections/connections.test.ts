import { aToolDraft, startEndpoint } from "@callhook/core/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refusalOf, startApi } from "../testing/start-api.ts";

let api: Awaited<ReturnType<typeof startApi>>;
let endpoint: Awaited<ReturnType<typeof startEndpoint>>;
beforeAll(async () => {
  api = await startApi({ CALLHOOK_SECRET_KEY: "k".repeat(32) });
  endpoint = await startEndpoint();
  await api.client.secrets.write.mutate({ name: "crm-key", value: "token-of-crm" });
});
afterAll(async () => {
  await endpoint.close();
  await api.close();
});

const bearer = { type: "bearer", tokenSecret: "crm-key" } as const;
const aConnection = () =>
  api.client.connections.create.mutate({ name: `CRM ${crypto.randomUUID()}`, authentication: bearer });
const draftBy = (connectionId: string) =>
  aToolDraft({
    name: `Tool ${crypto.randomUUID()}`,
    method: "GET",
    url: `${endpoint.url}/area`,
    parameters: [],
    authentication: { type: "connection", connectionId },
    repetitionWindowSeconds: 0,
  });

test("a tool that signs in by a connection is sent with its credentials, and a change of it is so at once", async () => {
  const { id: connectionId, name } = await aConnection();
  const draft = draftBy(connectionId);
  expect(await api.client.tools.test.mutate({ draft, arguments: {} })).toMatchObject({ status: "succeeded" });
  expect(endpoint.requests.at(-1)?.headers["authorization"]).toBe("Bearer token-of-crm");
  const header = { type: "header", name: "X-Key", valueSecret: "crm-key" } as const;
  await api.client.connections.update.mutate({ connectionId, name, authentication: header });
  expect(await api.client.tools.test.mutate({ draft, arguments: {} })).toMatchObject({ status: "succeeded" });
  expect(endpoint.requests.at(-1)?.headers).toMatchObject({ "x-key": "token-of-crm" });
  expect(endpoint.requests.at(-1)?.headers).not.toHaveProperty("authorization");
});

test("a dry run shows where a connection puts its secret, by name", async () => {
  const { id } = await aConnection();
  const preview = await api.client.tools.test.mutate({ draft: draftBy(id), arguments: {}, dryRun: true });
  expect(preview).toMatchObject({ request: { headers: { authorization: "Bearer [secret crm-key]" } } });
});

test("one that is used is removed by force alone, and then the tool says so instead of running", async () => {
  const { id: connectionId } = await aConnection();
  const tool = await api.client.tools.create.mutate(draftBy(connectionId));
  const { items } = await api.client.connections.list.query({});
  expect(items.find(({ id }) => id === connectionId)?.usedBy).toEqual([{ id: tool.id, name: tool.name }]);
  expect(await refusalOf(api.client.connections.remove.mutate({ connectionId }))).toMatchObject({
    code: "in-use",
    message: expect.stringContaining(tool.name),
  });
  expect(await refusalOf(api.client.secrets.remove.mutate({ name: "crm-key" }))).toMatchObject({
    code: "in-use",
  });
  await api.client.connections.remove.mutate({ connectionId, force: true });
  const before = endpoint.requests.length;
  expect(await api.client.tools.test.mutate({ toolId: tool.id, arguments: {} })).toMatchObject({
    status: "failed",
    reason: "misconfigured",
    message:
      "The connection that the tool signs in by does not exist any more; choose another in the tool's authentication.",
  });
  expect(endpoint.requests).toHaveLength(before);
});

test("two connections of one name are refused, whatever their case", async () => {
  const { name } = await aConnection();
  const again = api.client.connections.create.mutate({ name: name.toUpperCase(), authentication: bearer });
  expect(await refusalOf(again)).toMatchObject({ code: "invalid-input", paths: ["name"] });
});

test("a test says in words whether the endpoint takes it, sends it nowhere else, and is on record", async () => {
  const statuses: Record<string, number> = { "/ok": 200, "/no": 401, "/gone": 404 };
  const judge = await startEndpoint({
    handler: (response, { path }) => void response.writeHead(statuses[path] ?? 500).end(),
  });
  const { client } = api;
  const authentication = { ...bearer, origin: judge.url };
  const name = `CRM ${crypto.randomUUID()}`;
  const { id: connectionId } = await client.connections.create.mutate({ name, authentication });
  const verdictAt = async (url: string) =>
    (await client.connections.test.mutate({ connectionId, url })).verdict;
  expect(await verdictAt(`${judge.url}/ok`)).toBe("ok");
  expect(await verdictAt(`${judge.url}/no`)).toBe("rejected");
  expect(await verdictAt(`${judge.url}/gone`)).toBe("unknown");
  const before = endpoint.requests.length;
  const elsewhere = await client.connections.test.mutate({ connectionId, url: `${endpoint.url}/ok` });
  expect(elsewhere).toMatchObject({ verdict: "unknown", message: expect.stringContaining("belong to") });
  expect(endpoint.requests).toHaveLength(before);
  const inside = await client.connections.test.mutate({ connectionId, url: "http://169.254.169.254/" });
  expect(inside.verdict).toBe("unknown");
  const noAddress = client.connections.test.mutate({ connectionId });
  expect(await refusalOf(noAddress)).toMatchObject({ code: "invalid-input", paths: ["url"] });
  const log = await client.auditLog.list.query({ action: "connection.tested", limit: 1 });
  expect(log.items).toMatchObject([{ subject: { name }, details: { environment: "production" } }]);
  await judge.close();
});

test("of a login only a token is asked for, and a refusal is told as what it is", async () => {
  const answers = { current: { status: 200, json: { access_token: "t-12345678", token_type: "bearer" } } };
  const login = await startEndpoint({
    handler: (response) => {
      response.writeHead(answers.current.status, { "content-type": "application/json" });
      response.end(JSON.stringify(answers.current.json));
    },
  });
  const { client } = api;
  const authentication = {
    type: "oauth2-client-credentials",
    tokenUrl: `${login.url}/token`,
    clientId: "callhook",
    clientSecret: "crm-key",
  } as const;
  const { id: connectionId } = await client.connections.create.mutate({
    name: `Login ${crypto.randomUUID()}`,
    authentication,
  });
  expect(await client.connections.test.mutate({ connectionId })).toEqual({
    verdict: "ok",
    message: "The login gave a token.",
  });
  expect(login.requests).toMatchObject([{ method: "POST", path: "/token" }]);
  Object.assign(answers.current, { status: 401, json: { error: "invalid_client" } });
  const refused = await client.connections.test.mutate({ connectionId });
  expect(refused).toMatchObject({
    verdict: "refresh-failed",
    message: expect.stringContaining("refused the client id or its secret"),
  });
  await expect
    .poll(async () => {
      const { items } = await client.connections.list.query({});
      return items.find(({ id }) => id === connectionId)?.health?.verdict;
    })
    .toBe("refresh-failed");
  await login.close();
});
