import type { Business } from "./dialogues/business.ts";
import { heldOutBusinesses } from "./dialogues/held-out-businesses.ts";
import { holdDialogue } from "./dialogues/hold-dialogue.ts";
import { judgeTurn } from "./dialogues/judge-turn.ts";
import { developmentBusinesses } from "./dialogues/development-businesses.ts";
import { describeMiss } from "./dialogues/describe-miss.ts";
import { measureReplies } from "./dialogues/measure-replies.ts";
import { secondBusinesses } from "./dialogues/second-businesses.ts";
import { thirdBusinesses } from "./dialogues/third-businesses.ts";
import { fourthBusinesses } from "./dialogues/fourth-businesses.ts";
import { createTally, percent } from "./dialogues/tally.ts";
import { toolsOfBusiness } from "./dialogues/tools-of-business.ts";
import { printTable } from "./print-table.ts";

/** How often the offline model does right in dialogues that it was not made with. */
export async function benchmarkDialogues(options: { set: string; show: boolean }): Promise<void> {
  const businesses = setNamed(options.set);
  const tally = createTally();
  let right = 0;
  let all = 0;
  for (const business of businesses) {
    for (const dialogue of business.dialogues) {
      const held = await holdDialogue({ business, dialogue, tools: toolsOfBusiness(business) });
      const judged = dialogue.turns.flatMap((expected, index) => {
        const turn = held[index];
        return turn === undefined ? [] : [{ expected, turn, checks: judgeTurn(expected, turn) }];
      });
      for (const { expected, checks } of judged) tally.count(expected, checks);
      const isRight = judged.every(({ checks }) => checks.every(({ ok }) => ok));
      all += 1;
      right += isRight ? 1 : 0;
      if (options.show && !isRight) console.log(describeMiss({ business, dialogue, judged }));
    }
  }
  const whole = ["whole dialogues, nothing wrong in any turn", percent(right, all), `${right} / ${all}`];
  printTable({ columns: ["accuracy", "right / all"], rows: [whole, ...tally.rows()] });
  console.log("");
  printTable(await measureReplies({ businesses, toolCount: 20 }));
}

const sets = new Map<string, Business[]>([
  ["held-out", heldOutBusinesses],
  ["second", secondBusinesses],
  ["third", thirdBusinesses],
  ["fourth", fourthBusinesses],
  ["development", developmentBusinesses],
]);

function setNamed(name: string): Business[] {
  const businesses = sets.get(name);
  if (businesses !== undefined) return businesses;
  throw new RangeError(`There is no set "${name}"; there are ${[...sets.keys()].join(", ")}.`);
}
