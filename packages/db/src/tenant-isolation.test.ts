import { foldTranscript, lineDraftSchema, webhookDraftSchema } from "@callhook/core";
import { aToolDraft } from "@callhook/core/testing";
import { beforeAll, expect, test } from "vitest";
import { agentRepository } from "./agents/agent-repository.ts";
import { callRepository } from "./calls/call-repository.ts";
import { connectionRepository } from "./connections/connection-repository.ts";
import { environmentRepository } from "./environments/environment-repository.ts";
import { lineRepository } from "./lines/line-repository.ts";
import { openKeyring } from "./secrets/keyring.ts";
import { secretRepository } from "./secrets/secret-repository.ts";
import { addWorkspace } from "./testing/add-workspace.ts";
import { rejectionOf } from "./testing/rejection.ts";
import { startACall } from "./testing/start-a-call.ts";
import { callEnded, callerSays, toolCalled, toolFinished } from "./testing/steps.ts";
import { useTestDatabase } from "./testing/test-database.ts";
import { toolRepository } from "./tools/tool-repository.ts";
import { webhookRepository } from "./webhooks/webhook-repository.ts";

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

test("a neighbour's secret is not listed, read, given a value or removed, and its name is free", async () => {
  const keyring = openKeyring(["k".repeat(32)]);
  const ours = secretRepository({ ...scopeOf("default"), keyring });
  const theirs = secretRepository({ ...scopeOf("neighbour"), keyring });
  await theirs.write({ name: "crm-key", value: "of-theirs" });
  expect(await ours.read("crm-key")).toBeUndefined();
  expect((await ours.list()).items).toEqual([]);
  expect(await ours.names()).toEqual([]);
  const unknown = await rejectionOf(ours.remove({ name: "nowhere", force: true }));
  expect(await rejectionOf(ours.remove({ name: "crm-key", force: true }))).toEqual(unknown);
  await ours.write({ name: "crm-key", value: "of-ours" });
  expect(await theirs.read("crm-key")).toMatchObject({ value: "of-theirs" });
});

test("a neighbour's connection cannot be seen, changed or removed, and looks as if it did not exist", async () => {
  const ours = connectionRepository(scopeOf("default"));
  const theirs = connectionRepository(scopeOf("neighbour"));
  const draft = { name: "CRM", authentication: { type: "bearer", tokenSecret: "crm-key" } } as const;
  const { id: connectionId } = await theirs.create(draft);
  const unknown = await rejectionOf(ours.get("connection_unknown"));
  for (const attempt of [
    () => ours.get(connectionId),
    () => ours.update({ ...draft, connectionId }),
    () => ours.remove({ connectionId, force: true }),
  ]) {
    expect(await rejectionOf(attempt())).toEqual(unknown);
  }
  expect(await ours.find(connectionId)).toBeUndefined();
  expect((await ours.list()).items).toEqual([]);
  expect(await ours.names()).toEqual([]);
});

test("a neighbour's phone line cannot be seen, changed, switched or removed, and its name is free", async () => {
  const keyring = openKeyring(["k".repeat(32)]);
  const ours = lineRepository({ ...scopeOf("default"), keyring });
  const theirs = lineRepository({ ...scopeOf("neighbour"), keyring });
  const draft = lineDraftSchema.parse({ name: "Main", provider: "retell" });
  const { id: lineId } = await theirs.create(draft);
  const before = await theirs.get(lineId);
  const unknown = await rejectionOf(ours.get("line_unknown"));
  for (const attempt of [
    () => ours.get(lineId),
    () => ours.update({ lineId, draft: { ...draft, name: "Mine" } }),
    () => ours.setEnabled({ lineId, enabled: false }),
    () => ours.renewAddress(lineId),
    () => ours.remove(lineId),
  ]) {
    expect(await rejectionOf(attempt())).toEqual(unknown);
  }
  expect((await ours.list()).items).toEqual([]);
  await ours.create(draft);
  expect(await theirs.get(lineId)).toEqual(before);
});

test("a neighbour's webhook cannot be seen, changed, switched, given a secret or removed", async () => {
  const keyring = openKeyring(["k".repeat(32)]);
  const ours = webhookRepository({ ...scopeOf("default"), keyring });
  const theirs = webhookRepository({ ...scopeOf("neighbour"), keyring });
  const draft = webhookDraftSchema.parse({ url: "https://crm.example.com/calls" });
  const { id: webhookId } = await theirs.create(draft);
  const before = await theirs.get(webhookId);
  const unknown = await rejectionOf(ours.get("webhook_unknown"));
  const now = new Date();
  for (const attempt of [
    () => ours.get(webhookId),
    () => ours.update({ webhookId, draft }),
    () => ours.setEnabled({ webhookId, enabled: false }),
    () => ours.renewSecret({ webhookId, now, oldUntil: now }),
    () => ours.remove(webhookId),
  ]) {
    expect(await rejectionOf(attempt())).toEqual(unknown);
  }
  expect((await ours.list()).items).toEqual([]);
  expect(await theirs.get(webhookId)).toEqual(before);
});

test("environments of one name in two workspaces are two, and no value of one holds in the other", async () => {
  const ours = environmentRepository(scopeOf("default"));
  const theirs = environmentRepository(scopeOf("neighbour"));
  const { id: environmentId } = await theirs.create("staging");
  await theirs.writeVariable({ name: "base_url", values: { production: "p", staging: "s" } });
  expect((await ours.list()).map(({ name }) => name)).toEqual(["production"]);
  expect(await ours.values("staging")).toBeUndefined();
  expect(await ours.values("production")).toEqual({});
  expect(await ours.variables()).toEqual([]);
  for (const attempt of [
    () => ours.rename({ environmentId, name: "mine" }),
    () => ours.remove({ environmentId, force: true }),
    () => ours.removeVariable({ name: "base_url", force: true }),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: "not-found" });
  }
  await ours.create("staging");
  await ours.writeVariable({ name: "base_url", values: { staging: "of-ours" } });
  expect(await theirs.values("staging")).toEqual({ base_url: "s" });
});
