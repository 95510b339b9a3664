import { toolForAgent } from "@callhook/core";
import { aFullToolDraft, aParameter, aToolDraft } from "@callhook/core/testing";
import { sql } from "drizzle-orm";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { connectionOf } from "../database.ts";
import { addWorkspace } from "../testing/add-workspace.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { type ToolRepository, toolRepository } from "./tool-repository.ts";

const { database } = useTestDatabase();
let workspaceCount = 0;

/** An empty workspace for one test. */
async function freshTools(): Promise<ToolRepository> {
  workspaceCount += 1;
  const workspaceId = `workspace-${workspaceCount}`;
  await addWorkspace({ database, id: workspaceId });
  return toolRepository({ database, workspaceId });
}

test("a created tool reads back exactly as it was drafted", async () => {
  const tools = await freshTools();
  const draft = aToolDraft({
    name: "Größe prüfen 🛠",
    url: "https://api.example.com/{area}/check",
    parameters: [
      aParameter({ key: "area", location: "path" }),
      aParameter({ type: "number", required: false }),
    ],
    responseTimeoutSeconds: 0.1,
    interruptions: "disable-during-tool-and-turn",
    agentTargets: ["assistant"],
    bodyFormat: "form",
  });
  const created = await tools.create(draft);
  expect(created).toMatchObject({ ...draft, version: 1, enabled: true, functionName: "grosse_prufen" });
  expect(created.id).toMatch(/^tool_[\w-]{20}$/);
  expect(created.createdAt).toBe(created.updatedAt);
  expect(await tools.get(created.id)).toEqual(created);
});

test("a draft with every setting reads back with every setting, from the list as well", async () => {
  const tools = await freshTools();
  const draft = aFullToolDraft();
  const created = await tools.create(draft);
  expect(created).toMatchObject(draft);
  expect(await tools.get(created.id)).toEqual(created);
  expect((await tools.list()).items).toEqual([{ ...created, unpublished: null }]);
  expect(await tools.listForAgent("receptionist")).toEqual([toolForAgent(created, "receptionist")]);
});

test("a change of the settings is kept, and what it leaves out has its default again", async () => {
  const tools = await freshTools();
  const { id } = await tools.create(aFullToolDraft());
  const after = await tools.update({ toolId: id, baseVersion: 1, draft: aToolDraft({ retries: 5 }) });
  expect(after).toMatchObject({ ...aToolDraft(), retries: 5 });
  expect(await tools.get(id)).toEqual(after);
});

test("a tool that was saved before there were settings has their defaults", async () => {
  const tools = await freshTools();
  const created = await tools.create(aToolDraft());
  await connectionOf(database).execute(sql`update tools set settings = default where id = ${created.id}`);
  expect(await tools.get(created.id)).toEqual(created);
});

test("tools of one name get function names that differ by a number", async () => {
  const tools = await freshTools();
  const names: string[] = [];
  for (const name of ["Check area", "check AREA!", "Check area"]) {
    const { functionName } = await tools.create(aToolDraft({ name }));
    names.push(functionName);
  }
  expect(names).toEqual(["check_area", "check_area_2", "check_area_3"]);
});

test("twelve tools of one name created at once all get a function name of their own", async () => {
  const tools = await freshTools();
  const name = "A rather long name that is cut to forty characters in the end";
  const created = await Promise.all(Array.from({ length: 12 }, () => tools.create(aToolDraft({ name }))));
  const names = new Set(created.map(({ functionName }) => functionName));
  expect(names.size).toBe(12);
  for (const functionName of names) expect(functionName).toMatch(/^[a-z][a-z0-9_]{0,39}$/);
});

test("the same function name is free in another workspace", async () => {
  const [first, second] = [await freshTools(), await freshTools()];
  const names = await Promise.all([first, second].map((tools) => tools.create(aToolDraft())));
  expect(names.map(({ functionName }) => functionName)).toEqual(Array(2).fill("check_availability_in_area"));
});

test("a change grows the version by one and keeps the rest", async () => {
  const tools = await freshTools();
  const before = await tools.create(aToolDraft());
  const draft = aToolDraft({ description: "Another description." });
  const after = await tools.update({ toolId: before.id, baseVersion: 1, draft });
  const { updatedAt } = after;
  expect(after).toEqual({ ...before, description: "Another description.", version: 2, updatedAt });
  expect(await tools.get(before.id)).toEqual(after);
});

test("renaming a tool gives it the new name's function name, and never its own with a number", async () => {
  const tools = await freshTools();
  const { id } = await tools.create(aToolDraft({ name: "Check area" }));
  const sameWords = await tools.update({
    toolId: id,
    baseVersion: 1,
    draft: aToolDraft({ name: "Check Area" }),
  });
  expect(sameWords.functionName).toBe("check_area");
  const renamed = await tools.update({
    toolId: id,
    baseVersion: 2,
    draft: aToolDraft({ name: "Find a visit" }),
  });
  expect(renamed.functionName).toBe("find_a_visit");
});

test("a change that builds on an old version is refused and changes nothing", async () => {
  const tools = await freshTools();
  const { id } = await tools.create(aToolDraft());
  const newer = await tools.update({ toolId: id, baseVersion: 1, draft: aToolDraft({ name: "Newer" }) });
  for (const name of ["Stale", "Newer"]) {
    const stale = tools.update({ toolId: id, baseVersion: 1, draft: aToolDraft({ name }) });
    await expect(stale).rejects.toMatchObject({ code: "version-conflict" });
  }
  expect(await tools.get(id)).toEqual(newer);
});

test("of ten changes to one version at once exactly one is saved", async () => {
  const tools = await freshTools();
  const { id } = await tools.create(aToolDraft());
  const changes = Array.from({ length: 10 }, (_, index) =>
    tools.update({ toolId: id, baseVersion: 1, draft: aToolDraft({ name: `Name ${index}` }) }),
  );
  const results = await Promise.allSettled(changes);
  const saved = results.filter(({ status }) => status === "fulfilled");
  expect(saved).toHaveLength(1);
  expect(results.filter(({ status }) => status === "rejected")).toHaveLength(9);
  expect(await tools.get(id)).toMatchObject({ version: 2 });
});

test("switching a tool off hides it from its agents and is not a new version", async () => {
  const tools = await freshTools();
  const { id } = await tools.create(aToolDraft({ agentTargets: ["receptionist"] }));
  expect(await tools.setEnabled({ toolId: id, enabled: false })).toMatchObject({
    enabled: false,
    version: 1,
  });
  expect(await tools.listForAgent("receptionist")).toEqual([]);
  await tools.setEnabled({ toolId: id, enabled: true });
  expect(await tools.listForAgent("receptionist")).toHaveLength(1);
});

test("an agent is offered its own tools only, oldest first", async () => {
  const tools = await freshTools();
  const both = await tools.create(aToolDraft({ name: "Both" }));
  // Tools of one millisecond are in the order of their random ids.
  await sleep(2);
  const receptionist = await tools.create(
    aToolDraft({ name: "Receptionist", agentTargets: ["receptionist"] }),
  );
  const assistant = await tools.create(aToolDraft({ name: "Assistant", agentTargets: ["assistant"] }));
  const idsFor = async (agent: "receptionist" | "assistant") =>
    (await tools.listForAgent(agent)).map(({ id }) => id);
  expect(await idsFor("receptionist")).toEqual([both.id, receptionist.id]);
  expect(await idsFor("assistant")).toEqual([both.id, assistant.id]);
});

test("a removed tool is gone, and so is every way to change it", async () => {
  const tools = await freshTools();
  const { id } = await tools.create(aToolDraft());
  await tools.remove(id);
  for (const attempt of [
    () => tools.get(id),
    () => tools.update({ toolId: id, baseVersion: 1, draft: aToolDraft() }),
    () => tools.setEnabled({ toolId: id, enabled: true }),
    () => tools.remove(id),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: "not-found" });
  }
  expect(await tools.list()).toEqual({ items: [], nextCursor: null });
});

test("the list is cut into pages that together hold every tool once, newest first", async () => {
  const tools = await freshTools();
  const ids: string[] = [];
  for (let count = 0; count < 7; count += 1) ids.unshift((await tools.create(aToolDraft())).id);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await tools.list({ cursor, limit: 3 });
    expect(page.items.length).toBeLessThanOrEqual(3);
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(seen.toSorted()).toEqual(ids.toSorted());
  expect(new Set(seen).size).toBe(7);
});

test("the search looks into name, description and function name, and takes % and _ literally", async () => {
  const tools = await freshTools();
  await tools.create(aToolDraft({ name: "Price quote", description: "Gives 10% off." }));
  await tools.create(aToolDraft({ name: "Stock", description: "Counts what is left." }));
  const found = async (search: string) => (await tools.list({ search })).items.map(({ name }) => name);
  expect(await found("PRICE")).toEqual(["Price quote"]);
  expect(await found("price_quote")).toEqual(["Price quote"]);
  expect(await found("10%")).toEqual(["Price quote"]);
  expect(await found("c%nts")).toEqual([]);
  expect(await found("_")).toEqual(["Price quote"]);
  expect(await found("\\")).toEqual([]);
  expect(await found("\0")).toEqual([]);
  expect(await found("  ")).toHaveLength(2);
});

test("the list is filtered by agent and by state", async () => {
  const tools = await freshTools();
  const { id } = await tools.create(aToolDraft({ name: "Off", agentTargets: ["assistant"] }));
  await tools.create(aToolDraft({ name: "On", agentTargets: ["receptionist"] }));
  await tools.setEnabled({ toolId: id, enabled: false });
  const names = async (filter: Parameters<ToolRepository["list"]>[0]) =>
    (await tools.list(filter)).items.map(({ name }) => name);
  expect(await names({ enabled: false })).toEqual(["Off"]);
  expect(await names({ agent: "receptionist" })).toEqual(["On"]);
  expect(await names({ agent: "assistant", enabled: true })).toEqual([]);
});

test("a workspace that does not exist cannot have tools", async () => {
  const tools = toolRepository({ database, workspaceId: "nowhere" });
  await expect(tools.create(aToolDraft())).rejects.toMatchObject({ code: "not-found" });
});
