import { setTimeout as wait } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { connectionOf, openDatabase } from "./database.ts";
import { startLink } from "./testing/start-link.ts";
import { useTestDatabase } from "./testing/test-database.ts";

const { database, url } = useTestDatabase();

/** Ends the server's side of a connection and lets the client hear of it. */
async function terminate(pid: unknown): Promise<void> {
  await connectionOf(database).execute(sql`select pg_terminate_backend(${Number(pid)})`);
  await wait(100);
}

test("a transaction that lost its connection writes nothing more, on no other connection either", async () => {
  const connection = connectionOf(database);
  await connection.execute(sql`create table lost_writes (word text)`);
  const later = Promise.withResolvers<unknown>();
  const transaction = connection.transaction(async (within) => {
    const [row] = await within.execute(sql`select pg_backend_pid() as pid`);
    await terminate(row?.["pid"]);
    // Everybody else goes on, so that what was lost is soon somebody else's connection.
    await Promise.all(Array.from({ length: 20 }, () => database.ping()));
    const write = within.execute(sql`insert into lost_writes values ('not in a transaction')`);
    later.resolve(await write.then(() => "written").catch((error: unknown) => error));
  });
  await expect(transaction).rejects.toMatchObject({ code: "CONNECTION_CLOSED" });
  expect(await later.promise).toBeInstanceOf(Error);
  expect([...(await connection.execute(sql`select word from lost_writes`))]).toEqual([]);
});

test("connections that the server ended one after the other are all of use again", async () => {
  const connection = connectionOf(database);
  for (let round = 0; round < 3; round += 1) {
    const lost = Array.from({ length: 8 }, () =>
      connection
        .transaction(async (within) => {
          const [row] = await within.execute(sql`select pg_backend_pid() as pid`);
          await within.execute(sql`select pg_terminate_backend(${Number(row?.["pid"])})`);
          await within.execute(sql`select 1`);
        })
        .catch(() => undefined),
    );
    await Promise.all(lost);
    await wait(200);
    await Promise.all(Array.from({ length: 30 }, () => database.ping()));
  }
});

test("a database that goes while a connection is being opened is unavailable, and ends nothing else", async () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);
  process.on("unhandledRejection", note);
  const link = await startLink(url, {
    // What the driver asks of its own accord, before the connection is anybody's.
    onRequest: (bytes) => void (bytes.includes("typcategory") && link.close()),
  });
  const lost = openDatabase({ url: link.url });
  await expect(lost.ping()).rejects.toMatchObject({ code: "unavailable" });
  await wait(50);
  await lost.close();
  process.off("unhandledRejection", note);
  expect(unhandled).toEqual([]);
});
