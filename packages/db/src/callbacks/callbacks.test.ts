import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { sweepExpired } from "../access/sweep-expired.ts";
import { callRepository } from "../calls/call-repository.ts";
import { connectionOf } from "../database.ts";
import { addWorkspace } from "../testing/add-workspace.ts";
import { startACall } from "../testing/start-a-call.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { callbackInbox } from "./callback-inbox.ts";
import { callbackRepository } from "./callback-repository.ts";

const { database } = useTestDatabase();
const inbox = callbackInbox(database);
beforeAll(async () => {
  await addWorkspace({ database, id: "neighbour" });
  for (const workspaceId of ["default", "neighbour"]) {
    await startACall(callRepository({ database, workspaceId }), { callId: "call_1" });
  }
});

const open = (workspaceId = "default") =>
  callbackRepository({ database, workspaceId }).open({
    callId: "call_1",
    toolCallId: "asked",
    toolId: "tool_1",
    toolVersion: 2,
    environment: "staging",
  });

const age = (interval: string) =>
  connectionOf(database).execute(sql`
    update callbacks set expires_at = expires_at - ${interval}::interval, claimed_at = claimed_at - ${interval}::interval`);

test("a token opens its own tool call, and nothing of it is kept but a hash", async () => {
  const token = await open("neighbour");
  expect(token).toMatch(/^cb_[\w-]{43}$/);
  const [row] = await connectionOf(database).execute(
    sql`select * from callbacks where workspace_id = 'neighbour'`,
  );
  expect(JSON.stringify(row)).not.toContain(token);
  expect(await inbox.claim(token)).toMatchObject({
    workspaceId: "neighbour",
    callId: "call_1",
    toolCallId: "asked",
    toolId: "tool_1",
    toolVersion: 2,
    environment: "staging",
  });
  expect(await inbox.claim("cb_somebody-guessed-this")).toBeNull();
});

test("of many who bring an answer at once, one does", async () => {
  const token = await open();
  const claims = await Promise.all(Array.from({ length: 8 }, () => inbox.claim(token)));
  expect(claims.filter((claim) => claim !== null)).toHaveLength(1);
});

test("once used it takes nothing more; released, or left by somebody who died, it does", async () => {
  const token = await open();
  const first = await inbox.claim(token);
  if (first === null) throw new Error("It was not open.");
  await inbox.release(first);
  expect(await inbox.claim(token)).not.toBeNull();
  expect(await inbox.claim(token)).toBeNull();
  await age("31 seconds");
  const second = await inbox.claim(token);
  if (second === null) throw new Error("It was not freed.");
  await inbox.use(second);
  await age("31 seconds");
  expect(await inbox.claim(token)).toBeNull();
});

test("after a day it takes nothing, and is swept", async () => {
  const token = await open();
  await age("24 hours");
  expect(await inbox.claim(token)).toBeNull();
  expect(await sweepExpired(database)).toBeGreaterThan(0);
  const [row] = await connectionOf(database).execute(sql`select count(*)::int as count from callbacks`);
  expect(row).toEqual({ count: 0 });
});
