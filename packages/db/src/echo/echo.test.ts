import { beforeAll, expect, test } from "vitest";
import { sql } from "drizzle-orm";
import { connectionOf } from "../database.ts";
import { addWorkspace } from "../testing/add-workspace.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { echoInbox } from "./echo-inbox.ts";
import { echoRepository } from "./echo-repository.ts";
import { sweepEchoRequests } from "./sweep-echo-requests.ts";

const { database } = useTestDatabase();
beforeAll(() => addWorkspace({ database, id: "neighbour" }));

const inbox = echoInbox(database);
const ours = echoRepository({ database, workspaceId: "default" });
const theirs = echoRepository({ database, workspaceId: "neighbour" });

test("each workspace has one address of its own that nobody can guess, whoever asks first", async () => {
  const [first, second, other] = await Promise.all([ours.token(), ours.token(), theirs.token()]);
  expect(second).toBe(first);
  expect(other).not.toBe(first);
  expect(first).toMatch(/^[\w-]{32}$/);
  expect(await inbox.workspaceOf(first)).toBe("default");
  expect(await inbox.workspaceOf(other)).toBe("neighbour");
  expect(await inbox.workspaceOf("somebody-guessed-this")).toBeNull();
});

test("of many requests the last 50 are kept, newest first, and a neighbour's stay theirs", async () => {
  await inbox.keep({ workspaceId: "neighbour", request: "theirs" });
  for (let number = 1; number <= 53; number += 1) {
    await inbox.keep({ workspaceId: "default", request: { number, text: "NUL \0 and \uD800" } });
  }
  const kept = await ours.requests();
  expect(kept.map(({ request }) => request)).toEqual(
    Array.from({ length: 50 }, (_, index) => ({ number: 53 - index, text: "NUL \0 and \uD800" })),
  );
  const [row] = await connectionOf(database).execute(
    sql`select count(*)::int as count from echo_requests where workspace_id = 'default'`,
  );
  expect(row).toEqual({ count: 50 });
  await ours.clear();
  expect(await ours.requests()).toEqual([]);
  expect((await theirs.requests()).map(({ request }) => request)).toEqual(["theirs"]);
});

test("a request is newer than the one before it, also where the clock was set back in between", async () => {
  await ours.clear();
  await inbox.keep({ workspaceId: "default", request: "before" });
  await connectionOf(database).execute(sql`
    update echo_requests set received_at = now() + interval '5 seconds' where workspace_id = 'default'`);
  await inbox.keep({ workspaceId: "default", request: "after" });
  expect((await ours.requests()).map(({ request }) => request)).toEqual(["after", "before"]);
});

test("after a day a request is shown no more, and then swept", async () => {
  await ours.clear();
  await inbox.keep({ workspaceId: "default", request: "old" });
  await connectionOf(database).execute(sql`
    update echo_requests set received_at = now() - interval '25 hours' where workspace_id = 'default'`);
  await inbox.keep({ workspaceId: "default", request: "new" });
  expect((await ours.requests()).map(({ request }) => request)).toEqual(["new"]);
  expect(await sweepEchoRequests(database)).toBe(1);
  expect(await sweepEchoRequests(database)).toBe(0);
});
