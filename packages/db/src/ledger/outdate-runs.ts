import type { Claim } from "@callhook/core/engine";
import { and, eq, isNotNull, ne, or } from "drizzle-orm";
import type { Transaction } from "../connection.ts";
import { ledgerRuns } from "../schema/ledger-runs.ts";
import { storableText } from "../storable-text.ts";
import { isRunOf } from "./conversation.ts";

/**
 * What a write makes untrue: every read, and what the same idempotent write said to other arguments. Only under
 * the conversation's lock, since two who change the same rows in different order would wait for each other.
 */
export async function outdateRuns(transaction: Transaction, claim: Claim): Promise<void> {
  if (claim.effect === "read") return;
  const isRead = eq(ledgerRuns.effect, "read");
  const isReplaced = and(
    eq(ledgerRuns.effect, "idempotent-write"),
    eq(ledgerRuns.functionName, storableText(claim.functionName)),
    ne(ledgerRuns.argumentsKey, storableText(claim.argumentsKey)),
    isNotNull(ledgerRuns.endedAt),
  );
  await transaction
    .update(ledgerRuns)
    .set({ isOutdated: true })
    .where(
      and(
        isRunOf(claim),
        eq(ledgerRuns.isOutdated, false),
        claim.effect === "idempotent-write" ? or(isRead, isReplaced) : isRead,
      ),
    );
}
