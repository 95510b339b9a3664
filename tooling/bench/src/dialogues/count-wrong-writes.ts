import type { BusinessTool, DialogueTurn } from "./business.ts";
import type { HeldTurn } from "./held-turn.ts";
import { sameValues } from "./judge-turn.ts";

/** What is worse than any question too many: a write that ran where none was due, or with other values. */
export type WrongWrites = { unasked: number; otherValues: number };

/** Counts them in one turn; a read that ran for nothing is no harm and not counted. */
export function countWrongWrites(options: {
  tools: readonly BusinessTool[];
  expected: DialogueTurn;
  held: HeldTurn;
}): WrongWrites {
  const { tools, expected, held } = options;
  const left = [...(expected.calls ?? [])];
  const count: WrongWrites = { unasked: 0, otherValues: 0 };
  for (const ran of held.ran) {
    const { tool } = ran;
    if (tools.find(({ name }) => name === tool)?.effect !== "write") continue;
    const at = left.findIndex((call) => call.tool === tool);
    const [due] = at < 0 ? [] : left.splice(at, 1);
    if (due === undefined) count.unasked += 1;
    else if (!sameValues(due, ran)) count.otherValues += 1;
  }
  return count;
}
