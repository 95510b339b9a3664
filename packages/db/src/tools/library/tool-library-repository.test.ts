import type { ToolDraftInput } from "@callhook/core";
import { aToolDraft } from "@callhook/core/testing";
import { beforeEach, expect, test } from "vitest";
import { agentRepository } from "../../agents/agent-repository.ts";
import { auditRepository } from "../../audit/audit-repository.ts";
import { callRepository } from "../../calls/call-repository.ts";
import { addWorkspace } from "../../testing/add-workspace.ts";
import { startACall } from "../../testing/start-a-call.ts";
import { callEnded, toolCalled, toolFinished } from "../../testing/steps.ts";
import { useTestDatabase } from "../../testing/test-database.ts";
import { toolDraftRepository } from "../tool-draft-repository.ts";
import { toolRepository } from "../tool-repository.ts";
import { toolVersionRepository } from "../tool-version-repository.ts";
import { toolLibraryRepository } from "./tool-library-repository.ts";

const { database } = useTestDatabase();
let workspaceId = "";
beforeEach(async () => {
  workspaceId = `workspace_${crypto.randomUUID()}`;
  await addWorkspace({ database, id: workspaceId });
});

const scope = () => ({ database, workspaceId });
const library = () => toolLibraryRepository(scope());
const tools = () => toolRepository(scope());
const addTool = (name: string, draft: Partial<ToolDraftInput> = {}) =>
  tools().create(aToolDraft({ name, ...draft }));
const actions = async () =>
  (await auditRepository(scope()).list({ limit: 100 })).items.map(
    ({ action, subject }) => `${action} ${subject?.name}`,
  );

test("a copy has the settings of the original and nothing else of it, and is nobody's tool yet", async () => {
  const original = await addTool("Check area", { headers: [{ name: "x-team", value: "drains" }] });
  await addTool("Check area copy");
  const copy = await library().duplicate({ toolId: original.id });
  expect(copy).toMatchObject({ toolId: null, baseVersion: null, issues: [] });
  expect(copy.draft).toEqual({
    ...JSON.parse(JSON.stringify(aToolDraft(original))),
    name: "Check area copy 2",
  });
  expect((await tools().list()).items).toHaveLength(2);
  expect(await toolDraftRepository(scope()).get(null)).toEqual(copy);
  expect((await actions())[0]).toBe("tool.draft-saved Check area copy 2");
  const created = await tools().create(aToolDraft({ ...original, name: "Check area copy 2" }));
  expect(created).toMatchObject({ version: 1, functionName: "check_area_copy_2" });
  expect(created.id).not.toBe(original.id);
});

test("a copy does not overwrite the new tool that somebody has begun, unless it is told to", async () => {
  const { id: toolId } = await addTool("Check area");
  await toolDraftRepository(scope()).save({ toolId: null, draft: { name: "Half a tool" } });
  const refusal = { code: "in-use", message: expect.stringContaining("“Half a tool”") };
  await expect(library().duplicate({ toolId })).rejects.toMatchObject(refusal);
  expect((await toolDraftRepository(scope()).get(null))?.draft).toEqual({ name: "Half a tool" });
  expect((await library().duplicate({ toolId, replace: true })).draft).toMatchObject({
    name: "Check area copy",
  });
});

test("several are switched off and on at once, each with its own entry, and none for what was so already", async () => {
  const [one, two, three] = [await addTool("One"), await addTool("Two"), await addTool("Three")];
  await tools().setEnabled({ toolId: two.id, enabled: false });
  const toolIds = [one.id, two.id, three.id, one.id];
  const changed = await library().change({ toolIds, change: { change: "disable" } });
  expect(changed.map(({ name, enabled }) => `${name} ${enabled}`).toSorted()).toEqual([
    "One false",
    "Three false",
  ]);
  const entries = (await actions()).filter((entry) => entry.startsWith("tool.disabled"));
  expect(entries.toSorted()).toEqual(["tool.disabled One", "tool.disabled Three", "tool.disabled Two"]);
  await library().change({ toolIds, change: { change: "enable" } });
  expect((await tools().list({ enabled: true })).items).toHaveLength(3);
});

test("where one of several does not exist, none is changed or removed", async () => {
  const one = await addTool("One");
  const toolIds = [one.id, "tool_gone"];
  const before = await actions();
  await expect(library().change({ toolIds, change: { change: "disable" } })).rejects.toMatchObject({
    code: "not-found",
  });
  await expect(library().remove({ toolIds, force: true })).rejects.toMatchObject({ code: "not-found" });
  await expect(library().usage(toolIds)).rejects.toMatchObject({ code: "not-found" });
  expect(await tools().get(one.id)).toEqual(one);
  expect(await actions()).toEqual(before);
});

test("giving and taking makes a version of each tool that it changes, and leaves no tool without an agent", async () => {
  const ours = await addTool("Ours", { agentTargets: ["receptionist"] });
  const both = await addTool("Both", { agentTargets: ["receptionist", "assistant"] });
  const toolIds = [ours.id, both.id];
  const given = await library().change({ toolIds, change: { change: "give", agent: "assistant" } });
  expect(given).toMatchObject([{ id: ours.id, version: 2, agentTargets: ["receptionist", "assistant"] }]);
  const versions = await toolVersionRepository(scope()).list({ toolId: ours.id });
  expect(versions.items).toHaveLength(2);
  await library().change({ toolIds: [ours.id], change: { change: "take", agent: "assistant" } });
  const taking = library().change({ toolIds, change: { change: "take", agent: "receptionist" } });
  await expect(taking).rejects.toMatchObject({
    code: "invalid-input",
    message: expect.stringContaining("“Ours” is given to the receptionist alone."),
    issues: [{ path: "toolIds.0" }],
  });
  expect(await tools().get(both.id)).toEqual(both);
  expect((await actions()).filter((entry) => entry === "tool.updated Ours")).toHaveLength(2);
});

test("where a tool is used: its agents, who speaks of it, calls in progress and tools that need it", async () => {
  const save = [{ variable: "customer_id", path: "id" }];
  const finder = await addTool("Find customer", { agentTargets: ["receptionist"], response: { save } });
  const reads = {
    key: "customer",
    location: "query",
    type: "string",
    description: "Who",
    required: true,
  } as const;
  await addTool("Book", { rules: [{ rule: "after", functionName: "find_customer" }] });
  await addTool("Bill", { parameters: [{ ...reads, source: { from: "variable", name: "customer_id" } }] });
  await addTool("Other", { description: "Use it after find_customer has said who it is." });
  await agentRepository(scope()).update({ id: "receptionist", instructions: "Always Find customer first." });
  const calls = callRepository(scope());
  const call = async (...events: Parameters<typeof calls.append>[0]["events"]) => {
    const { id: callId } = await startACall(calls);
    await calls.append({ callId, events });
    return callId;
  };
  const nul = { ...toolCalled("t1", finder.id), arguments: { zip: "\0" } };
  const running = await call(nul);
  const answered = await call(toolCalled("t2", finder.id), toolFinished("t2"));
  await call(toolCalled("t3", finder.id), toolFinished("t3"), callEnded());
  await call(toolCalled("t4", "tool_other"));
  const [usage] = await library().usage([finder.id]);
  expect(usage).toMatchObject({
    toolId: finder.id,
    agents: ["receptionist"],
    enabled: true,
    instructionsOf: ["receptionist"],
    dependants: [
      { name: "Bill", because: "reads-variable", variable: "customer_id" },
      { name: "Book", because: "runs-after" },
      { name: "Other", because: "mentions" },
    ],
  });
  expect(usage?.callsInProgress.toSorted((one) => (one.running ? -1 : 1))).toEqual([
    { callId: running, agent: "receptionist", running: true },
    { callId: answered, agent: "receptionist", running: false },
  ]);
});

test("a tool that others need is kept until it goes with them, or by force", async () => {
  const finder = await addTool("Find customer");
  const book = await addTool("Book", { rules: [{ rule: "after", functionName: "find_customer" }] });
  const spoken = await addTool("Other", { description: "Use it after Book." });
  await expect(tools().remove(finder.id)).rejects.toMatchObject({
    code: "in-use",
    message: expect.stringContaining("“Find customer” is needed by “Book”."),
    issues: [{ path: "toolIds.0" }],
  });
  await library().remove({ toolIds: [finder.id, book.id] });
  expect((await tools().list()).items.map(({ id }) => id)).toEqual([spoken.id]);
  expect((await actions()).slice(0, 2).toSorted()).toEqual([
    "tool.removed Book",
    "tool.removed Find customer",
  ]);
});

test("a tool that a call in progress used is kept until the call is over, or by force", async () => {
  const calls = callRepository(scope());
  const [one, two] = [await addTool("One"), await addTool("Two")];
  const { id: callId } = await startACall(calls);
  await calls.append({
    callId,
    events: [toolCalled("t1", one.id), toolFinished("t1"), toolCalled("t2", two.id)],
  });
  const refusal = { code: "in-use", message: expect.stringContaining("A call in progress used “One”.") };
  await expect(tools().remove(one.id)).rejects.toMatchObject(refusal);
  await tools().remove(one.id, { force: true });
  await calls.append({ callId, events: [callEnded()] });
  await tools().remove(two.id);
  expect((await tools().list()).items).toEqual([]);
});

test("giving several tools to an agent keeps what somebody is typing of one of them", async () => {
  const { id: toolId } = await addTool("Check area", { agentTargets: ["receptionist"] });
  const drafts = toolDraftRepository(scope());
  await drafts.save({ toolId, baseVersion: 1, draft: { ...aToolDraft(), description: "Half a thought" } });
  await library().change({ toolIds: [toolId], change: { change: "give", agent: "assistant" } });
  expect((await tools().get(toolId)).agentTargets).toEqual(["receptionist", "assistant"]);
  expect((await drafts.get(toolId))?.draft).toMatchObject({ description: "Half a thought" });
});
