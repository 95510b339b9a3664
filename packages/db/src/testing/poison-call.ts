import { sql } from "drizzle-orm";
import { connectionOf, type Database } from "../database.ts";

type Poisoned = {
  /** As after the repair that an operator, or a newer version, makes. */
  heal(): Promise<void>;
};

/** Damages the events of a call as no version of ours could have written them; all, or those between two numbers. */
export async function poisonCall(options: {
  database: Database;
  callId: string;
  afterSequence?: number;
  beforeSequence?: number;
}): Promise<Poisoned> {
  const { database, callId, afterSequence = 0, beforeSequence = 2_147_483_647 } = options;
  const isDamaged = sql`call_id = ${callId} and sequence > ${afterSequence} and sequence < ${beforeSequence}`;
  const connection = connectionOf(database);
  const before = await connection.execute(
    sql`select sequence, payload::text as payload from call_events where ${isDamaged}`,
  );
  await connection.execute(
    sql`update call_events set payload = '{"type":"from-another-world"}' where ${isDamaged}`,
  );
  return {
    heal: async () => {
      for (const { sequence, payload } of before)
        await connection.execute(
          sql`update call_events set payload = ${payload}::json where call_id = ${callId} and sequence = ${sequence}`,
        );
    },
  };
}
