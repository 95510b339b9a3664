import type { Claim, ClaimAnswer } from "@callhook/core/engine";
import { and, desc, eq, sql } from "drizzle-orm";
import type { Connection, Transaction } from "../connection.ts";
import { ledgerRuns } from "../schema/ledger-runs.ts";
import { storableText } from "../storable-text.ts";
import { idsOf, isRunOf, lockConversation } from "./conversation.ts";
import { outdateRuns } from "./outdate-runs.ts";
import { readOutcome } from "./read-outcome.ts";
import { waitForOutcome } from "./wait-for-outcome.ts";

type Asked = { connection: Connection; claim: Claim };

/** Under the conversation's lock: what stands is answered with, and otherwise the next place is taken. */
export async function claimRun({ connection, claim }: Asked): Promise<ClaimAnswer> {
  return await connection.transaction(async (transaction) => {
    const place = await lockConversation(transaction, claim);
    const previous = await lastRunOf(transaction, claim);
    const repetition = previous === undefined ? null : repetitionOf(previous, { connection, claim });
    if (repetition !== null) return repetition;
    const lastEndedPlace = previous === undefined ? 0 : lastEndedPlaceOf(previous);
    await transaction.insert(ledgerRuns).values({
      ...idsOf(claim),
      place,
      functionName: storableText(claim.functionName),
      argumentsKey: storableText(claim.argumentsKey),
      toolCallId: storableText(claim.toolCallId),
      effect: claim.effect,
      startedAt: sql`clock_timestamp()`,
      leaseEndsAt: sql`clock_timestamp() + ${claim.leaseMs} * interval '1 ms'`,
      lastEndedPlace,
    });
    await outdateRuns(transaction, claim);
    return { kind: "run", place, lastEndedPlace };
  });
}

type PreviousRun = NonNullable<Awaited<ReturnType<typeof lastRunOf>>>;

async function lastRunOf(transaction: Transaction, claim: Claim) {
  const { place, toolCallId, lastEndedPlace, isOutdated, endedAt, keep, status, outcome } = ledgerRuns;
  const [run] = await transaction
    .select({
      place,
      toolCallId,
      lastEndedPlace,
      isOutdated,
      endedAt,
      keep,
      status,
      outcome,
      isLeased: sql<boolean>`${ledgerRuns.leaseEndsAt} > clock_timestamp()`,
      ageMs: sql<number>`extract(epoch from clock_timestamp() - coalesce(${endedAt}, ${ledgerRuns.leaseEndsAt}))::float8 * 1000`,
    })
    .from(ledgerRuns)
    .where(
      and(
        isRunOf(claim),
        eq(ledgerRuns.argumentsKey, storableText(claim.argumentsKey)),
        eq(ledgerRuns.functionName, storableText(claim.functionName)),
      ),
    )
    .orderBy(desc(place))
    .limit(1);
  return run;
}

function repetitionOf(run: PreviousRun, { connection, claim }: Asked): ClaimAnswer | null {
  const { toolCallId, isOutdated, endedAt, isLeased, keep, ageMs } = run;
  if (claim.windowMs === 0 || isOutdated) return null;
  if (endedAt === null && isLeased) {
    const of = { ...idsOf(claim), place: run.place };
    const outcome = (isGivenUp: () => boolean) => waitForOutcome({ connection, of, isGivenUp });
    return { kind: "running", toolCallId, outcome };
  }
  const isKept = endedAt === null || keep === "outcome";
  if (!isKept || ageMs >= claim.windowMs) return null;
  const outcome = readOutcome(run.outcome);
  if (outcome === null && claim.effect === "read") return null;
  return { kind: "ended", toolCallId, ageMs: Math.max(0, ageMs), outcome };
}

function lastEndedPlaceOf({ keep, status, place, lastEndedPlace }: PreviousRun): number {
  return keep === "place" || (keep === "outcome" && status === "succeeded") ? place : lastEndedPlace;
}
