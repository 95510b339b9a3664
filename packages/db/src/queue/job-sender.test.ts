import { sql } from "drizzle-orm";
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

test("where there is nothing to send the database is asked nothing", async () => {
  const sender = openJobSender(connection);
  await sender.ready();
  const asking = connection.transaction(async (transaction) => {
    // From here on the transaction refuses whatever it is asked.
    await transaction.execute(sql`select 1 / 0`).catch(() => undefined);
    await sender.callsHaveNews({ transaction, calls: [] });
    await sender.deliveriesAreDue({ transaction, deliveries: [] });
    throw new Error("nothing was asked");
  });
  await expect(asking).rejects.toThrow("nothing was asked");
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
