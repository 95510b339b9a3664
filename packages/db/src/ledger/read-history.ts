import type { LedgerEntry } from "@callhook/core/engine";
import { and, asc, isNull, ne, or } from "drizzle-orm";
import type { Connection } from "../connection.ts";
import { ledgerRuns } from "../schema/ledger-runs.ts";
import { type Conversation, isRunOf } from "./conversation.ts";

/** What never ran is not told; it stays only for those who wait for its outcome. */
export async function readHistory(options: {
  connection: Connection;
  of: Conversation;
}): Promise<LedgerEntry[]> {
  const { place, toolCallId, functionName, startedAt, status, keep } = ledgerRuns;
  return await options.connection
    .select({ place, toolCallId, functionName, startedAt, status })
    .from(ledgerRuns)
    .where(and(isRunOf(options.of), or(isNull(keep), ne(keep, "nothing"))))
    .orderBy(asc(place));
}
