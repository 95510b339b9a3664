import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { callRepository } from "../calls/call-repository.ts";
import { connectionOf } from "../database.ts";
import { startACall } from "../testing/start-a-call.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { readQueueState } from "./queue-state.ts";
import { deadLetterQueueName, recordingQueueName } from "./queues.ts";

const { database } = useTestDatabase();
const calls = callRepository({ database, workspaceId: "default" });

test("the queue says what waits, how long what is due has waited, and what was given up", async () => {
  expect(await readQueueState(database)).toEqual({ waiting: 0, oldestDueSeconds: 0, deadLetters: 0 });
  await startACall(calls);
  await startACall(calls);
  const connection = connectionOf(database);
  await connection.execute(
    sql`update pgboss.job set start_after = now() - interval '90 seconds'
        where id = (select id from pgboss.job where name = ${recordingQueueName} limit 1)`,
  );
  const { waiting, oldestDueSeconds, deadLetters } = await readQueueState(database);
  expect({ waiting, deadLetters }).toEqual({ waiting: 2, deadLetters: 0 });
  expect(oldestDueSeconds).toBeGreaterThan(89);
  // What is to be tried again later waits, and is not due.
  await connection.execute(sql`update pgboss.job set start_after = now() + interval '1 hour'`);
  expect(await readQueueState(database)).toMatchObject({ waiting: 2, oldestDueSeconds: 0 });
  await connection.execute(
    sql`insert into pgboss.job (name, data) values (${deadLetterQueueName}, '{"callId":"c"}')`,
  );
  expect(await readQueueState(database)).toMatchObject({ waiting: 2, deadLetters: 1 });
});
