import type { Actor } from "@callhook/core";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { connectionOf } from "../database.ts";
import { auditEvents } from "../schema/audit-events.ts";
import { addWorkspace } from "../testing/add-workspace.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { type AuditFilter, auditEntries } from "./audit-entries.ts";
import { auditRepository } from "./audit-repository.ts";

const { database } = useTestDatabase();
const connection = connectionOf(database);
const log = auditRepository({ database, workspaceId: "busy" });
const total = 20_000;

/** A busy workspace of 20 000 entries, one a minute, four of them at each time; and a quiet one beside it. */
beforeAll(async () => {
  for (const id of ["busy", "quiet"]) await addWorkspace({ database, id });
  await connection.execute(sql`
    insert into audit_events (workspace_id, id, at, action, actor_kind, actor_id, actor_name, subject_kind, subject_id, subject_name)
    select 'busy', 'audit_' || lpad(n::text, 5, '0'), timestamptz '2025-01-01' + (n / 4) * interval '4 minutes',
      (array['tool.created', 'tool.updated', 'session.started', 'secret.read'])[1 + n % 4],
      'person', 'user_' || n % 50, 'person' || n % 50 || '@example.com',
      'tool', 'tool_' || n % 500, 'Tool number ' || n % 500 || '.'
    from generate_series(1, ${total}) as n`);
  await connection.execute(sql`
    insert into audit_events (workspace_id, id, action, actor_kind, actor_id, actor_name)
    values ('quiet', 'audit_quiet', 'secret.read', 'person', 'user_7', 'person7@example.com')`);
  // As the server does by itself after a while, also for the part of an index that was not sorted in yet.
  await connection.execute(sql`vacuum analyze audit_events`);
});

async function all(filter: AuditFilter) {
  return (await log.newest({ filter, maximum: total })).entries;
}

test("pages hold every entry once, newest first, also where many have the same time", async () => {
  const filter = { actorId: "user_7" };
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await log.list({ ...filter, cursor, limit: 60 });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  const expected = Array.from({ length: total / 50 }, (_, index) => index * 50 + 7);
  expect(seen).toEqual(expected.toReversed().map((number) => `audit_${String(number).padStart(5, "0")}`));
});

test("filters narrow each other, and time is from inclusive to exclusive", async () => {
  const from = new Date("2025-01-01T00:04:00Z");
  const to = new Date("2025-01-01T00:08:00Z");
  expect((await all({ from, to })).map(({ id }) => id)).toEqual([7, 6, 5, 4].map((n) => `audit_0000${n}`));
  expect((await all({ from, to, action: "secret.read" })).map(({ id }) => id)).toEqual(["audit_00007"]);
  expect(await all({ from, to, action: "secret.read", actorId: "user_4" })).toEqual([]);
  expect(await all({ subjectId: "tool_499" })).toHaveLength(40);
});

test("words are found in the names of who did it and of what it was done to, whatever their case", async () => {
  expect(await all({ search: "PERSON49@" })).toHaveLength(400);
  expect(await all({ search: " tool number 499. " })).toHaveLength(40);
  expect(await all({ search: "100%" })).toEqual([]);
  expect(await all({ search: "  ", from: new Date("2025-01-14") })).toHaveLength(1281);
});

test("values that no column can hold find nothing, instead of failing", async () => {
  for (const strange of ["\0", "\ud800", "'; drop table audit_events; --"])
    for (const filter of [{ search: strange }, { actorId: strange }, { subjectId: strange }])
      expect(await all(filter)).toEqual([]);
});

test("a neighbour's entries are never seen", async () => {
  const { items } = await auditRepository({ database, workspaceId: "quiet" }).list();
  expect(items.map(({ id }) => id)).toEqual(["audit_quiet"]);
  expect((await all({ actorId: "user_7" })).map(({ id }) => id)).not.toContain("audit_quiet");
});

test("the newest are read up to a maximum, which says whether there were more", async () => {
  const { entries, isCut } = await log.newest({ filter: {}, maximum: 4_100 });
  expect(entries).toHaveLength(4_100);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(4_100);
  expect([entries[0]?.id, isCut]).toEqual(["audit_20000", true]);
  const exactly = await log.newest({ filter: { actorId: "user_7" }, maximum: 400 });
  expect([exactly.entries.length, exactly.isCut]).toEqual([400, false]);
});

test.each<{ name: string; filter: AuditFilter; index: string }>([
  { name: "nothing", filter: {}, index: "audit_events_by_time" },
  { name: "a common action", filter: { action: "secret.read" }, index: "_by_time" },
  { name: "an action that never was", filter: { action: "calls.expired" }, index: "of_action_by_time" },
  { name: "an actor", filter: { actorId: "user_7" }, index: "of_actor_by_time" },
  { name: "a subject", filter: { subjectId: "tool_7" }, index: "of_subject_by_time" },
  { name: "a time", filter: { from: new Date("2025-01-02"), to: new Date("2025-01-03") }, index: "by_time" },
  { name: "a rare name", filter: { search: "number 499." }, index: "audit_events_names" },
  { name: "a name that never was", filter: { search: "nobody@example.org" }, index: "audit_events_names" },
  {
    name: "all at once",
    filter: { search: "person7", actorId: "user_7", subjectId: "tool_7" },
    index: "_by_time",
  },
])(
  "of 20 000 entries those by $name are found by an index, never by reading all",
  async ({ filter, index }) => {
    for (const cursor of [undefined, (await log.list({ limit: 1 })).nextCursor ?? undefined]) {
      const query = auditEntries({ scope: { database, workspaceId: "busy" }, filter, cursor, limit: 26 });
      const plan = JSON.stringify(await connection.execute(sql`explain ${query.getSQL()}`));
      expect(plan).not.toContain("Seq Scan");
      expect(plan).toContain(index);
    }
  },
);

test("a recorded entry is read back as it was told, and one without an actor is Callhook's own", async () => {
  const actor: Actor = {
    kind: "api-key",
    id: "key_1",
    name: "Sync \0",
    ipAddress: "::1",
    userAgent: "x".repeat(900),
  };
  const scope = { database, workspaceId: "quiet", actor };
  const subject = { kind: "tool", id: null, name: "Draft \ud800" };
  const details = { status: "failed", reason: "timed-out", words: "\0" };
  await auditRepository(scope).record({ action: "tool.tested", subject, details });
  const [entry] = (await auditRepository(scope).list({ action: "tool.tested" })).items;
  expect(entry).toMatchObject({
    actor: { kind: "api-key", id: "key_1", name: "Sync \uFFFD" },
    subject: { kind: "tool", id: null, name: "Draft \uFFFD" },
    ipAddress: "::1",
    userAgent: "x".repeat(500),
    details,
  });
  expect(Date.parse(entry?.at ?? "")).toBeGreaterThan(Date.now() - 60_000);
  await auditRepository({ database, workspaceId: "quiet" }).record({ action: "calls.expired" });
  const own = (await auditRepository(scope).list({ action: "calls.expired" })).items;
  expect(own).toMatchObject([
    { actor: { kind: "system", id: null, name: "Callhook" }, subject: null, details: {} },
  ]);
});

test("more than 20 000 entries stay where they are, or these tests prove nothing", async () => {
  expect(await connection.$count(auditEvents)).toBeGreaterThan(total);
});
