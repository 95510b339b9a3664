import type { ToolOutcome } from "@callhook/core";
import { sql } from "drizzle-orm";
import { connectionOf, type Database } from "../database.ts";
import { callLedger } from "../ledger/call-ledger.ts";
import { aClaim } from "./a-claim.ts";

type ClaimedToolCall = {
  database: Database;
  callId: string;
  toolCallId: string;
  effect?: "read" | "write" | undefined;
  /** How it ended, where the process lived long enough to tell the ledger. */
  outcome?: ToolOutcome | undefined;
};

/** What a process leaves in the ledger that runs a tool call and is lost, long enough ago that nobody waits for it. */
export async function claimToolCall(options: ClaimedToolCall): Promise<void> {
  const { database, callId, toolCallId, effect = "write", outcome } = options;
  const claim = aClaim({ callId, toolCallId, argumentsKey: toolCallId, effect, leaseMs: 1 });
  const ledger = callLedger(database);
  const answer = await ledger.claim(claim);
  if (answer.kind !== "run") throw new Error("A tool call of a test was claimed twice.");
  if (outcome !== undefined) await ledger.settle({ claim, place: answer.place, keep: "outcome", outcome });
  await connectionOf(database).execute(
    sql`update ledger_runs set ended_at = ended_at - interval '1 minute',
      lease_ends_at = lease_ends_at - interval '1 minute' where tool_call_id = ${toolCallId}`,
  );
}
