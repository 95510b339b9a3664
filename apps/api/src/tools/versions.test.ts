import { aToolDraft } from "@callhook/core/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refusalOf, startApi } from "../testing/start-api.ts";

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

test("a service writes a draft, sees what it changes, publishes it and brings the old version back", async () => {
  const { tools } = api.client;
  const { id: toolId } = await tools.create.mutate(aToolDraft({ name: "First" }));
  const draft = { ...aToolDraft({ name: "Second" }) };
  const saved = await tools.saveDraft.mutate({ toolId, baseVersion: 1, draft });
  expect(await tools.draft.query({ toolId })).toEqual(saved);
  const { differences } = await tools.diff.query({ toolId, from: 1, to: "draft" });
  expect(differences).toMatchObject([{ label: "Name", before: "First", after: "Second" }]);
  const published = await tools.publish.mutate({ toolId, baseVersion: 1, note: "  Clearer  " });
  expect(published).toMatchObject({ name: "Second", version: 2 });
  expect(await tools.diff.query({ toolId, from: 1, to: "draft" })).toEqual({ differences: [] });
  expect(await tools.diff.query({ toolId, from: 1, to: 2 })).toEqual({ differences });
  const restored = await tools.restore.mutate({ toolId, version: 1, baseVersion: 2 });
  expect(restored).toMatchObject({ name: "First", version: 3 });
  const { items } = await tools.versions.query({ toolId });
  expect(items.map(({ version, note, restoredFrom }) => [version, note, restoredFrom])).toEqual([
    [3, null, 1],
    [2, "Clearer", null],
    [1, null, null],
  ]);
  expect(await tools.version.query({ toolId, version: 2 })).toMatchObject({ draft, isLive: false });
});

test("an unfinished draft is taken with what is missing, and is refused when it is to go live", async () => {
  const { tools } = api.client;
  const { id: toolId } = await tools.create.mutate(aToolDraft());
  const half = { name: "Half", url: "", parameters: [{ key: "zip" }] };
  const saved = await tools.saveDraft.mutate({ toolId, baseVersion: 1, draft: half });
  expect(saved).toMatchObject({ draft: half });
  expect(saved?.issues.length).toBeGreaterThan(2);
  const refusal = await refusalOf(tools.publish.mutate({ toolId, baseVersion: 1 }));
  expect(refusal).toMatchObject({ code: "invalid-input", status: 400 });
  expect(refusal.paths).toContain("draft.url");
});

test("a draft of a tool says which version it changes, and a stale one is refused as a conflict", async () => {
  const { tools } = api.client;
  const { id: toolId } = await tools.create.mutate(aToolDraft());
  const without = await refusalOf(tools.saveDraft.mutate({ toolId, draft: {} }));
  expect(without).toMatchObject({ code: "invalid-input", paths: ["baseVersion"] });
  await tools.saveDraft.mutate({ toolId, baseVersion: 1, draft: { name: "One" } });
  const stale = tools.saveDraft.mutate({ toolId, baseVersion: 1, draft: { name: "Two" }, revision: null });
  expect(await refusalOf(stale)).toMatchObject({ code: "version-conflict", status: 409 });
});

test("each call of a tool is on record with the version that was called, also after it changed", async () => {
  const { tools, calls } = api.client;
  const tool = await tools.create.mutate(aToolDraft({ name: "Stamped", url: "https://stamped.invalid/" }));
  const { callId } = await calls.start.mutate({ agent: "assistant", channel: "api" });
  const once = () => calls.callTool.mutate({ callId, functionName: tool.functionName, arguments: {} });
  await once();
  const draft = aToolDraft({ name: "Stamped", url: "https://stamped.invalid/2" });
  await tools.update.mutate({ toolId: tool.id, baseVersion: 1, draft });
  await once();
  const { transcript } = await calls.get.query({ callId });
  expect(transcript.toolCalls).toMatchObject([
    { toolId: tool.id, toolVersion: 1 },
    { toolId: tool.id, toolVersion: 2 },
  ]);
});
