import type { ArgumentValues } from "../../tool/arguments-schema.ts";
import { describeEnding } from "../outcome/describe-outcome.ts";
import { ToolCallError } from "../outcome/tool-call-error.ts";
import type { ToolOutcome } from "../outcome/tool-outcome.ts";
import type { ToolRun } from "../tool-run.ts";
import type { Claim, ClaimAnswer, Settlement } from "./call-ledger.ts";
import { claimOf } from "./claim-of.ts";
import { messageIdOf } from "./message-id-of.ts";
import { whatToKeep } from "./what-to-keep.ts";

type Work = (run: ToolRun, values: ArgumentValues) => Promise<ToolOutcome>;

/**
 * Runs the work unless the same tool was asked for with the same canonical arguments in this call, within
 * its window: then that call's outcome answers here too. Outside a call nothing is guarded.
 */
export function runOnce(run: ToolRun, values: ArgumentValues, work: Work): Promise<ToolOutcome> {
  const claim = claimOf(run, values);
  return claim === null ? work(run, values) : runClaimed(run, claim, () => work(run, values));
}

async function runClaimed(
  run: ToolRun,
  claim: Claim,
  work: () => Promise<ToolOutcome>,
): Promise<ToolOutcome> {
  for (;;) {
    const answer = await askLedger(run, claim);
    if (answer.kind === "run") return await runAndSettle(run, { claim, answer, work });
    if (answer.kind === "ended") return replayOf(run, answer);
    const outcome = await join(run, answer);
    if (outcome === null || wasCancelled(outcome)) {
      // The one that ran was given up: that need not end this one, so ask who has it now.
      run.record.clock.returnToQueue();
      continue;
    }
    return replayOf(run, { ...answer, outcome, ageMs: 0 });
  }
}

async function askLedger({ deadline, ports }: ToolRun, claim: Claim): Promise<ClaimAnswer> {
  const answer = ports.ledger.claim(claim);
  if (!(answer instanceof Promise)) return answer;
  try {
    return await deadline.race(answer);
  } catch (error) {
    answer
      .then((late) => {
        if (late.kind !== "run") return;
        return ports.ledger.settle({ claim, place: late.place, outcome: null, keep: "nothing" });
      }, ignore)
      .catch(ignore);
    throw error;
  }
}

type Held = {
  claim: Claim;
  answer: Extract<ClaimAnswer, { kind: "run" }>;
  work: () => Promise<ToolOutcome>;
};

async function runAndSettle(run: ToolRun, { claim, answer, work }: Held): Promise<ToolOutcome> {
  const { place, lastEndedPlace } = answer;
  run.record.place = place;
  if (claim.windowMs > 0) run.record.messageId = messageIdOf(claim, lastEndedPlace);
  let outcome: ToolOutcome | null = null;
  try {
    outcome = await outcomeOf(run, work);
    return outcome;
  } finally {
    await settle(run, { claim, place, outcome, keep: whatToKeep(run, outcome) });
  }
}

/** A failure is an outcome, too, and may have to answer for a repetition. */
async function outcomeOf({ record }: ToolRun, work: () => Promise<ToolOutcome>): Promise<ToolOutcome> {
  try {
    return await work();
  } catch (error) {
    return describeEnding(record, error);
  }
}

/** The outcome is true whatever becomes of the note: a ledger that fails or is slow must not take it away. */
async function settle({ deadline, ports }: ToolRun, settlement: Settlement): Promise<void> {
  try {
    const settled = ports.ledger.settle(settlement);
    if (settled instanceof Promise) await deadline.race(settled);
  } catch {
    // Nobody has the claim any more, and its lease runs out by itself.
  }
}

async function join(run: ToolRun, answer: Extract<ClaimAnswer, { kind: "running" }>) {
  const { deadline, record } = run;
  // From here on the endpoint may be at work on what this call asks for.
  record.clock.enter("firstByte");
  return await deadline.race(answer.outcome(() => deadline.stopped !== null));
}

function wasCancelled(outcome: ToolOutcome): boolean {
  return outcome.status === "failed" && outcome.reason === "cancelled";
}

/** What the one that ran was answered, under this call's own id and with its own time. */
function replayOf(
  { record }: ToolRun,
  ended: Omit<Extract<ClaimAnswer, { kind: "ended" }>, "kind">,
): ToolOutcome {
  const { outcome, toolCallId, ageMs } = ended;
  if (outcome === null) throw notKnown(record.clock);
  return {
    // Whoever gets it may change it, and others may be given the same.
    ...structuredClone(outcome),
    toolCallId: record.toolCallId,
    attempts: [],
    timings: record.clock.timings(),
    ignoredArguments: record.ignoredArguments,
    heard: record.heard,
    replay: { from: "repetition", toolCallId, ageMs },
  };
}

function notKnown(clock: ToolRun["record"]["clock"]): ToolCallError {
  clock.enter("firstByte");
  const message =
    "The same was asked for a moment ago, and that request was lost before its answer came. " +
    "Whether the work was done is not known, so it was not sent again; check before asking once more.";
  return new ToolCallError({ reason: "timed-out", message });
}

function ignore(): void {}
