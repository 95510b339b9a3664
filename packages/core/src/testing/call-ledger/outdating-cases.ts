import assert from "node:assert/strict";
import { aClaim, run, placeOf, outcomeOf, aSuccess } from "./contract-steps.ts";
import type { LedgerCase } from "./ledger-case.ts";

export const outdatingCases: Record<string, LedgerCase> = {
  async "a write forgets what reads of the same call said, and of no other call"({ one, other }) {
    const read = aClaim({ effect: "read", functionName: "find_slots" });
    const elsewhere = { ...read, callId: `${read.callId}x` };
    await run(one, { claim: read });
    await run(one, { claim: elsewhere });
    await other.claim({ ...aClaim(), callId: read.callId });
    assert.equal((await one.claim(read)).kind, "run");
    assert.equal((await one.claim(elsewhere)).kind, "ended");
  },

  async "a read under way when a write begins answers those who wait, and nobody after"({ one, other }) {
    const read = aClaim({ effect: "read", functionName: "find_slots" });
    const place = placeOf(await one.claim(read));
    const waiting = outcomeOf(await other.claim(read));
    await other.claim({ ...aClaim(), callId: read.callId });
    const anew = await other.claim(read);
    assert.equal(anew.kind, "run");
    await one.settle({ claim: read, place, outcome: aSuccess(), keep: "outcome" });
    assert.deepEqual(await waiting, aSuccess());
    assert.equal((await one.claim(read)).kind, "running");
  },

  async "what was read while a write ran is forgotten when the write ends"({ one, other }) {
    const write = aClaim();
    const read = aClaim({ callId: write.callId, effect: "read", functionName: "find_slots" });
    const place = placeOf(await one.claim(write));
    await run(other, { claim: read });
    await one.settle({ claim: write, place, outcome: aSuccess(), keep: "outcome" });
    assert.equal((await other.claim(read)).kind, "run");
  },

  async "at three, no, at four, no, at three: an idempotent write runs again"({ one, other }) {
    const three = aClaim({ effect: "idempotent-write" });
    const four = { ...three, argumentsKey: "four" };
    await run(one, { claim: three });
    await run(other, { claim: four });
    assert.equal((await one.claim(three)).kind, "run");
  },

  async "an idempotent write is answered with its own outcome, which it does not make untrue itself"({
    one,
    other,
  }) {
    const claim = aClaim({ effect: "idempotent-write" });
    await run(one, { claim });
    assert.equal((await other.claim(claim)).kind, "ended");
  },

  async "a write is never done twice for another in between"({ one, other }) {
    const first = aClaim();
    await run(one, { claim: first });
    await run(other, { claim: { ...first, argumentsKey: "second" } });
    await run(other, { claim: { ...first, argumentsKey: "third", effect: "idempotent-write" } });
    assert.equal((await one.claim(first)).kind, "ended");
  },
};
