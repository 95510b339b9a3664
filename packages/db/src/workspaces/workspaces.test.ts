import { sql } from "drizzle-orm";
import { aToolDraft } from "@callhook/core/testing";
import { expect, test } from "vitest";
import { agentRepository } from "../agents/agent-repository.ts";
import { apiKeyRepository } from "../access/api-key-repository.ts";
import { callRepository } from "../calls/call-repository.ts";
import { listenForCallNews } from "../calls/call-news.ts";
import { connectionOf } from "../database.ts";
import { aWorkspace, personActor } from "../members/testing/a-workspace.ts";
import { addPerson } from "../testing/add-person.ts";
import { rejectionOf } from "../testing/rejection.ts";
import { startACall } from "../testing/start-a-call.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { toolRepository } from "../tools/tool-repository.ts";
import { workspaceRepository } from "./workspace-repository.ts";

const { database, url } = useTestDatabase();
const workspaces = workspaceRepository(database);

function draftOf({ userId, email = "a@b.c" }: { userId: string; email?: string }) {
  const actor = personActor({ id: userId, name: email });
  return { name: "Second business", plan: "pro", ownerId: userId, actor } as const;
}

test("a new workspace has its agents, its owner and its first entry in the log", async () => {
  const { add } = await aWorkspace(database);
  const admin = await add("admin");
  const { id, ...created } = await workspaces.create(draftOf(admin));
  expect(created).toEqual({ name: "Second business", plan: "pro" });
  expect(await agentRepository({ database, workspaceId: id }).list()).toHaveLength(2);
  const rows = await connectionOf(database).execute(
    sql`select m.user_id, m.role, a.action, a.actor_id from members m
        join audit_events a on a.workspace_id = m.workspace_id where m.workspace_id = ${id}`,
  );
  expect([...rows]).toEqual([
    { user_id: admin.userId, role: "owner", action: "workspace.created", actor_id: admin.userId },
  ]);
});

test("who runs no workspace opens none", async () => {
  const { add } = await aWorkspace(database);
  const { userId: stranger } = await addPerson({ database, email: "stranger@example.com", role: null });
  for (const userId of [(await add("editor")).userId, stranger])
    expect(await rejectionOf(workspaces.create(draftOf({ userId })))).toMatchObject({ code: "not-allowed" });
});

test("nobody is in more than fifty workspaces, however many they open at once", async () => {
  const { add } = await aWorkspace(database);
  const owner = await add("owner");
  const results = await Promise.allSettled(
    Array.from({ length: 55 }, () => workspaces.create(draftOf(owner))),
  );
  const refused = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
  expect(refused).toHaveLength(6);
  expect(refused[0]).toMatchObject({ code: "limit-reached" });
});

test("a new name is on record with the old one", async () => {
  const { workspaceId, add, audit } = await aWorkspace(database);
  const { actor } = await add("owner");
  expect(await workspaces.rename({ workspaceId, name: "Drains & Co", actor })).toMatchObject({
    name: "Drains & Co",
  });
  await workspaces.rename({ workspaceId, name: "Drains & Co", actor });
  expect(await audit()).toMatchObject([
    { action: "workspace.renamed", details: { from: workspaceId, to: "Drains & Co" } },
  ]);
});

test("a workspace goes only when its name was typed, and then with everything in it and nothing beside it", async () => {
  const [doomed, neighbour] = [await aWorkspace(database), await aWorkspace(database)];
  for (const { scope, add } of [doomed, neighbour]) {
    const owner = await add("owner");
    await owner.invitations.invite({ email: "anna@example.com", role: "viewer" });
    await toolRepository(scope).create(aToolDraft());
    await apiKeyRepository(scope).create({
      name: "CRM",
      scopes: ["tools:read"],
      expiresAt: null,
      requestsPerMinute: null,
    });
    await startACall(callRepository(scope));
  }
  const { workspaceId } = doomed;
  await expect(workspaces.remove({ workspaceId, name: "something else" })).rejects.toMatchObject({
    code: "invalid-input",
    issues: [{ path: "name" }],
  });
  const before = await rowsOf(neighbour.workspaceId);
  expect(await rowsOf(workspaceId)).toEqual(before);
  await workspaces.remove({ workspaceId, name: ` ${workspaceId}` });
  expect(Object.values(await rowsOf(workspaceId)).every((count) => count === 0)).toBe(true);
  expect(await rowsOf(neighbour.workspaceId)).toEqual(before);
  const unknown = await rejectionOf(workspaces.get(workspaceId));
  expect(unknown).toMatchObject({ code: "not-found" });
  expect(await rejectionOf(workspaces.remove({ workspaceId, name: workspaceId }))).toEqual(unknown);
});

test("whoever holds an open call of a removed workspace hears of it, and finds it gone", async () => {
  const { workspaceId, scope } = await aWorkspace(database);
  const { id: callId } = await startACall(callRepository(scope));
  const news: unknown[] = [];
  const listener = await listenForCallNews({ url, onNews: (heard) => news.push(heard) });
  await workspaces.remove({ workspaceId, name: workspaceId });
  await expect.poll(() => news).toContainEqual({ workspaceId, callId });
  await listener.close();
});

test("a call that is being written to while its workspace goes is no reason for either to hang", async () => {
  const { workspaceId, scope } = await aWorkspace(database);
  const calls = callRepository(scope);
  const { id: callId } = await startACall(calls);
  const saying = Array.from({ length: 10 }, () =>
    calls.append({ callId, events: [{ type: "caller-spoke", text: "Hello?" }] }),
  );
  const results = await Promise.allSettled([
    ...saying,
    workspaces.remove({ workspaceId, name: workspaceId }),
  ]);
  const refused = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
  for (const reason of refused) expect(reason).toMatchObject({ code: "not-found" });
  await expect(workspaces.get(workspaceId)).rejects.toMatchObject({ code: "not-found" });
});

test("the calls of a workspace that goes are locked in the order in which whoever writes to them locks them", async () => {
  const { workspaceId, scope } = await aWorkspace(database);
  const calls = callRepository(scope);
  for (const callId of ["call_b", "call_a"]) await startACall(calls, { callId });
  const connection = connectionOf(database);
  const lock = (callId: string) =>
    sql`select id from calls where workspace_id = ${workspaceId} and id = ${callId} for update skip locked`;
  let removed: Promise<void> = Promise.resolve();
  await connection.transaction(async (holder) => {
    await holder.execute(lock("call_a"));
    removed = workspaces.remove({ workspaceId, name: workspaceId });
    const waits = sql`select 1 from pg_stat_activity where datname = current_database()
                      and wait_event_type = 'Lock' and query like '%"calls"%for update%'`;
    await expect.poll(async () => [...(await connection.execute(waits))]).toHaveLength(1);
    // It waits for the first call, and so holds none after it.
    expect([...(await connection.execute(lock("call_b")))]).toHaveLength(1);
  });
  await removed;
});

/** How many rows every table that knows workspaces holds of one. */
async function rowsOf(workspaceId: string): Promise<Record<string, number>> {
  const connection = connectionOf(database);
  const tables = await connection.execute<{ name: string }>(
    sql`select table_name as name from information_schema.columns
        where column_name = 'workspace_id' and table_schema = 'public' order by 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await connection.execute<{ count: number }>(
      sql`select count(*)::int as count from ${sql.identifier(name)} where workspace_id = ${workspaceId}`,
    );
    counts[name] = row?.count ?? -1;
  }
  return counts;
}
