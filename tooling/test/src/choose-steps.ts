import { parseArgs } from "node:util";
import type { Step } from "./step.ts";

/** The steps to run, and further words for the one that takes them; or why there are none. */
export type Choice =
  | { ok: true; steps: Step[]; words: string[]; isOnly: boolean }
  | { ok: false; problem: string };

/** Reads the command line: all steps, the fast ones, or `--only <step> [words]`. */
export function chooseSteps(options: { args: string[]; steps: Step[] }): Choice {
  const command = readCommand(options.args);
  if ("problem" in command) return { ok: false, ...command };
  const { words, fast, only } = command;
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

function readCommand(
  args: string[],
): { words: string[]; fast: boolean; only: string | undefined } | { problem: string } {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { fast: { type: "boolean", default: false }, only: { type: "string" } },
      allowPositionals: true,
    });
    return { words: positionals, fast: values.fast, only: values.only };
  } catch (error) {
    // Its first sentence names the option; what follows explains how to pass words that look like one.
    const [said] = String(error instanceof Error ? error.message : error).split(/\.\s/);
    return { problem: `${said}. Options: --fast, --only <step>.` };
  }
}
