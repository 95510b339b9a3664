import type { Command } from "./run-command.ts";
import { runCommand } from "./run-command.ts";
import type { TestCounts } from "./test-counts.ts";

export type StepResult = {
  isOk: boolean;
  output: string;
  counts?: TestCounts;
  /** What whoever reads "passed" should know about it, such as that nothing could be checked. */
  note?: string;
};
export type Step = {
  name: string;
  /** False for what needs services, a browser or minutes. */
  isFast: boolean;
  /** True for one whose command takes further words, such as the spec to run. */
  takesWords?: boolean;
  run(words: string[]): Promise<StepResult>;
};

/** A step that is one command of a tool. */
export function commandStep(step: { name: string; isFast: boolean } & Command): Step {
  return { name: step.name, isFast: step.isFast, run: () => runCommand(step) };
}
