import { parseArgs } from "node:util";
import type { Step } from "./step.ts";

/** The steps to run, and further words for the one that takes them; or why there are none. */
export type Choice =
  | { ok: true; steps: Step[]; words: string[]; isOnly: boolean }
  | { ok: false; problem: string };

/** Reads the command line: all steps, the fast ones, or `--only <step> [words]`. */
export function chooseSteps(options: { args: string[]; steps: Step[] }): Choice {
  const { values, positionals: words } = parseArgs({
    args: options.args,
    options: { fast: { type: "boolean", default: false }, only: { type: "string" } },
    allowPositionals: true,
  });
  const { fast, only } = values;
  const steps = options.steps.filter(({ name, isFast }) =>
    only === undefined ? !fast || isFast : name === only,
  );
  if (steps.length === 0) {
    const names = options.steps.map(({ name }) => name).join(", ");
    return { ok: false, problem: `There is no step "${only}". Steps: ${names}.` };
  }
  const isOnly = only !== undefined;
  if (words.length > 0 && !(isOnly && steps.every(({ takesWords }) => takesWords === true))) {
    const takers = options.steps.filter(({ takesWords }) => takesWords === true).map(({ name }) => name);
    const problem = `"${words.join(" ")}" cannot be used: only --only ${takers.join(" or --only ")} takes further words.`;
    return { ok: false, problem };
  }
  return { ok: true, steps, words, isOnly };
}
