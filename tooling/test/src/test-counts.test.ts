import { expect, test } from "vitest";
import { addCounts, countPlaywrightTests, countVitestTests } from "./test-counts.ts";

const vitestReport = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };

test("vitest's tests are counted by how they ended", () => {
  expect(countVitestTests(vitestReport)).toEqual({ passed: 5, failed: 1, skipped: 3 });
});

test("a test file that could not be loaded counts as a failure", () => {
  const testResults = [
    { status: "failed", assertionResults: [] },
    { status: "failed", assertionResults: [{}] },
    { status: "passed", assertionResults: [{}] },
  ];
  expect(countVitestTests({ ...vitestReport, testResults }).failed).toBe(2);
});

test("a flaky browser test passed in the end", () => {
  const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 0 };
  expect(countPlaywrightTests({ stats })).toEqual({ passed: 8, failed: 1, skipped: 0 });
});

test("a report of another shape is an error, not zero tests", () => {
  expect(() => countVitestTests({})).toThrow("numPassedTests");
});

test("counts of several runs add up", () => {
  const one = { passed: 1, failed: 2, skipped: 3 };
  expect(addCounts([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6 });
  expect(addCounts([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
});
