import type { Actor } from "@callhook/core";
import { aToolDraft } from "@callhook/core/testing";
import { beforeAll, expect, test } from "vitest";
import { addWorkspace } from "../testing/add-workspace.ts";
import { queryRows } from "../testing/query-rows.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { toolDraftRepository } from "./tool-draft-repository.ts";
import { toolRepository } from "./tool-repository.ts";
import { toolVersionRepository } from "./tool-version-repository.ts";

const { database } = useTestDatabase();
const scopeOf = (name: string, workspaceId = "ours") => {
  const actor: Actor = { kind: "person", id: `user_${name}`, name, ipAddress: null, userAgent: null };
  return { database, workspaceId, actor };
};
const tools = toolRepository(scopeOf("olive"));
const drafts = toolDraftRepository(scopeOf("olive"));
const veras = toolDraftRepository(scopeOf("vera"));
beforeAll(async () => {
  for (const id of ["ours", "theirs"]) await addWorkspace({ database, id });
});

const draftOf = (name: string) => ({ ...aToolDraft({ name }) });
const aTool = () => tools.create(aToolDraft({ name: "Live" }));

test("an unfinished draft is kept as it was given, with what is missing, and agents keep the live version", async () => {
  const tool = await aTool();
  const draft = { name: "", parameters: [{ key: "zip code" }], unheardOf: { deep: [1, null] } };
  const saved = await drafts.save({ toolId: tool.id, baseVersion: 1, draft });
  expect(saved).toMatchObject({ toolId: tool.id, baseVersion: 1, draft, savedBy: { name: "olive" } });
  expect(saved?.issues.map(({ path }) => path)).toEqual(expect.arrayContaining(["name", "url"]));
  expect(await veras.get(tool.id)).toEqual(saved);
  expect(await tools.get(tool.id)).toEqual(tool);
  expect(await tools.listForAgent("receptionist")).toContainEqual(tool);
  const { items } = await tools.list({ search: "live" });
  expect(items.find(({ id }) => id === tool.id)?.unpublished).toMatchObject({ savedBy: { name: "olive" } });
});

test("a draft goes live as the next version, with its note, and is a draft no more", async () => {
  const { id: toolId } = await aTool();
  await drafts.save({ toolId, baseVersion: 1, draft: draftOf("Published") });
  const tool = await veras.publish({ toolId, baseVersion: 1, note: "Better name" });
  expect(tool).toMatchObject({ name: "Published", functionName: "published", version: 2 });
  expect(await drafts.get(toolId)).toBeNull();
  const [newest] = (await toolVersionRepository(scopeOf("olive")).list({ toolId })).items;
  expect(newest).toMatchObject({ version: 2, note: "Better name", savedBy: { name: "vera" } });
});

test("what is not complete does not go live, and is told by field", async () => {
  const { id: toolId } = await aTool();
  await drafts.save({ toolId, baseVersion: 1, draft: { ...draftOf("Half"), url: "soon" } });
  await expect(drafts.publish({ toolId, baseVersion: 1 })).rejects.toMatchObject({
    code: "invalid-input",
    issues: [{ path: "draft.url" }],
  });
  expect((await tools.get(toolId)).version).toBe(1);
  expect(await drafts.get(toolId)).toMatchObject({ draft: { url: "soon" } });
});

test("nobody saves, discards or publishes a draft that they have not seen", async () => {
  const { id: toolId } = await aTool();
  const first = await drafts.save({ toolId, baseVersion: 1, draft: draftOf("First"), revision: null });
  const second = await veras.save({
    toolId,
    baseVersion: 1,
    draft: draftOf("Second"),
    revision: first?.revision,
  });
  for (const attempt of [
    () => drafts.save({ toolId, baseVersion: 1, draft: draftOf("Over it"), revision: first?.revision }),
    () => drafts.save({ toolId, baseVersion: 1, draft: draftOf("Over it"), revision: null }),
    () => drafts.discard({ toolId, revision: first?.revision }),
    () => drafts.publish({ toolId, baseVersion: 1, revision: first?.revision }),
  ])
    await expect(attempt()).rejects.toMatchObject({ code: "version-conflict" });
  expect(await drafts.get(toolId)).toEqual(second);
});

test("of twenty who save on one revision at once, one does", async () => {
  const { id: toolId } = await aTool();
  const results = await Promise.allSettled(
    Array.from({ length: 20 }, (_, index) =>
      drafts.save({ toolId, baseVersion: 1, draft: draftOf(`Draft ${index}`), revision: null }),
    ),
  );
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("of ten tabs that begin a new tool at once, one does, and the others are told", async () => {
  const zoes = toolDraftRepository(scopeOf("zoe"));
  const saves = Array.from({ length: 10 }, (_, tab) =>
    zoes.save({ toolId: null, revision: null, draft: { name: `Tab ${tab}` } }),
  );
  const settled = await Promise.allSettled(saves);
  const kept = settled.filter(({ status }) => status === "fulfilled");
  expect(kept).toMatchObject([{ value: { draft: (await zoes.get(null))?.draft } }]);
  const refused = settled.filter((result) => result.status === "rejected");
  expect(refused).toHaveLength(9);
  for (const { reason } of refused) expect(reason).toMatchObject({ code: "version-conflict" });
});

test("a draft on a version that is no longer live stays, and is not published over the newer one", async () => {
  const { id: toolId } = await aTool();
  await veras.save({ toolId, baseVersion: 1, draft: draftOf("Vera's") });
  await tools.update({ toolId, baseVersion: 1, draft: aToolDraft({ name: "Olive's" }) });
  expect(await veras.get(toolId)).toMatchObject({ baseVersion: 1, draft: { name: "Vera's" } });
  for (const baseVersion of [1, 2])
    await expect(veras.publish({ toolId, baseVersion })).rejects.toMatchObject({ code: "version-conflict" });
  const ahead = veras.save({ toolId, baseVersion: 3, draft: draftOf("Ahead") });
  await expect(ahead).rejects.toMatchObject({ code: "invalid-input", issues: [{ path: "baseVersion" }] });
  await veras.save({ toolId, baseVersion: 2, draft: draftOf("Merged") });
  expect(await veras.publish({ toolId, baseVersion: 2 })).toMatchObject({ name: "Merged", version: 3 });
});

test("whoever saves past their own draft has no draft left, nor has a draft that says the same", async () => {
  const { id: toolId } = await aTool();
  await drafts.save({ toolId, baseVersion: 1, draft: draftOf("Own") });
  await tools.update({ toolId, baseVersion: 1, draft: aToolDraft({ name: "Saved" }) });
  expect(await drafts.get(toolId)).toBeNull();
  await veras.save({ toolId, baseVersion: 2, draft: draftOf("Same") });
  await tools.update({ toolId, baseVersion: 2, draft: aToolDraft({ name: "Same" }) });
  expect(await drafts.get(toolId)).toBeNull();
});

test("a draft that says what is live is none, and discarding one leaves the live version", async () => {
  const tool = await aTool();
  const toolId = tool.id;
  await drafts.save({ toolId, baseVersion: 1, draft: draftOf("Changed") });
  expect(await drafts.save({ toolId, baseVersion: 1, draft: draftOf("Live") })).toBeNull();
  expect(await drafts.get(toolId)).toBeNull();
  const nothing = drafts.publish({ toolId, baseVersion: 1 });
  await expect(nothing).rejects.toThrow("no unpublished changes");
  await drafts.save({ toolId, baseVersion: 1, draft: draftOf("Changed") });
  await drafts.discard({ toolId });
  await drafts.discard({ toolId });
  expect(await drafts.get(toolId)).toBeNull();
  expect(await tools.get(toolId)).toEqual(tool);
});

test("a new tool is kept for each person on their own until they create it", async () => {
  const draft = draftOf("New one");
  await drafts.save({ toolId: null, draft: { name: "New" } });
  const saved = await drafts.save({ toolId: null, draft });
  expect(saved).toMatchObject({ toolId: null, baseVersion: null, draft, issues: [] });
  expect(await veras.get(null)).toBeNull();
  expect(await toolDraftRepository(scopeOf("olive", "theirs")).get(null)).toBeNull();
  await tools.create(aToolDraft({ name: "Another" }));
  expect(await drafts.get(null)).toEqual(saved);
  await tools.create(aToolDraft({ name: "New one" }));
  expect(await drafts.get(null)).toBeNull();
});

test("beginning, discarding, publishing and restoring are on record with the names of fields and no value", async () => {
  const { id: toolId } = await aTool();
  const before = new Set((await entries()).map(({ id }) => id));
  const url = "https://canary.example.com";
  for (const name of ["One", "Two"])
    await drafts.save({ toolId, baseVersion: 1, draft: { ...draftOf(name), url, canary: "x" } });
  await veras.save({ toolId, baseVersion: 1, draft: { ...draftOf("Live"), url } });
  await veras.discard({ toolId });
  await drafts.save({ toolId, baseVersion: 1, draft: { ...draftOf("Three"), url } });
  await drafts.publish({ toolId, baseVersion: 1 });
  await toolVersionRepository(scopeOf("vera")).restore({ toolId, version: 1, baseVersion: 2 });
  const added = (await entries()).filter(({ id }) => !before.has(id));
  expect(added.map(({ action, actor_name: by, details }) => [action, by, details])).toEqual([
    ["tool.draft-saved", "olive", { version: 1, changed: ["name", "url"] }],
    ["tool.draft-saved", "vera", { version: 1, changed: ["url"] }],
    ["tool.draft-discarded", "vera", { version: 1, baseVersion: 1 }],
    ["tool.draft-saved", "olive", { version: 1, changed: ["name", "url"] }],
    ["tool.published", "olive", { version: 2, changed: ["name", "url"] }],
    ["tool.restored", "vera", { version: 3, changed: ["name", "url"], restoredFrom: 1 }],
  ]);
  expect(JSON.stringify(added)).not.toContain("canary");
});

const entries = () => queryRows(database, "select * from audit_events order by at, ctid");

test("a neighbour's draft cannot be read, saved over, discarded or published", async () => {
  const { id: toolId } = await aTool();
  const saved = await drafts.save({ toolId, baseVersion: 1, draft: draftOf("Ours") });
  const theirs = toolDraftRepository(scopeOf("olive", "theirs"));
  for (const attempt of [
    () => theirs.get(toolId),
    () => theirs.save({ toolId, baseVersion: 1, draft: draftOf("Theirs") }),
    () => theirs.discard({ toolId }),
    () => theirs.publish({ toolId, baseVersion: 1 }),
  ])
    await expect(attempt()).rejects.toMatchObject({ code: "not-found" });
  expect(await drafts.get(toolId)).toEqual(saved);
});
