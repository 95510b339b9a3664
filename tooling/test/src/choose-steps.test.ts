import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { chooseSteps } from "./choose-steps.ts";
import type { Step } from "./step.ts";

const run = async () => ({ isOk: true, output: "" });
const steps: Step[] = [
  { name: "lint", isFast: true, run },
  { name: "database tests", isFast: false, run },
  { name: "e2e", isFast: false, takesWords: true, run },
];

function chosen(...args: string[]) {
  const choice = chooseSteps({ args, steps });
  return choice.ok ? [choice.steps.map(({ name }) => name), choice.words] : choice.problem;
}

test("all steps run unless fewer are asked for", () => {
  expect(chosen()).toEqual([["lint", "database tests", "e2e"], []]);
  expect(chosen("--fast")).toEqual([["lint"], []]);
  expect(chosen("--only", "database tests")).toEqual([["database tests"], []]);
});

test("one spec is named after the step that takes it", () => {
  expect(chosen("--only", "e2e", "interruption")).toEqual([["e2e"], ["interruption"]]);
  expect(chosen("--only", "e2e", "specs/a.spec.ts", "b.spec.ts:12")).toEqual([
    ["e2e"],
    ["specs/a.spec.ts", "b.spec.ts:12"],
  ]);
});

test("words that nothing would look at are refused, lest everything runs in their place", () => {
  for (const args of [["interruption"], ["--fast", "x"], ["--only", "lint", "x"]]) {
    expect(chosen(...args)).toContain("only --only e2e takes further words");
  }
});

test("a step that does not exist is answered with those that do", () => {
  expect(chosen("--only", "e3e")).toBe('There is no step "e3e". Steps: lint, database tests, e2e.');
});

test("an option that does not exist, or lacks its value, is answered with those that do", () => {
  expect(chosen("--fats")).toBe("Unknown option '--fats'. Options: --fast, --only <step>.");
  expect(chosen("--only")).toBe("Option '--only <value>' argument missing. Options: --fast, --only <step>.");
  expect(chosen("--only", "--fast")).toBe(
    "Option '--only' argument is ambiguous. Options: --fast, --only <step>.",
  );
});

test("a command line that is wrong ends with 2 and one line, and nothing runs", () => {
  const main = join(import.meta.dirname, "main.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, "--fats"], { encoding: "utf8" });
  expect({ status, stdout, stderr }).toEqual({
    status: 2,
    stdout: "",
    stderr: "Unknown option '--fats'. Options: --fast, --only <step>.\n",
  });
});
