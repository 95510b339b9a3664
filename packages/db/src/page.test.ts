import { aToolDraft } from "@callhook/core/testing";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { connectionOf } from "./database.ts";
import { afterCursor } from "./page.ts";
import { calls } from "./schema/calls.ts";
import { useTestDatabase } from "./testing/test-database.ts";
import { toolRepository } from "./tools/tool-repository.ts";

const { database } = useTestDatabase();
const tools = toolRepository({ database, workspaceId: "default" });

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

test.each([
  ["no base64 at all", "***"],
  ["no JSON", Buffer.from("nonsense").toString("base64url")],
  ["another shape", encode({ at: "2026-01-01T00:00:00.000Z" })],
  ["no time", encode(["yesterday", "tool_1"])],
  ["SQL in the place of a time", encode(["'; drop table tools; --", "tool_1"])],
  ["empty", ""],
])("a cursor that no list has given out is refused: %s", async (_, cursor) => {
  await expect(tools.list({ cursor })).rejects.toMatchObject({
    code: "invalid-input",
    issues: [{ path: "cursor" }],
  });
});

test("a cursor whose id holds a NUL character is refused as input, not as a fault of the server", async () => {
  const cursor = encode(["2026-01-01T00:00:00.000Z", "a\0b"]);
  await expect(tools.list({ cursor })).rejects.toMatchObject({ code: "invalid-input" });
});

test("a page is read from where it begins, not from the newest on", async () => {
  const cursor = encode(["2026-01-01T00:00:00.000Z", "call_1"]);
  const plan = await connectionOf(database).transaction(async (transaction) => {
    await transaction.execute(sql`set local enable_seqscan = off`);
    await transaction.execute(sql`set local enable_bitmapscan = off`);
    const isBehind = afterCursor({ at: calls.startedAt, id: calls.id, cursor });
    return transaction.execute(
      sql`explain select id from calls where workspace_id = 'default' and ${isBehind} order by started_at desc, id desc`,
    );
  });
  expect(JSON.stringify(plan)).toMatch(/Index Cond: [^"]*started_at <= /);
});

test.each([0, -1, 1.5, 101, Number.NaN])("a page of %d items is refused", async (limit) => {
  await expect(tools.list({ limit })).rejects.toMatchObject({
    code: "invalid-input",
    issues: [{ path: "limit" }],
  });
});

test("the last page has no cursor even when it is exactly full", async () => {
  await tools.create(aToolDraft());
  await tools.create(aToolDraft());
  const page = await tools.list({ limit: 2 });
  expect(page.items).toHaveLength(2);
  expect(page.nextCursor).toBeNull();
});
