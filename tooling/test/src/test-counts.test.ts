import { expect, test } from "vitest";

import { addCounts, countPlaywrightTests, countVitestTests, namesOfFailed } from "./test-counts.ts";
import { problemOf } from "./test-steps.ts";

const vitestReport = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };

test("vitest's tests are counted by how they ended", () => {
  expect(countVitestTests(vitestReport)).toEqual({ passed: 5, failed: 1, skipped: 3 });
});

test("a test file that could not be loaded counts as a failure", () => {
  const testResults = [
    { status: "failed", assertionResults: [] },
    { status: "failed", assertionResults: [{ status: "failed", fullName: "adds" }] },
    { status: "passed", assertionResults: [{ status: "passed", fullName: "takes away" }] },
  ];
  expect(countVitestTests({ ...vitestReport, testResults }).failed).toBe(2);
});

test("what failed is named: tests by their titles, a file that could not be loaded by its name", () => {
  const testResults = [
    { name: "folder/broken.test.ts", status: "failed", assertionResults: [] },
    {
      name: "folder/sums.test.ts",
      status: "failed",
      assertionResults: [
        { status: "failed", fullName: "adds" },
        { status: "passed", fullName: "takes away" },
      ],
    },
  ];
  expect(namesOfFailed({ ...vitestReport, testResults })).toEqual(["broken.test.ts", "adds"]);
  expect(namesOfFailed({ stats: {} })).toEqual([]);
});

test("a run is a success only if tests ran, none failed, none was skipped and the runner says so too", () => {
  const counts = { passed: 3, failed: 0, skipped: 0 };
  expect(problemOf({ counts, isOk: true, failed: [] })).toBeNull();
  expect(problemOf({ counts, isOk: false, failed: [] })).toMatch(/outside of every test/);
  expect(problemOf({ counts: { ...counts, passed: 0 }, isOk: true, failed: [] })).toBe("No test ran.");
  expect(problemOf({ counts: { ...counts, skipped: 2 }, isOk: true, failed: [] })).toMatch(
    /^2 tests were skipped/,
  );
  expect(problemOf({ counts: { ...counts, failed: 1 }, isOk: false, failed: ["adds"] })).toBe(
    "1 failed: adds",
  );
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
