import { expect, test } from "vitest";
import { connectionOf } from "../database.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { auditRepository } from "./audit-repository.ts";
import { recordAudit } from "./record-audit.ts";

const { database } = useTestDatabase();
const scope = { database, workspaceId: "default" };

test("entries of one change have one time and stand in the order in which they were made", async () => {
  const names = Array.from({ length: 30 }, (_, index) => `Tool ${index}`);
  await connectionOf(database).transaction(async (transaction) => {
    for (const name of names) {
      const subject = { kind: "tool", id: null, name };
      await recordAudit({ transaction, scope, entry: { action: "tool.updated", subject } });
    }
  });
  const { items } = await auditRepository(scope).list({ limit: 30 });
  expect(new Set(items.map(({ at }) => at)).size).toBe(1);
  expect(items.map(({ subject }) => subject?.name)).toEqual(names.toReversed());
});
