import { chooseSteps } from "./choose-steps.ts";
import type { Step, StepResult } from "./step.ts";
import { steps } from "./steps.ts";
import { addCounts } from "./test-counts.ts";

process.exit(await main());

/**
 * Runs every chosen step, also after one failed, and ends with one line that says how many tests did. Answers 1 where
 * something failed, and 2 where nothing ran because the command line is wrong.
 */
async function main(): Promise<number> {
  const choice = chooseSteps({ args: process.argv.slice(2), steps });
  if (!choice.ok) {
    console.error(choice.problem);
    return 2;
  }
  const results: { step: Step; result: StepResult; seconds: string }[] = [];
  for (const step of choice.steps) results.push(await runStep({ step, words: choice.words }));

  console.log("\nSummary");
  for (const { step, result, seconds } of results) {
    const { isOk, note } = result;
    const mark = isOk ? (note === undefined ? "✓" : "○") : "✗";
    const remark = note === undefined ? "" : `  ${note}`;
    console.log(`  ${mark} ${step.name.padEnd(18)} ${seconds.padStart(6)} s${remark}`);
  }
  const { passed, failed } = addCounts(results.flatMap(({ result }) => result.counts ?? []));
  console.log(`\n${passed} passed, ${failed} failed`);
  const hasRunTests = passed > 0 || choice.isOnly;
  return results.every(({ result }) => result.isOk) && hasRunTests ? 0 : 1;
}

async function runStep({ step, words }: { step: Step; words: string[] }) {
  console.log(`▸ ${step.name}`);
  const startedAt = performance.now();
  const result = await step
    .run(words)
    .catch((error: unknown) => ({ isOk: false, output: `${String(error)}\n` }));
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  if (!result.isOk || step.name === "budgets") process.stdout.write(result.output);
  console.log(`${result.isOk ? "✓" : "✗"} ${step.name} (${seconds} s)`);
  return { step, result, seconds };
}
