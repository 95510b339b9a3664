import { parseArgs } from "node:util";
import type { Step, StepResult } from "./step.ts";
import { steps } from "./steps.ts";
import { addCounts } from "./test-counts.ts";

const { values } = parseArgs({
  options: { fast: { type: "boolean", default: false }, only: { type: "string" } },
  allowPositionals: true,
});
process.exit(await main());

/** Runs every chosen step, also after one failed, and ends with one line that says how many tests did. */
async function main(): Promise<number> {
  const chosen = chooseSteps();
  if (chosen.length === 0) {
    console.error(`There is no step "${values.only}". Steps: ${steps.map(({ name }) => name).join(", ")}.`);
    return 1;
  }
  const results: { step: Step; result: StepResult; seconds: string }[] = [];
  for (const step of chosen) results.push(await runStep(step));

  console.log("\nSummary");
  for (const { step, result, seconds } of results) {
    console.log(`  ${result.isOk ? "✓" : "✗"} ${step.name.padEnd(18)} ${seconds.padStart(6)} s`);
  }
  const { passed, failed } = addCounts(results.flatMap(({ result }) => result.counts ?? []));
  console.log(`\n${passed} passed, ${failed} failed`);
  const hasRunTests = passed > 0 || values.only !== undefined;
  return results.every(({ result }) => result.isOk) && hasRunTests ? 0 : 1;
}

function chooseSteps(): Step[] {
  if (values.only !== undefined) return steps.filter(({ name }) => name === values.only);
  return values.fast ? steps.filter(({ isFast }) => isFast) : steps;
}

async function runStep(step: Step) {
  console.log(`▸ ${step.name}`);
  const startedAt = performance.now();
  const result = await step.run().catch((error: unknown) => ({ isOk: false, output: `${String(error)}\n` }));
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  if (!result.isOk || step.name === "budgets") process.stdout.write(result.output);
  console.log(`${result.isOk ? "✓" : "✗"} ${step.name} (${seconds} s)`);
  return { step, result, seconds };
}
