import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "./run-command.ts";
import type { Step, StepResult } from "./step.ts";
import {
  countPlaywrightTests,
  countVitestTests,
  namesOfFailed,
  readReport,
  type TestCounts,
} from "./test-counts.ts";

/** Enough to know where to look; all of them are told where they ran. */
const mostNamed = 5;

/** Projects of the vitest configuration. */
export function vitestTests(options: { name: string; projects: string[]; isFast: boolean }): Step {
  return {
    name: options.name,
    isFast: options.isFast,
    run: () =>
      runTests({
        command: (report) => [
          "vitest",
          "run",
          "--config=tooling/vitest/vitest.config.ts",
          ...options.projects.map((project) => `--project=${project}`),
          "--reporter=dot",
          "--reporter=json",
          `--outputFile.json=${report}`,
        ],
        count: countVitestTests,
      }),
  };
}

/** The browser suites; playwright's configuration finds the browser and starts the stack. */
export function endToEndTests(options: { name: string }): Step {
  return {
    name: options.name,
    isFast: false,
    takesWords: true,
    run: (words) =>
      runTests({
        command: () => [
          "e2e/node_modules/.bin/playwright",
          "test",
          "--config=e2e/playwright.config.ts",
          "--reporter=list,json",
          ...words,
        ],
        count: countPlaywrightTests,
      }),
  };
}

async function runTests(options: {
  command: (reportPath: string) => [string, ...string[]];
  count: (report: unknown) => TestCounts;
}): Promise<StepResult> {
  const folder = mkdtempSync(join(tmpdir(), "callhook-test-"));
  const report = join(folder, "report.json");
  const { isOk } = await runCommand({
    command: options.command(report),
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    isLive: true,
  });
  const written = readReport(report);
  rmSync(folder, { recursive: true, force: true });
  if (written === null) return { isOk: false, output: "", note: "It ended without a report." };
  const counts = options.count(written);
  const problem = problemOf({ counts, isOk, failed: namesOfFailed(written) });
  return { isOk: problem === null, output: "", counts, ...(problem === null ? {} : { note: problem }) };
}

/** Why a run is no success, in a sentence; null where it is one. */
export function problemOf(run: { counts: TestCounts; isOk: boolean; failed: string[] }): string | null {
  const { counts, isOk, failed } = run;
  if (counts.passed + counts.failed === 0) return "No test ran.";
  if (counts.failed > 0) return `${counts.failed} failed: ${failed.slice(0, mostNamed).join("; ")}`;
  if (counts.skipped > 0) return `${counts.skipped} tests were skipped, which counts as a failure.`;
  return isOk ? null : "An error outside of every test, or a hook that failed: it is told above.";
}
