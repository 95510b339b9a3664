import { expect, test } from "vitest";
import { connectionOf } from "../database.ts";
import { queuedCalls } from "../testing/queued-calls.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { openJobSender } from "./job-sender.ts";

const { database } = useTestDatabase();
const connection = connectionOf(database);
const workspaceId = "default";

test("a job is there when its transaction commits, and never was when it does not", async () => {
  const sender = openJobSender(connection);
  await connection.transaction(async (transaction) => {
    await sender.callsHaveNews({ transaction, calls: [{ workspaceId, callId: "call_kept" }] });
    expect(await queuedCalls(database)).not.toContain("call_kept");
  });
  const undone = connection.transaction(async (transaction) => {
    await sender.callsHaveNews({ transaction, calls: [{ workspaceId, callId: "call_undone" }] });
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect(await queuedCalls(database)).toEqual(["call_kept"]);
  await sender.close();
});

test("a sender can be closed before it sent anything, twice, and used again", async () => {
  const sender = openJobSender(connection);
  await sender.close();
  await sender.close();
  await connection.transaction((transaction) =>
    sender.callsHaveNews({ transaction, calls: [{ workspaceId, callId: "call_after" }] }),
  );
  expect(await queuedCalls(database)).toContain("call_after");
  await sender.close();
});
