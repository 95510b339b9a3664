import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import type { CallLedger, Claim, ClaimAnswer, Settlement } from "../../execution/once/call-ledger.ts";
import { type ToolOutcome, toolOutcomeSchema } from "../../execution/outcome/tool-outcome.ts";
import { randomHex } from "../../execution/request/random-hex.ts";

export function aClaim(overrides: Partial<Claim> = {}): Claim {
  return {
    workspaceId: "default",
    callId: `call_${randomHex(16)}`,
    functionName: "book_visit",
    argumentsKey: "key",
    toolCallId: "first",
    effect: "write",
    windowMs: 60_000,
    leaseMs: 60_000,
    ...overrides,
  };
}

/** Claims, which has to be answered with `run`, and settles. */
export async function run(
  ledger: CallLedger,
  { claim, outcome = aSuccess(), keep = "outcome" }: Pick<Settlement, "claim"> & Partial<Settlement>,
): Promise<{ place: number }> {
  const place = placeOf(await ledger.claim(claim));
  await ledger.settle({ claim, place, outcome, keep });
  return { place };
}

export function placeOf(answer: ClaimAnswer | undefined): number {
  assert.ok(answer?.kind === "run", `The claim was to run, and was answered with ${answer?.kind}.`);
  return answer.place;
}

export async function outcomeOf(answer: ClaimAnswer): Promise<ToolOutcome | null> {
  assert.ok(answer.kind === "running", `The claim was to be running, and was answered with ${answer.kind}.`);
  return await answer.outcome(() => false);
}

/** Asks until the answer is the one that time brings. */
export async function until<Answer>(
  ask: () => Promise<Answer>,
  isIt: (answer: Answer) => boolean,
): Promise<Answer> {
  const endsAtMs = performance.now() + 10_000;
  for (;;) {
    const answer = await ask();
    if (isIt(answer)) return answer;
    assert.ok(performance.now() < endsAtMs, `It did not come to pass: ${JSON.stringify(answer)}`);
    await wait(5);
  }
}

export function kindsOf(answers: ClaimAnswer[]): string[] {
  return answers.map(({ kind }) => kind);
}

export function statusesOf(history: { status: string | null }[]): (string | null)[] {
  return history.map(({ status }) => status);
}

/** As it is stored: with every field that an outcome has by default. */
export function aSuccess(): ToolOutcome {
  const value = { confirmed: true };
  return toolOutcomeSchema.parse({ toolCallId: "first", status: "succeeded", value });
}

export function aFailure(): ToolOutcome {
  const failed = { toolCallId: "first", status: "failed", reason: "timed-out", message: "It was late." };
  return toolOutcomeSchema.parse(failed);
}
