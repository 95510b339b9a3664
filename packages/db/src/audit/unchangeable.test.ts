import { eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { connectionOf } from "../database.ts";
import { auditEvents } from "../schema/audit-events.ts";
import { workspaces } from "../schema/workspaces.ts";
import { addWorkspace } from "../testing/add-workspace.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { recordAudit } from "./record-audit.ts";
import { removeExpiredEntries } from "./remove-expired-entries.ts";

const { database } = useTestDatabase();
const connection = connectionOf(database);
const ofOurs = eq(auditEvents.workspaceId, "ours");
const refusal = {
  cause: { code: "23001", message: expect.stringContaining("The audit log is not changed") },
};

beforeAll(async () => {
  await addWorkspace({ database, id: "ours" });
  await addWorkspace({ database, id: "theirs" });
  for (const workspaceId of ["ours", "theirs"]) await record(workspaceId);
});

async function record(workspaceId: string): Promise<void> {
  await connection.transaction((transaction) =>
    recordAudit({ transaction, scope: { database, workspaceId }, entry: { action: "secret.read" } }),
  );
}

test("an entry cannot be changed, removed or swept away by our own code, or tracks could be covered", async () => {
  const before = await connection.select().from(auditEvents);
  const update = connection.update(auditEvents).set({ actorName: "somebody else" }).where(ofOurs);
  await expect(update).rejects.toMatchObject(refusal);
  await expect(connection.delete(auditEvents).where(ofOurs)).rejects.toMatchObject(refusal);
  await expect(connection.execute(sql`truncate audit_events`)).rejects.toMatchObject(refusal);
  await expect(connection.execute(sql`truncate workspaces cascade`)).rejects.toMatchObject(refusal);
  expect(await connection.select().from(auditEvents)).toEqual(before);
});

test("entries whose time is up are removed, newer ones and those of neighbours stay", async () => {
  const old = {
    at: new Date("2020-01-01"),
    action: "secret.read",
    actorKind: "system",
    actorName: "Callhook",
  } as const;
  for (const workspaceId of ["ours", "theirs"])
    await connection.insert(auditEvents).values({ ...old, workspaceId, id: "audit_old" });
  const before = new Date("2021-01-01");
  const removed = await connection.transaction((transaction) =>
    removeExpiredEntries({ transaction, workspaceId: "ours", before }),
  );
  expect(removed).toBe(1);
  expect(await connection.$count(auditEvents, ofOurs)).toBe(1);
  expect(await connection.$count(auditEvents, eq(auditEvents.workspaceId, "theirs"))).toBe(2);
});

test("what may be removed ends with the removal, also within its transaction and on its connection", async () => {
  const attempt = connection.transaction(async (transaction) => {
    await removeExpiredEntries({ transaction, workspaceId: "ours", before: new Date(0) });
    await transaction.delete(auditEvents).where(ofOurs);
  });
  await expect(attempt).rejects.toMatchObject(refusal);
  const deletions = Array.from({ length: 10 }, () => connection.delete(auditEvents).where(ofOurs));
  for (const deletion of await Promise.allSettled(deletions)) expect(deletion.status).toBe("rejected");
});

test("a workspace that is removed takes its entries with it", async () => {
  await connection.delete(workspaces).where(eq(workspaces.id, "ours"));
  expect(await connection.$count(auditEvents, ofOurs)).toBe(0);
  expect(await connection.$count(auditEvents, eq(auditEvents.workspaceId, "theirs"))).toBe(2);
});
