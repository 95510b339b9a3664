import { foldTranscript } from "@callhook/core";
import { aToolDraft } from "@callhook/core/testing";
import { callRepository, workspaceRepository } from "@callhook/db";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refusalOf, startApi } from "../testing/start-api.ts";

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

/** A call in which the tool is called once; its endpoint has no address. */
async function callOnce(functionName: string): Promise<string> {
  const { calls } = api.client;
  const { callId } = await calls.start.mutate({ agent: "assistant", channel: "api" });
  await calls.callTool.mutate({ callId, functionName, arguments: {} });
  // As the worker does, which does not run here.
  const repository = callRepository({ database: api.database, workspaceId: "default" });
  await repository.saveTranscript({
    callId,
    transcript: foldTranscript(await repository.events({ callId })),
  });
  return callId;
}

const draft = (name: string) => aToolDraft({ name, url: "https://nowhere.invalid/", parameters: [] });

test("a tool that was called shows in the library, in its tool calls and in its figures", async () => {
  const { tools } = api.client;
  const tool = await tools.create.mutate(draft("Fails at once"));
  await tools.create.mutate(draft("Never called"));
  const callId = await callOnce(tool.functionName);
  const { items } = await tools.library.query({ health: "failing" });
  expect(items).toMatchObject([{ id: tool.id, recentToolCalls: 1, successRate: 0, health: "failing" }]);
  expect((await tools.library.query({ sort: "last-used" })).items[0]?.id).toBe(tool.id);
  const last = await tools.library.query({ sort: "last-used", order: "ascending", limit: 1 });
  expect(last.items[0]?.id).toBe(tool.id);
  expect(last.nextCursor).not.toBeNull();
  const called = await tools.toolCalls.query({ toolId: tool.id });
  expect(called.items).toMatchObject([
    { callId, agent: "assistant", toolVersion: 1, failureReason: "name-not-resolved", mocked: false },
  ]);
  const { windows, failures } = await tools.stats.query({ toolId: tool.id });
  expect(windows.day).toEqual({ toolCalls: 1, judged: 1, succeeded: 0, successRate: 0 });
  expect(failures).toMatchObject([{ reason: "name-not-resolved", count: 1 }]);
});

test("a copy is a draft that becomes a tool of its own", async () => {
  const { tools } = api.client;
  const original = await tools.create.mutate(draft("Quote"));
  const copy = await tools.duplicate.mutate({ toolId: original.id });
  expect(copy).toMatchObject({ toolId: null, draft: { name: "Quote copy" } });
  const again = await refusalOf(tools.duplicate.mutate({ toolId: original.id }));
  expect(again).toMatchObject({ code: "in-use", status: 409 });
  const created = await tools.create.mutate(aToolDraft({ ...copy.draft }));
  expect(created).toMatchObject({ name: "Quote copy", url: original.url, version: 1 });
  expect(await tools.draft.query({ toolId: null })).toBeNull();
});

test("a tool that a call in progress used is removed only by force", async () => {
  const { tools } = api.client;
  const tool = await tools.create.mutate(draft("In a call"));
  const callId = await callOnce(tool.functionName);
  expect(await tools.usage.query({ toolIds: [tool.id] })).toMatchObject([
    { toolId: tool.id, agents: ["receptionist", "assistant"], callsInProgress: [{ callId, running: false }] },
  ]);
  const refusal = await refusalOf(tools.remove.mutate({ toolId: tool.id }));
  expect(refusal).toMatchObject({ code: "in-use", status: 409 });
  await tools.remove.mutate({ toolId: tool.id, force: true });
  expect(await refusalOf(tools.get.query({ toolId: tool.id }))).toMatchObject({ code: "not-found" });
});

test("several tools are changed and removed by one request, or none of them is", async () => {
  const { tools } = api.client;
  const created = [await tools.create.mutate(draft("First")), await tools.create.mutate(draft("Second"))];
  const toolIds = created.map(({ id }) => id);
  const { changed } = await tools.changeMany.mutate({ toolIds, change: { change: "disable" } });
  expect(changed.map(({ enabled }) => enabled)).toEqual([false, false]);
  const gone = tools.removeMany.mutate({ toolIds: [...toolIds, "tool_gone"] });
  expect(await refusalOf(gone)).toMatchObject({ code: "not-found" });
  expect((await tools.library.query({ enabled: false })).items).toHaveLength(2);
  await tools.removeMany.mutate({ toolIds });
  expect((await tools.library.query({ enabled: false })).items).toEqual([]);
  const none = await refusalOf(tools.changeMany.mutate({ toolIds: [], change: { change: "enable" } }));
  expect(none).toMatchObject({ code: "invalid-input", paths: ["toolIds"] });
});

test("on a plan without webhook tools they can be tidied away, and not changed or copied", async () => {
  const { tools } = api.client;
  const { id } = await tools.create.mutate(draft("On Free"));
  const setPlan = (plan: "free" | "plus") =>
    workspaceRepository(api.database).setPlan({ workspaceId: "default", plan });
  await setPlan("free");
  const enabling = tools.changeMany.mutate({ toolIds: [id], change: { change: "enable" } });
  expect(await refusalOf(enabling)).toMatchObject({ code: "plan-required" });
  const copying = tools.duplicate.mutate({ toolId: id });
  expect(await refusalOf(copying)).toMatchObject({ code: "plan-required" });
  await tools.removeMany.mutate({ toolIds: [id] });
  await setPlan("plus");
});
