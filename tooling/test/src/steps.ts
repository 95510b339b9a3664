import { checkArrows } from "./arrows.ts";
import { checkDependencies } from "./audit/check-dependencies.ts";
import { checkBudgets } from "./budgets/check-budgets.ts";
import { checkPortability } from "./portability.ts";
import { runCommand } from "./run-command.ts";
import { commandStep, type Step } from "./step.ts";
import { endToEndTests, vitestTests } from "./test-steps.ts";

/** Everything that is checked, cheap before dear. */
export const steps: Step[] = [
  commandStep({
    name: "format",
    isFast: true,
    command: ["oxfmt", "-c", "tooling/oxc/oxfmt.json", "--check", "."],
  }),
  commandStep({
    name: "lint",
    isFast: true,
    command: ["oxlint", "-c", "tooling/oxc/oxlint.json", "--type-aware", "--deny-warnings"],
  }),
  commandStep({
    name: "types",
    isFast: true,
    command: ["turbo", "run", "typecheck", "--concurrency=2", "--output-logs=errors-only", "--no-daemon"],
  }),
  { name: "boundaries", isFast: true, run: checkBoundaries },
  { name: "budgets", isFast: true, run: checkBudgets },
  commandStep({
    name: "dead code",
    isFast: true,
    command: ["knip", "-c", "tooling/test/knip.json", "--no-progress", "--no-config-hints"],
  }),
  commandStep({ name: "peer dependencies", isFast: true, command: ["pnpm", "peers", "check"] }),
  { name: "dependency audit", isFast: true, run: () => checkDependencies() },
  { name: "portability", isFast: true, run: async () => checkPortability() },
  vitestTests({ name: "unit tests", projects: ["unit", "dashboard"], isFast: true }),
  vitestTests({ name: "database tests", projects: ["database"], isFast: false }),
  endToEndTests({ name: "e2e" }),
];

async function checkBoundaries() {
  const turbo = await runCommand({ command: ["turbo", "boundaries"] });
  const arrows = checkArrows();
  return { isOk: turbo.isOk && arrows.isOk, output: turbo.output + arrows.output };
}
