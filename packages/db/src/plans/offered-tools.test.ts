import type { AgentId, Plan } from "@callhook/core";
import { aToolDraft } from "@callhook/core/testing";
import { beforeEach, expect, test } from "vitest";
import { addWorkspace } from "../testing/add-workspace.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { toolRepository } from "../tools/tool-repository.ts";
import { workspaceRepository } from "../workspaces/workspace-repository.ts";
import { addTools } from "../testing/add-tools.ts";

const { database } = useTestDatabase();
let workspaceId = "";
let count = 0;

beforeEach(async () => {
  count += 1;
  workspaceId = `workspace_${count}`;
  await addWorkspace({ database, id: workspaceId });
});

const setPlan = (plan: Plan) => workspaceRepository(database).setPlan({ workspaceId, plan });
const tools = () => toolRepository({ database, workspaceId });

async function offered(agent: AgentId = "receptionist"): Promise<string[]> {
  return (await tools().listForAgent(agent)).map(({ id }) => id);
}

const ids = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `tool_${from + index}`);

test("an agent is offered its enabled tools, oldest first, and none of the other's", async () => {
  const first = await tools().create(aToolDraft({ agentTargets: ["receptionist"] }));
  const both = await tools().create(aToolDraft({ agentTargets: ["receptionist", "assistant"] }));
  const off = await tools().create(aToolDraft({ agentTargets: ["receptionist"] }));
  await tools().setEnabled({ toolId: off.id, enabled: false });
  expect(await offered()).toEqual([first.id, both.id]);
  expect(await offered("assistant")).toEqual([both.id]);
});

test("Free offers nothing and changes nothing, and an upgrade brings all back", async () => {
  await addTools({ database, workspaceId, count: 3 });
  await setPlan("free");
  expect(await offered()).toEqual([]);
  expect((await tools().list({ enabled: true })).items).toHaveLength(3);
  await setPlan("plus");
  expect(await offered()).toEqual(ids(0, 3));
});

test("beyond what the plan allows the newest are not offered, and stay as they are until an upgrade", async () => {
  await setPlan("pro");
  await addTools({ database, workspaceId, count: 503 });
  expect(await offered()).toEqual(ids(0, 503));
  await setPlan("plus");
  expect(await offered()).toEqual(ids(0, 500));
  expect(await tools().get("tool_502")).toMatchObject({ enabled: true });
  await setPlan("enterprise");
  expect(await offered()).toEqual(ids(0, 503));
});

test("a tool that is switched off gives its place to the next", async () => {
  await addTools({ database, workspaceId, count: 502 });
  await tools().setEnabled({ toolId: "tool_0", enabled: false });
  expect(await offered()).toEqual(ids(1, 501));
});

test("the plan's places are the workspace's: those of one agent are not the other's to use again", async () => {
  await addTools({ database, workspaceId, count: 500 });
  await setPlan("pro");
  const newest = await tools().create(aToolDraft({ agentTargets: ["assistant"] }));
  expect(await offered("assistant")).toContain(newest.id);
  await setPlan("plus");
  expect(await offered("assistant")).not.toContain(newest.id);
});

test("a workspace that does not exist offers nothing but a refusal", async () => {
  workspaceId = "nowhere";
  await expect(offered()).rejects.toMatchObject({ code: "not-found" });
});
