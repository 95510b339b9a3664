import { aFullToolDraft, aParameter, aToolDraft, startEndpoint } from "@callhook/core/testing";
import { defaultWorkspaceId, workspaceRepository } from "@callhook/db";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refusalOf, startApi } from "../testing/start-api.ts";

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const parameters = [
  {
    key: "zip_code",
    location: "body",
    type: "string",
    description: "The caller's ZIP code.",
    required: true,
  },
] as const;

test("a saved tool comes back with its function name, version and every field", async () => {
  const draft = aToolDraft({ name: "Check availability in area", parameters: [...parameters] });
  const created = await api.client.tools.create.mutate(draft);
  expect(created).toMatchObject({
    ...draft,
    functionName: "check_availability_in_area",
    version: 1,
    enabled: true,
  });
  expect(await api.client.tools.get.query({ toolId: created.id })).toEqual(created);
});

test("a draft that breaks rules is refused with every field named, and nothing is saved", async () => {
  const before = await api.client.tools.list.query();
  const draft = { ...aToolDraft(), name: " ", url: "ftp://example.com", responseTimeoutSeconds: 301 };
  const refusal = await refusalOf(api.client.tools.create.mutate(draft));
  expect(refusal).toMatchObject({ code: "invalid-input", status: 400 });
  expect(refusal.paths?.toSorted()).toEqual(["name", "responseTimeoutSeconds", "url"]);
  expect((await api.client.tools.list.query()).items).toHaveLength(before.items.length);
});

test("saving over somebody else's change is refused and keeps theirs", async () => {
  const tool = await api.client.tools.create.mutate(aToolDraft({ name: "Stale" }));
  const draft = aToolDraft({ name: "Mine" });
  await api.client.tools.update.mutate({
    toolId: tool.id,
    baseVersion: 1,
    draft: aToolDraft({ name: "Theirs" }),
  });
  const refusal = await refusalOf(api.client.tools.update.mutate({ toolId: tool.id, baseVersion: 1, draft }));
  expect(refusal).toMatchObject({ code: "version-conflict", status: 409 });
  expect(await api.client.tools.get.query({ toolId: tool.id })).toMatchObject({ name: "Theirs", version: 2 });
});

test("a tool that is not there is not found by any verb", async () => {
  const toolId = "tool_missing";
  const requests = [
    api.client.tools.get.query({ toolId }),
    api.client.tools.update.mutate({ toolId, baseVersion: 1, draft: aToolDraft() }),
    api.client.tools.setEnabled.mutate({ toolId, enabled: false }),
    api.client.tools.remove.mutate({ toolId }),
    api.client.tools.test.mutate({ toolId, arguments: {} }),
  ];
  const refusals = await Promise.all(requests.map(refusalOf));
  expect(refusals.map(({ code }) => code)).toEqual(requests.map(() => "not-found"));
});

test("the list is read page by page without a repeat or a gap", async () => {
  for (const name of ["Page one", "Page two", "Page three"])
    await api.client.tools.create.mutate(aToolDraft({ name }));
  const names: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof api.client.tools.list.query>> = await api.client.tools.list.query({
      search: "Page ",
      limit: 2,
      cursor,
    });
    names.push(...page.items.map(({ name }) => name));
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect(names.toSorted()).toEqual(["Page one", "Page three", "Page two"]);
});

test("a preview shows the exact request without sending it", async () => {
  const endpoint = await startEndpoint();
  const draft = aToolDraft({ method: "POST", url: `${endpoint.url}/check`, parameters: [...parameters] });
  const preview = await api.client.tools.preview.query({ draft, arguments: { zip_code: 94110 } });
  expect(preview.request).toMatchObject({
    method: "POST",
    url: `${endpoint.url}/check`,
    body: '{"zip_code":"94110"}',
  });
  expect(preview.modelTool.inputSchema).toMatchObject({ required: ["zip_code"] });
  const incomplete = await api.client.tools.preview.query({ draft, arguments: {} });
  expect(incomplete).toMatchObject({ request: null, issues: [{ parameter: "zip_code" }] });
  expect(endpoint.requests).toEqual([]);
  await endpoint.close();
});

test("a test runs the unsaved draft against the real endpoint", async () => {
  const endpoint = await startEndpoint();
  endpoint.respondWith({ status: 200, json: { available: true } });
  const draft = aToolDraft({ method: "POST", url: `${endpoint.url}/check`, parameters: [...parameters] });
  const outcome = await api.client.tools.test.mutate({ draft, arguments: { zip_code: "94110" } });
  expect(outcome).toMatchObject({ status: "succeeded", value: { available: true } });
  expect(endpoint.requests.map(({ path, body }) => ({ path, body }))).toEqual([
    { path: "/check", body: '{"zip_code":"94110"}' },
  ]);
  await endpoint.close();
});

test("a dry run shows the exact request and sends nothing", async () => {
  const endpoint = await startEndpoint();
  const draft = aToolDraft({ method: "POST", url: `${endpoint.url}/check`, parameters: [...parameters] });
  const dryRun = { draft, arguments: { zip_code: 94110 }, dryRun: true } as const;
  expect(await api.client.tools.test.mutate(dryRun)).toMatchObject({
    status: "not-sent",
    request: { method: "POST", url: `${endpoint.url}/check`, body: '{"zip_code":"94110"}' },
  });
  const incomplete = await api.client.tools.test.mutate({ ...dryRun, arguments: {} });
  expect(incomplete).toMatchObject({ status: "failed", reason: "invalid-arguments" });
  expect(endpoint.requests).toEqual([]);
  await endpoint.close();
});

test("a test that wants a caller's yes says what they would be asked, and runs once its author has said it", async () => {
  const endpoint = await startEndpoint();
  const draft = aToolDraft({
    method: "POST",
    url: `${endpoint.url}/visits`,
    parameters: [...parameters],
    confirmation: { mode: "always", question: "Shall I book a visit in {zip_code}?" },
  });
  const given = { draft, arguments: { zip_code: "94110" } };
  const unconfirmed = await api.client.tools.test.mutate(given);
  expect(unconfirmed).toMatchObject({
    status: "failed",
    reason: "needs-confirmation",
    message: expect.stringMatching(/Shall I book a visit in 94110\? .*confirm the test yourself\.$/),
  });
  expect(endpoint.requests).toEqual([]);
  const confirmed = await api.client.tools.test.mutate({ ...given, confirmed: true });
  expect(confirmed).toMatchObject({ status: "succeeded" });
  expect(endpoint.requests.map(({ body }) => body)).toEqual(['{"zip_code":"94110"}']);
  await endpoint.close();
});

test("a dry run names secrets where they will stand, also those that are not stored yet", async () => {
  const draft = aToolDraft({
    parameters: [...parameters],
    headers: [{ name: "X-Key", value: { from: "secret", name: "crm-key" } }],
    authentication: { type: "bearer", tokenSecret: "crm-token" },
  });
  const shown = { authorization: "Bearer [secret crm-token]", "x-key": "[secret crm-key]" };
  const given = { draft, arguments: { zip_code: "94110" } };
  expect(await api.client.tools.test.mutate({ ...given, dryRun: true })).toMatchObject({
    status: "not-sent",
    request: { headers: shown },
  });
  expect(await api.client.tools.preview.query(given)).toMatchObject({ request: { headers: shown } });
});

test("a test sends the variables it is given, as if the call had been started with them", async () => {
  const endpoint = await startEndpoint();
  const tier = { key: "tier", source: { from: "variable", name: "tier" } } as const;
  const draft = aToolDraft({ url: `${endpoint.url}/check`, parameters: [aParameter(tier)] });
  await api.client.tools.test.mutate({ draft, arguments: {}, variables: { tier: "gold" } });
  expect(endpoint.requests.map(({ body }) => body)).toEqual(['{"tier":"gold"}']);
  await endpoint.close();
});

test("every setting of a tool is created, listed, changed and read back", async () => {
  const draft = aFullToolDraft();
  const tool = await api.client.tools.create.mutate(draft);
  expect(tool).toMatchObject(draft);
  const renamed = { ...draft, name: "Book a visit" };
  const after = await api.client.tools.update.mutate({ toolId: tool.id, baseVersion: 1, draft: renamed });
  expect(await api.client.tools.get.query({ toolId: tool.id })).toEqual(after);
  expect(after).toMatchObject(renamed);
  const { items } = await api.client.tools.list.query({ search: "Book a visit" });
  expect(items).toEqual([{ ...after, unpublished: null }]);
});

test("a setting that cannot be is refused by the name of its field", async () => {
  const draft = {
    ...aToolDraft(),
    retries: 9,
    headers: [{ name: "Host", value: "example.com" }],
    rules: [{ rule: "at-most" as const, count: 0 }],
  };
  const refusal = await refusalOf(api.client.tools.create.mutate(draft));
  expect(refusal).toMatchObject({
    code: "invalid-input",
    paths: ["headers.0.name", "retries", "rules.0.count"],
  });
});

test("a test wants a draft or a tool, not both and not neither", async () => {
  const both = api.client.tools.test.mutate({ draft: aToolDraft(), toolId: "tool_1", arguments: {} });
  const neither = api.client.tools.test.mutate({ arguments: {} });
  expect(await Promise.all([refusalOf(both), refusalOf(neither)])).toMatchObject([
    { code: "invalid-input" },
    { code: "invalid-input" },
  ]);
});

test("a test of a draft names the field that is wrong, and a saved tool is run by its id", async () => {
  const endpoint = await startEndpoint();
  const saved = await api.client.tools.create.mutate(
    aToolDraft({ name: "Saved", url: endpoint.url, parameters: [] }),
  );
  const draft = { ...aToolDraft(), parameters: [{ ...parameters[0], key: "" }] };
  expect(await refusalOf(api.client.tools.test.mutate({ draft, arguments: {} }))).toMatchObject({
    code: "invalid-input",
    paths: expect.arrayContaining(["draft.parameters.0.key"]),
  });
  const outcome = await api.client.tools.test.mutate({ toolId: saved.id, arguments: {} });
  expect(outcome.status).toBe("succeeded");
  expect(endpoint.requests).toHaveLength(1);
  await endpoint.close();
});

test("on the Free plan tools can be seen and removed, never created, changed or run", async () => {
  const tool = await api.client.tools.create.mutate(aToolDraft({ name: "From better days" }));
  const workspaces = workspaceRepository(api.database);
  await workspaces.setPlan({ workspaceId: defaultWorkspaceId, plan: "free" });
  const draft = aToolDraft();
  const refused = [
    api.client.tools.create.mutate(draft),
    api.client.tools.update.mutate({ toolId: tool.id, baseVersion: 1, draft }),
    api.client.tools.setEnabled.mutate({ toolId: tool.id, enabled: false }),
    api.client.tools.test.mutate({ draft, arguments: {} }),
  ];
  const refusals = await Promise.all(refused.map(refusalOf));
  expect(refusals.map(({ code, status }) => ({ code, status }))).toEqual(
    refused.map(() => ({ code: "plan-required", status: 403 })),
  );
  expect(await api.client.tools.get.query({ toolId: tool.id })).toEqual(tool);
  await api.client.tools.remove.mutate({ toolId: tool.id });
  await workspaces.setPlan({ workspaceId: defaultWorkspaceId, plan: "plus" });
});

test("every template is a draft that can be saved as it is", async () => {
  const templates = await api.client.tools.templates.query();
  expect(templates.length).toBeGreaterThanOrEqual(6);
  for (const { draft } of templates) await api.client.tools.create.mutate(draft);
});
