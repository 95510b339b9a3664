import { expect, test } from "vitest";
import { callLedgerContract } from "../../testing/call-ledger/call-ledger-contract.ts";
import { outcomeOf } from "../../testing/call-ledger/contract-steps.ts";
import { failedOutcome } from "../outcome/failed-outcome.ts";
import type { CallLedger, Claim } from "./call-ledger.ts";
import { createMemoryCallLedger } from "./memory-call-ledger.ts";

const cases = callLedgerContract(async () => {
  const ledger = createMemoryCallLedger();
  return { one: ledger, other: ledger };
});
for (const { title, check } of cases) test(title, check);

const claim: Claim = {
  workspaceId: "default",
  callId: "call_1",
  functionName: "book_visit",
  argumentsKey: "key",
  toolCallId: "first",
  effect: "write",
  windowMs: 3_600_000,
  leaseMs: 20_000,
};
const outcome = failedOutcome({ toolCallId: "first", reason: "timed-out", message: "It was late." });

async function run(ledger: CallLedger, overrides: Partial<Claim> = {}) {
  const answer = await ledger.claim({ ...claim, ...overrides });
  if (answer.kind !== "run") throw new Error(`It did not run: ${answer.kind}`);
  await ledger.settle({ claim: { ...claim, ...overrides }, place: answer.place, outcome, keep: "outcome" });
  return answer;
}

test("who has waited a lease out finds it ended, even where the clock is behind the timer", async () => {
  const ledger = createMemoryCallLedger({ now: () => 0 });
  await ledger.claim({ ...claim, leaseMs: 5 });
  const running = await ledger.claim(claim);
  expect(await outcomeOf(running)).toBeNull();
  expect(await ledger.claim(claim)).toMatchObject({ kind: "ended", outcome: null });
});

test("a conversation is forgotten after two idle hours, and never within the longest window", async () => {
  const time = { ms: 0 };
  const ledger = createMemoryCallLedger({ now: () => time.ms });
  await run(ledger);
  time.ms += 3_599_000;
  expect(await ledger.claim(claim)).toMatchObject({ kind: "ended" });
  time.ms += 7_200_000;
  await ledger.claim({ ...claim, callId: "another" });
  expect(await ledger.history(claim)).toEqual([]);
});

test("a conversation that is used stays, however old it is", async () => {
  const time = { ms: 0 };
  const ledger = createMemoryCallLedger({ now: () => time.ms });
  await run(ledger);
  for (let hours = 0; hours < 10; hours += 1) {
    time.ms += 3_600_000;
    await run(ledger, { argumentsKey: `key ${hours}` });
  }
  expect(await ledger.history(claim)).toHaveLength(11);
});

test("thousands of claims in one call end in thousands of entries at most, and in the right answers", async () => {
  const time = { ms: 0 };
  const ledger = createMemoryCallLedger({ now: () => time.ms });
  await run(ledger, { functionName: "verify_caller" });
  const held = await run(ledger, { argumentsKey: "held" });
  for (let index = 0; index < 6000; index += 1) {
    time.ms += 10;
    await run(ledger, { argumentsKey: `key ${index}`, windowMs: 1000 });
  }
  const history = await ledger.history(claim);
  expect(history.length).toBeLessThan(4200);
  expect(history.map(({ place }) => place)).toEqual(
    history.map(({ place }) => place).toSorted((a, b) => a - b),
  );
  expect(history.at(0)).toMatchObject({ functionName: "verify_caller" });
  expect(await ledger.claim({ ...claim, argumentsKey: "held" })).toMatchObject({ kind: "ended" });
  // What was dropped is not taken for what never ran: its next request gets a name of its own.
  const again = await run(ledger, { argumentsKey: "key 0" });
  expect(again.lastEndedPlace).toBeGreaterThan(held.place);
});
