import { aSuccess } from "../testing/an-outcome.ts";
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { connectionOf } from "../database.ts";
import { ledgerConversations } from "../schema/ledger-conversations.ts";
import { ledgerRuns } from "../schema/ledger-runs.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { aClaim } from "../testing/a-claim.ts";
import { callLedger } from "./call-ledger.ts";
import { sweepLedger } from "./sweep-ledger.ts";

const { database } = useTestDatabase();
const connection = connectionOf(database);
const ledger = callLedger(database);

async function runIn(callId: string, windowMs = 60_000) {
  const claim = aClaim({ callId, windowMs });
  const answer = await ledger.claim(claim);
  if (answer.kind !== "run") throw new Error(`It did not run: ${answer.kind}`);
  const outcome = aSuccess({ toolCallId: claim.toolCallId });
  await ledger.settle({ claim, place: answer.place, outcome, keep: "outcome" });
  return claim;
}

test("what was idle for a day is removed with all that belongs to it, and the rest stays", async () => {
  const old = await runIn("old");
  const recent = await runIn("recent");
  await ledger.askConfirmation(old, { toolCallId: "t", callerTurns: 1 });
  await connection
    .update(ledgerConversations)
    .set({ lastUsedAt: sql`clock_timestamp() - interval '25 hours'` })
    .where(eq(ledgerConversations.callId, "old"));
  await sweepLedger(connection);
  expect(await ledger.history(old)).toEqual([]);
  expect(await ledger.askConfirmation(old, { toolCallId: "t", callerTurns: 2 })).toBeNull();
  expect(await ledger.history(recent)).toHaveLength(1);
});

test("an outcome that nobody may ask for any more is dropped, and still counts", async () => {
  const over = await runIn("over");
  await connection
    .update(ledgerRuns)
    .set({
      endedAt: sql`clock_timestamp() - interval '2 minutes'`,
      outcomeEndsAt: sql`clock_timestamp() - interval '1 minute'`,
    })
    .where(eq(ledgerRuns.callId, "over"));
  const standing = await runIn("standing");
  await sweepLedger(connection);
  const outcomes = await connection
    .select({ callId: ledgerRuns.callId, outcome: ledgerRuns.outcome })
    .from(ledgerRuns)
    .where(sql`${ledgerRuns.callId} in ('over', 'standing')`);
  expect(outcomes).toContainEqual({ callId: "over", outcome: null });
  expect(await ledger.history(over)).toMatchObject([{ status: "succeeded" }]);
  expect(await ledger.claim(over)).toMatchObject({ kind: "run", lastEndedPlace: 1 });
  expect(await ledger.claim(standing)).toMatchObject({ kind: "ended", outcome: { status: "succeeded" } });
});
