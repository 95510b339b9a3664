import assert from "node:assert/strict";
import { aClaim, run, placeOf, outcomeOf, until, statusesOf, aSuccess, aFailure } from "./contract-steps.ts";
import type { LedgerCase } from "./ledger-case.ts";

export const endingCases: Record<string, LedgerCase> = {
  async "what ran without effect counts, and may run again as another request"({ one, other }) {
    const claim = aClaim();
    const { place } = await run(one, { claim, outcome: aFailure(), keep: "place" });
    const again = await other.claim(claim);
    assert.equal(again.kind === "run" && again.lastEndedPlace, place);
    assert.deepEqual(statusesOf(await one.history(claim)), ["failed", null]);
  },

  async "what never ran does not count, and may run again as the same request"({ one, other }) {
    const claim = aClaim();
    await run(one, { claim, outcome: aFailure(), keep: "nothing" });
    assert.deepEqual(await other.history(claim), []);
    const again = await other.claim(claim);
    assert.equal(again.kind === "run" && again.lastEndedPlace, 0);
  },

  async "who waits gets the outcome even of what is not kept"({ one, other }) {
    for (const keep of ["nothing", "place"] as const) {
      const claim = aClaim();
      const place = placeOf(await one.claim(claim));
      const waiting = outcomeOf(await other.claim(claim));
      await one.settle({ claim, place, outcome: aFailure(), keep });
      assert.deepEqual(await waiting, aFailure());
    }
  },

  async "a failure whose effect is not known is kept, and repeated later under the same name"({
    one,
    other,
  }) {
    const claim = aClaim({ windowMs: 40 });
    await run(one, { claim, outcome: aFailure() });
    const again = await until(
      async () => other.claim(claim),
      ({ kind }) => kind === "run",
    );
    assert.equal(again.kind === "run" && again.lastEndedPlace, 0);
  },

  async "a write whose holder died never runs again within the window"({ one, other }) {
    const claim = aClaim({ leaseMs: 1_500 });
    await one.claim(claim);
    assert.equal(await outcomeOf(await other.claim(claim)), null);
    const answer = await other.claim(claim);
    assert.partialDeepStrictEqual(answer, { kind: "ended", toolCallId: "first", outcome: null });
    assert.deepEqual(statusesOf(await one.history(claim)), [null]);
  },

  async "a write that ended without an outcome is one whose holder died"({ one, other }) {
    const claim = aClaim();
    await run(one, { claim, outcome: null });
    assert.partialDeepStrictEqual(await other.claim(claim), { kind: "ended", outcome: null });
  },

  async "a read whose holder died runs again"({ one, other }) {
    const claim = aClaim({ effect: "read", leaseMs: 1_500 });
    await one.claim(claim);
    assert.equal(await outcomeOf(await other.claim(claim)), null);
    assert.equal((await other.claim(claim)).kind, "run");
  },

  async "a holder that settles after its lease is still believed"({ one, other }) {
    const claim = aClaim({ leaseMs: 1 });
    const place = placeOf(await one.claim(claim));
    await until(
      async () => other.claim(claim),
      ({ kind }) => kind === "ended",
    );
    await one.settle({ claim, place, outcome: aSuccess(), keep: "outcome" });
    assert.partialDeepStrictEqual(await other.claim(claim), { kind: "ended", outcome: aSuccess() });
  },
};
