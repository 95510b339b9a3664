import type { Settlement } from "@callhook/core/engine";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Connection, Transaction } from "../connection.ts";
import { ledgerRuns } from "../schema/ledger-runs.ts";
import { isRunOf, lockConversation } from "./conversation.ts";
import { outdateRuns } from "./outdate-runs.ts";

type Settling = { connection: Connection; settlement: Settlement };

export async function settleRun({ connection, settlement }: Settling): Promise<void> {
  const { claim, keep } = settlement;
  if (claim.effect === "read" || keep === "nothing") return await endRun(connection, settlement);
  await connection.transaction(async (transaction) => {
    await lockConversation(transaction, claim);
    await endRun(transaction, settlement);
    await outdateRuns(transaction, claim);
  });
}

/** For those on other replicas who wait for an outcome that is not kept. */
const waitersMs = 60_000;

async function endRun(connection: Connection | Transaction, settlement: Settlement): Promise<void> {
  const { claim, place, outcome, keep } = settlement;
  const outcomeMs = keep === "outcome" ? Math.max(claim.windowMs, waitersMs) : waitersMs;
  await connection
    .update(ledgerRuns)
    .set({
      endedAt: sql`clock_timestamp()`,
      keep,
      status: outcome?.status ?? null,
      outcome,
      outcomeEndsAt: sql`clock_timestamp() + ${outcomeMs} * interval '1 ms'`,
    })
    .where(and(isRunOf(claim), eq(ledgerRuns.place, place), isNull(ledgerRuns.endedAt)));
}
