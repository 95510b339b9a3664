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
