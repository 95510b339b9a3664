import assert from "node:assert/strict";
import { aClaim, run, placeOf, aFailure } from "./contract-steps.ts";
import type { LedgerCase } from "./ledger-case.ts";

export const historyCases: Record<string, LedgerCase> = {
  async "the history tells what ran and runs in the order of the claims"({ one, other }) {
    const claim = aClaim();
    await run(one, { claim });
    await run(other, { claim: { ...claim, argumentsKey: "b", toolCallId: "second" }, outcome: aFailure() });
    await one.claim({ ...claim, functionName: "find_slots", effect: "read", toolCallId: "third" });
    const history = await other.history(claim);
    assert.deepEqual(
      history.map(({ toolCallId, functionName, status }) => [toolCallId, functionName, status]),
      [
        ["first", "book_visit", "succeeded"],
        ["second", "book_visit", "failed"],
        ["third", "find_slots", null],
      ],
    );
    assert.ok(history.every(({ startedAt }) => Math.abs(startedAt.getTime() - Date.now()) < 60_000));
  },

  async "of those who claim at once each sees all that were before it"({ one, other }) {
    const claim = aClaim();
    const seen = await Promise.all(
      Array.from({ length: 12 }, async (_, index) => {
        const ledger = index % 2 === 0 ? one : other;
        const place = placeOf(await ledger.claim({ ...claim, argumentsKey: `k${index}` }));
        const history = await ledger.history(claim);
        return history.filter((entry) => entry.place < place).length;
      }),
    );
    assert.deepEqual(
      seen.toSorted((a, b) => a - b),
      Array.from({ length: 12 }, (_, index) => index),
    );
  },
};
