import { sql } from "drizzle-orm";
import { connectionOf, type Database } from "../database.ts";

type Poisoned = {
  /** As after the repair that an operator, or a newer version, makes. */
  heal(): Promise<void>;
};

/** Damages the events of a call as no version of ours could have written them; all, or those after a number. */
export async function poisonCall(options: {
  database: Database;
  callId: string;
  afterSequence?: number;
}): Promise<Poisoned> {
  const { database, callId, afterSequence = 0 } = options;
  const connection = connectionOf(database);
  const before = await connection.execute(
    sql`select sequence, payload::text as payload from call_events
        where call_id = ${callId} and sequence > ${afterSequence}`,
  );
  await connection.execute(
    sql`update call_events set payload = '{"type":"from-another-world"}'
        where call_id = ${callId} and sequence > ${afterSequence}`,
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
