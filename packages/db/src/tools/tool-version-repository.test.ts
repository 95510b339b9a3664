import { aFullToolDraft, aParameter, aToolDraft } from "@callhook/core/testing";
import { eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { connectionOf } from "../database.ts";
import { toolVersions } from "../schema/tool-versions.ts";
import { addWorkspace } from "../testing/add-workspace.ts";
import { rejectionOf } from "../testing/rejection.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { toolRepository } from "./tool-repository.ts";
import { toolVersionRepository } from "./tool-version-repository.ts";

const { database } = useTestDatabase();
const connection = connectionOf(database);
const olive = {
  kind: "person",
  id: "user_olive",
  name: "olive@example.com",
  ipAddress: null,
  userAgent: null,
} as const;
const scope = { database, workspaceId: "ours", actor: olive };
const tools = toolRepository(scope);
const versions = toolVersionRepository(scope);
beforeAll(async () => {
  for (const id of ["ours", "theirs", "gone"]) await addWorkspace({ database, id });
});

/** A tool with as many versions as drafts. */
async function aToolWith(...drafts: ReturnType<typeof aToolDraft>[]) {
  const [first = aToolDraft(), ...others] = drafts;
  let tool = await tools.create(first);
  for (const draft of others)
    tool = await tools.update({
      toolId: tool.id,
      baseVersion: tool.version,
      draft,
      note: `Now ${draft.name}`,
    });
  return tool;
}

test("every save is a version with who, when, note and every field, and stays as it was", async () => {
  const [first, second] = [aFullToolDraft(), aToolDraft({ name: "Second" })];
  const tool = await aToolWith(first, second);
  const savedBy = { kind: "person", id: "user_olive", name: "olive@example.com" };
  const common = { savedBy, restoredFrom: null };
  expect(await versions.list({ toolId: tool.id })).toEqual({
    items: [
      {
        ...common,
        version: 2,
        functionName: "second",
        savedAt: tool.updatedAt,
        note: "Now Second",
        isLive: true,
      },
      {
        ...common,
        version: 1,
        functionName: expect.any(String),
        savedAt: tool.createdAt,
        note: null,
        isLive: false,
      },
    ],
    nextCursor: null,
  });
  const kept = await versions.get({ toolId: tool.id, version: 1 });
  expect(kept).toMatchObject({ draft: first, issues: [], isLive: false });
  expect(Object.keys(kept.draft).toSorted()).toEqual(Object.keys(first).toSorted());
});

test("a long history is read page by page, newest first, without a repeat or a gap", async () => {
  const tool = await aToolWith(...Array.from({ length: 5 }, (_, index) => aToolDraft({ name: `V${index}` })));
  const seen: number[] = [];
  let cursor: string | undefined;
  do {
    const page = await versions.list({ toolId: tool.id, limit: 2, cursor });
    seen.push(...page.items.map(({ version }) => version));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(seen).toEqual([5, 4, 3, 2, 1]);
  const odd = versions.list({ toolId: tool.id, cursor: "0; drop" });
  await expect(odd).rejects.toMatchObject({ code: "invalid-input", issues: [{ path: "cursor" }] });
});

test("two versions are compared field by field, in either direction", async () => {
  const tool = await aToolWith(
    aToolDraft({ parameters: [aParameter({ key: "zip" })] }),
    aToolDraft({ parameters: [aParameter({ key: "zip", required: false })] }),
  );
  const between = (from: number, to: number) => versions.difference({ toolId: tool.id, from, to });
  expect(await between(1, 2)).toMatchObject([
    { label: "Parameter zip: required", before: "yes", after: "no" },
  ]);
  expect(await between(2, 1)).toMatchObject([
    { label: "Parameter zip: required", before: "no", after: "yes" },
  ]);
});

test("a restored version is a new one that says where it came from, under its old function name where that is free", async () => {
  const tool = await aToolWith(aToolDraft({ name: "Old name" }), aToolDraft({ name: "New name" }));
  const restored = await versions.restore({ toolId: tool.id, version: 1, baseVersion: 2, note: "Back" });
  expect(restored).toMatchObject({ name: "Old name", functionName: "old_name", version: 3 });
  expect(await tools.get(tool.id)).toEqual(restored);
  const { items } = await versions.list({ toolId: tool.id });
  expect(items[0]).toMatchObject({ version: 3, restoredFrom: 1, note: "Back", isLive: true });
});

test("restoring is refused on a stale base, for the live version and for one that is not there", async () => {
  const { id: toolId } = await aToolWith(aToolDraft(), aToolDraft({ name: "Second" }));
  const refusals = [
    [{ version: 1, baseVersion: 1 }, "version-conflict"],
    [{ version: 2, baseVersion: 2 }, "invalid-input"],
    [{ version: 9, baseVersion: 2 }, "not-found"],
  ] as const;
  for (const [given, code] of refusals)
    await expect(versions.restore({ toolId, ...given })).rejects.toMatchObject({ code });
  expect((await tools.get(toolId)).version).toBe(2);
});

test("a version that breaks newer rules is shown as it was, and restoring it names what is wrong", async () => {
  const { id: toolId } = await aToolWith(aToolDraft());
  const odd = { name: "Odd", url: "gopher://example.com", parameters: [{ key: "a" }] };
  const row = { workspaceId: "ours", toolId, version: 7, functionName: "odd", draft: odd };
  const author = { authorKind: "system", authorName: "Callhook", savedAt: new Date() } as const;
  await connection.insert(toolVersions).values({ ...row, ...author });
  const { draft, issues } = await versions.get({ toolId, version: 7 });
  expect(draft).toEqual(odd);
  expect(issues.map(({ path }) => path)).toContain("url");
  const error = await rejectionOf(versions.restore({ toolId, version: 7, baseVersion: 1 }));
  expect(error).toMatchObject({
    code: "invalid-input",
    issues: expect.arrayContaining([{ path: "draft.url", message: expect.any(String) }]),
  });
});

test("a version cannot be changed, removed or swept away by our own code, or a record would point at something else", async () => {
  const { id: toolId } = await aToolWith(aToolDraft());
  const ofTool = eq(toolVersions.toolId, toolId);
  const before = await connection.select().from(toolVersions);
  const refusal = { cause: { code: "23001", message: expect.stringContaining("is not changed") } };
  await expect(connection.update(toolVersions).set({ note: "other" }).where(ofTool)).rejects.toMatchObject(
    refusal,
  );
  await expect(connection.delete(toolVersions).where(ofTool)).rejects.toMatchObject(refusal);
  await expect(connection.execute(sql`truncate tool_versions`)).rejects.toMatchObject(refusal);
  expect(await connection.select().from(toolVersions)).toEqual(before);
});

test("versions go with their tool, and with its workspace", async () => {
  const { id: toolId } = await aToolWith(aToolDraft(), aToolDraft({ name: "Second" }));
  await tools.remove(toolId);
  expect(await connection.$count(toolVersions, eq(toolVersions.toolId, toolId))).toBe(0);
  const other = await toolRepository({ database, workspaceId: "gone" }).create(aToolDraft());
  expect(await connection.$count(toolVersions, eq(toolVersions.toolId, other.id))).toBe(1);
  await connection.execute(sql`delete from workspaces where id = 'gone'`);
  expect(await connection.$count(toolVersions, eq(toolVersions.toolId, other.id))).toBe(0);
});

test("a neighbour's versions cannot be listed, read, compared or restored", async () => {
  const { id: toolId } = await aToolWith(aToolDraft(), aToolDraft({ name: "Second" }));
  const theirs = toolVersionRepository({ database, workspaceId: "theirs" });
  for (const attempt of [
    () => theirs.list({ toolId }),
    () => theirs.get({ toolId, version: 1 }),
    () => theirs.difference({ toolId, from: 1, to: 2 }),
    () => theirs.restore({ toolId, version: 1, baseVersion: 2 }),
  ])
    await expect(attempt()).rejects.toMatchObject({ code: "not-found" });
});
