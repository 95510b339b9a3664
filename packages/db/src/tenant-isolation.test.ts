import { foldTranscript } from "@callhook/core";
import { aToolDraft } from "@callhook/core/testing";
import { beforeAll, expect, test } from "vitest";
import { agentRepository } from "./agents/agent-repository.ts";
import { callRepository } from "./calls/call-repository.ts";
import { addWorkspace } from "./testing/add-workspace.ts";
import { rejectionOf } from "./testing/rejection.ts";
import { startACall } from "./testing/start-a-call.ts";
import { callEnded, callerSays, toolCalled, toolFinished } from "./testing/steps.ts";
import { useTestDatabase } from "./testing/test-database.ts";
import { toolRepository } from "./tools/tool-repository.ts";

const { database } = useTestDatabase();
beforeAll(async () => {
  await addWorkspace({ database, id: "neighbour" });
});

const scopeOf = (workspaceId: string) => ({ database, workspaceId });

test("a neighbour's tool cannot be seen, changed, switched or removed, and looks as if it did not exist", async () => {
  const [ours, theirs] = [toolRepository(scopeOf("default")), toolRepository(scopeOf("neighbour"))];
  const tool = await theirs.create(aToolDraft({ agentTargets: ["receptionist"] }));
  const unknown = await rejectionOf(ours.get("tool_unknown"));
  for (const attempt of [
    () => ours.get(tool.id),
    () => ours.update({ toolId: tool.id, baseVersion: 1, draft: aToolDraft() }),
    () => ours.setEnabled({ toolId: tool.id, enabled: false }),
    () => ours.remove(tool.id),
  ]) {
    expect(await rejectionOf(attempt())).toEqual(unknown);
  }
  expect((await ours.list()).items).toEqual([]);
  expect(await ours.listForAgent("receptionist")).toEqual([]);
  expect(await theirs.get(tool.id)).toEqual(tool);
});

test("calls of one id in two workspaces are two calls", async () => {
  const [ours, theirs] = [callRepository(scopeOf("default")), callRepository(scopeOf("neighbour"))];
  const callId = "call_same";
  await startACall(ours, { callId, from: "ours" });
  await startACall(theirs, { callId, from: "theirs", agent: "assistant" });
  const steps = [toolCalled("t", "tool_x"), toolFinished("t")];
  await ours.append({ callId, events: [{ ...callerSays("ours"), sequence: 2 }, callEnded()] });
  await theirs.append({ callId, events: [{ ...callerSays("theirs"), sequence: 2 }, ...steps] });
  await theirs.saveTranscript({ callId, transcript: foldTranscript(await theirs.events({ callId })) });

  expect(await ours.get(callId)).toMatchObject({ from: "ours", status: "ended" });
  expect(await theirs.get(callId)).toMatchObject({ from: "theirs", status: "active" });
  expect(await ours.events({ callId })).toHaveLength(3);
  expect(await theirs.events({ callId })).toHaveLength(4);
  expect(await ours.recordedTranscript(callId)).toBeNull();
  expect((await ours.list()).items).toMatchObject([{ from: "ours", toolCallCount: 0, openingWords: null }]);
  expect((await ours.list({ search: "theirs" })).items).toEqual([]);
  expect((await ours.list({ toolId: "tool_x" })).items).toEqual([]);
  expect((await theirs.list({ toolId: "tool_x" })).items).toHaveLength(1);
});

test("a neighbour's call cannot be read or added to", async () => {
  const [ours, theirs] = [callRepository(scopeOf("default")), callRepository(scopeOf("neighbour"))];
  const { id: callId } = await startACall(theirs);
  const transcript = foldTranscript(await theirs.events({ callId }));
  for (const attempt of [
    () => ours.get(callId),
    () => ours.events({ callId }),
    () => ours.append({ callId, events: [callerSays("hello")] }),
    () => ours.recordedTranscript(callId),
    () => ours.saveTranscript({ callId, transcript }),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: "not-found" });
  }
  expect(await theirs.events({ callId })).toHaveLength(1);
});

test("an agent's instructions are changed in its own workspace only", async () => {
  const [ours, theirs] = [agentRepository(scopeOf("default")), agentRepository(scopeOf("neighbour"))];
  const before = await ours.list();
  await theirs.update({ id: "receptionist", greeting: "Hi from next door" });
  expect(await theirs.get("receptionist")).toMatchObject({ greeting: "Hi from next door" });
  expect(before).toHaveLength(2);
  expect(await ours.list()).toEqual(before);
});

test("a cursor from one workspace opens nothing of it in another", async () => {
  const [ours, theirs] = [toolRepository(scopeOf("default")), toolRepository(scopeOf("neighbour"))];
  await theirs.create(aToolDraft());
  const { nextCursor } = await theirs.list({ limit: 1 });
  expect(nextCursor).not.toBeNull();
  expect(await ours.list({ cursor: nextCursor ?? "" })).toEqual({ items: [], nextCursor: null });
});
