import assert from "node:assert/strict";
import type { ConfirmationSubject } from "../../execution/once/call-ledger.ts";
import { aClaim } from "./contract-steps.ts";
import type { LedgerCase } from "./ledger-case.ts";

export const questionCases: Record<string, LedgerCase> = {
  async "a question stands until it is used, once"({ one, other }) {
    const of = aClaim();
    const asked = { toolCallId: "first", callerTurns: 1 };
    assert.equal(await one.askConfirmation(of, asked), null);
    assert.deepEqual(await other.askConfirmation(of, { toolCallId: "second", callerTurns: 2 }), asked);
    const used = await Promise.all(
      [one, other, one, other].map(async (ledger) => ledger.useConfirmation(of, asked)),
    );
    assert.equal(used.filter((isUsed) => isUsed).length, 1);
    assert.equal(await one.askConfirmation(of, asked), null);
  },

  async "of two who ask at once one finds the question of the other"({ one, other }) {
    const of = aClaim();
    const stood = await Promise.all([
      one.askConfirmation(of, { toolCallId: "a", callerTurns: null }),
      other.askConfirmation(of, { toolCallId: "b", callerTurns: null }),
    ]);
    assert.equal(stood.filter((question) => question === null).length, 1);
  },

  async "asking about other arguments at a later turn takes the question back"({ one, other }) {
    const three: ConfirmationSubject = aClaim();
    const four = { ...three, argumentsKey: "four" };
    await one.askConfirmation(three, { toolCallId: "a", callerTurns: 1 });
    await one.askConfirmation({ ...three, functionName: "x" }, { toolCallId: "c", callerTurns: 1 });
    await other.askConfirmation(four, { toolCallId: "b", callerTurns: 2 });
    assert.equal(await one.useConfirmation(three, { toolCallId: "a", callerTurns: 1 }), false);
    assert.equal(await one.askConfirmation(three, { toolCallId: "d", callerTurns: 3 }), null);
    const elsewhere = { ...three, functionName: "x" };
    assert.notEqual(await one.askConfirmation(elsewhere, { toolCallId: "e", callerTurns: 3 }), null);
  },

  async "two questions of one turn stand beside each other, and without turns the last one"({ one, other }) {
    for (const [callerTurns, stand] of [
      [1, true],
      [null, false],
    ] as const) {
      const first: ConfirmationSubject = aClaim();
      const asked = { toolCallId: "a", callerTurns };
      await one.askConfirmation(first, asked);
      await one.askConfirmation({ ...first, argumentsKey: "b" }, { toolCallId: "b", callerTurns });
      assert.equal(await other.useConfirmation(first, asked), stand);
    }
  },
};
