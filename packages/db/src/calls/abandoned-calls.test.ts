import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { connectionOf } from "../database.ts";
import { addWorkspace } from "../testing/add-workspace.ts";
import { startACall } from "../testing/start-a-call.ts";
import { callEnded } from "../testing/steps.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { type AbandonedCall, abandonedCalls } from "./abandoned-calls.ts";
import { callRepository } from "./call-repository.ts";

const { database } = useTestDatabase();

const since = (moment: Date) => ({ idleSince: moment, unconnectedSince: moment });

test("idle active calls of every workspace are found, the longest idle first, and ended ones are not", async () => {
  await addWorkspace({ database, id: "other" });
  const here = callRepository({ database, workspaceId: "default" });
  const there = callRepository({ database, workspaceId: "other" });
  const first = await startACall(here);
  const second = await startACall(there);
  const ended = await startACall(here);
  await here.append({ callId: ended.id, events: [callEnded()] });

  const idle = abandonedCalls(database);
  const future = new Date(Date.now() + 60_000);
  const expected = [
    { workspaceId: "default", callId: first.id },
    { workspaceId: "other", callId: second.id },
  ];
  expect(await idle.list({ ...since(future), limit: 10 })).toMatchObject(expected);
  expect(await idle.list({ ...since(future), limit: 1 })).toMatchObject(expected.slice(0, 1));
  expect(await idle.list({ ...since(new Date(Date.now() - 60_000)), limit: 10 })).toEqual([]);
});

test("pages follow each other without a gap or a repeat, also through calls of one moment", async () => {
  for (const workspaceId of ["page-a", "page-b"]) {
    await addWorkspace({ database, id: workspaceId });
    const calls = callRepository({ database, workspaceId });
    for (let count = 0; count < 4; count += 1) await startACall(calls);
  }
  const sameMoment = "2026-01-01T00:00:00.000Z";
  await connectionOf(database).execute(
    sql`update calls set last_active_at = ${sameMoment} where workspace_id like 'page-%'`,
  );
  const idleSince = new Date("2026-01-02T00:00:00.000Z");
  const seen: AbandonedCall[] = [];
  for (let page = 0; page < 3; page += 1) {
    seen.push(
      ...(await abandonedCalls(database).list({ ...since(idleSince), limit: 3, after: seen.at(-1) })),
    );
  }
  expect(seen.map(({ workspaceId }) => workspaceId)).toEqual([
    ...Array.from({ length: 4 }, () => "page-a"),
    ...Array.from({ length: 4 }, () => "page-b"),
  ]);
  expect(new Set(seen.map(({ callId }) => callId)).size).toBe(8);
});
