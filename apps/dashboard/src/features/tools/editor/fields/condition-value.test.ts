import { expect, test } from "vitest";
import { conditionValueText, readConditionValue } from "./condition-value.ts";

test("what is typed is compared as what it is", () => {
  expect(readConditionValue("200", "at-most")).toBe(200);
  expect(readConditionValue("true", "equals")).toBe(true);
  expect(readConditionValue("open", "equals")).toBe("open");
  expect(readConditionValue("a, 2 ,", "one-of")).toEqual(["a", 2]);
  expect(readConditionValue("anything", "exists")).toBeNull();
});

test("text that looks like a number stays text when it is shown and typed again", () => {
  for (const value of ["94110", "true", "open", '"quoted"', "", 7, false, null]) {
    expect(readConditionValue(conditionValueText(value), "equals")).toEqual(value);
  }
  expect(conditionValueText("94110")).toBe('"94110"');
});
