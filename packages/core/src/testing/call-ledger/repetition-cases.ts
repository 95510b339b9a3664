import assert from "node:assert/strict";
import { randomHex } from "../../execution/request/random-hex.ts";
import { aClaim, run, placeOf, outcomeOf, until, kindsOf, aSuccess } from "./contract-steps.ts";
import type { LedgerCase } from "./ledger-case.ts";

export const repetitionCases: Record<string, LedgerCase> = {
  async "of twenty who claim the same at once exactly one runs, and all get its outcome"({ one, other }) {
    const claim = aClaim();
    const answers = await Promise.all(
      Array.from({ length: 20 }, async (_, index) =>
        (index % 2 === 0 ? one : other).claim({ ...claim, toolCallId: `t${index}` }),
      ),
    );
    const runs = answers.filter(({ kind }) => kind === "run");
    assert.equal(runs.length, 1);
    const outcomes = Promise.all(
      answers.flatMap((answer) => (answer.kind === "running" ? outcomeOf(answer) : [])),
    );
    await one.settle({ claim, place: placeOf(runs[0]), outcome: aSuccess(), keep: "outcome" });
    assert.deepEqual(await outcomes, Array.from({ length: 19 }, aSuccess));
  },

  async "what ran within the window is answered with its outcome, on every replica"({ one, other }) {
    const claim = aClaim();
    await run(one, { claim });
    const answer = await other.claim({ ...claim, toolCallId: "again" });
    assert.partialDeepStrictEqual(answer, { kind: "ended", toolCallId: "first", outcome: aSuccess() });
    assert.ok(answer.kind === "ended" && answer.ageMs >= 0 && answer.ageMs < 60_000);
  },

  async "after the window the same runs again, and knows the run before"({ one, other }) {
    const claim = aClaim({ windowMs: 20 });
    const { place } = await run(one, { claim });
    const again = await until(
      async () => other.claim(claim),
      ({ kind }) => kind === "run",
    );
    assert.equal(again.kind === "run" && again.lastEndedPlace, place);
  },

  async "without a window the same runs each time, at once too, and each counts"({ one, other }) {
    const claim = aClaim({ windowMs: 0 });
    const answers = [await one.claim(claim), await other.claim(claim)];
    assert.deepEqual(kindsOf(answers), ["run", "run"]);
    assert.equal((await one.history(claim)).length, 2);
  },

  async "other arguments, tools, calls and workspaces are other claims"({ one }) {
    const claim = aClaim();
    const others = [
      { argumentsKey: "other" },
      { functionName: "cancel_visit" },
      { callId: `${claim.callId}x` },
      { workspaceId: "neighbour" },
    ];
    for (const change of [{}, ...others]) await run(one, { claim: { ...claim, ...change } });
    assert.equal((await one.history({ ...claim, workspaceId: "neighbour" })).length, 1);
  },

  async "an outcome comes back as it was, with characters that tables refuse"({ one, other }) {
    const claim = aClaim({ callId: `\0\ud800 ${randomHex(8)}`, functionName: "\0", toolCallId: "\0" });
    const outcome = { ...aSuccess(), value: { "\0": "\ud800 NUL: \0", deep: [1e300, -0.1, null, true] } };
    await run(one, { claim, outcome });
    assert.partialDeepStrictEqual(await other.claim(claim), { kind: "ended", outcome });
  },
};
