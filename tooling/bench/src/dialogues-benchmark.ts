import { countWrongWrites } from "./dialogues/count-wrong-writes.ts";
import { holdDialogue } from "./dialogues/hold-dialogue.ts";
import { judgeTurn } from "./dialogues/judge-turn.ts";
import { describeMiss } from "./dialogues/describe-miss.ts";
import { describeSet, dialogueSetNamed, dialogueSets } from "./dialogues/dialogue-sets.ts";
import { measureReplies } from "./dialogues/measure-replies.ts";
import { createTally, percent } from "./dialogues/tally.ts";
import { toolsOfBusiness } from "./dialogues/tools-of-business.ts";
import { printTable } from "./print-table.ts";

/** How often the offline model does right in dialogues; only a set that nobody has looked at measures anything. */
export async function benchmarkDialogues(options: { set: string; show: boolean }): Promise<void> {
  const set = dialogueSetNamed(options.set);
  const { businesses } = set;
  const tally = createTally();
  let right = 0;
  let all = 0;
  const writes = { unasked: 0, otherValues: 0 };
  for (const business of businesses) {
    for (const dialogue of business.dialogues) {
      const held = await holdDialogue({ business, dialogue, tools: toolsOfBusiness(business) });
      const judged = dialogue.turns.flatMap((expected, index) => {
        const turn = held[index];
        return turn === undefined ? [] : [{ expected, turn, checks: judgeTurn(expected, turn) }];
      });
      for (const { expected, turn, checks } of judged) {
        tally.count(expected, checks);
        const wrong = countWrongWrites({ tools: business.tools, expected, held: turn });
        writes.unasked += wrong.unasked;
        writes.otherValues += wrong.otherValues;
      }
      const isRight = judged.every(({ checks }) => checks.every(({ ok }) => ok));
      all += 1;
      right += isRight ? 1 : 0;
      if (options.show && !isRight) console.log(describeMiss({ business, dialogue, judged }));
    }
  }
  const whole = ["whole dialogues, nothing wrong in any turn", percent(right, all), `${right} / ${all}`];
  console.log(`${describeSet(set)}\n`);
  printTable({ columns: ["accuracy", "right / all"], rows: [whole, ...tally.rows()] });
  console.log(
    `\nwrites that ran where none was due: ${writes.unasked}; with other values than said: ${writes.otherValues}\n`,
  );
  printTable(
    await measureReplies({
      businesses,
      others: dialogueSets.flatMap((one) => one.businesses),
      toolCount: 20,
    }),
  );
}
