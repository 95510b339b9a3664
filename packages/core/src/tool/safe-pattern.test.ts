import * as fc from "fast-check";
import { expect, test } from "vitest";
import { longestMatched, matchesPattern, patternProblem } from "./safe-pattern.ts";

test.each(["^(a+)+$", "(a|a)*$", "^(a|aa)+$", "^(.*a){12}$", "^(\\w+\\s?)*$", "(x+x+)+y"])(
  "%s, which keeps a backtracking engine busy for a minute, is answered at once",
  (pattern) => {
    const started = performance.now();
    matchesPattern(pattern, `${"a".repeat(longestMatched - 1)}!`);
    expect(performance.now() - started).toBeLessThan(2000);
  },
);

test.each(["(?=a)b", "(?<!a)b", "(a)\\1", "[a", "(", "a{9999}"])(
  "%s cannot be matched in linear time, or not at all, and is told apart before it is saved",
  (pattern) => expect(patternProblem(pattern)).toEqual(expect.any(String)),
);

test.each([
  ["^\\d{5}(-\\d{4})?$", "94110", "9411"],
  ["^[A-Z]{2}\\d+$", "AB12", "ab12"],
  ["^\\p{L}+$", "Zoë", "Z0e"],
  ["b", "abc", "ac"],
])("%s finds %s and not %s", (pattern, matching, other) => {
  expect(patternProblem(pattern)).toBeNull();
  expect(matchesPattern(pattern, matching)).toBe(true);
  expect(matchesPattern(pattern, other)).toBe(false);
});

test("a text beyond the limit is refused unread", () => {
  expect(matchesPattern("a", "a".repeat(longestMatched))).toBe(true);
  expect(matchesPattern("a", "a".repeat(longestMatched + 1))).toBe(false);
});

test("any pattern is either told to be one or not; neither it nor any text makes it throw", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (pattern, text) => {
      if (patternProblem(pattern) === null) expect(typeof matchesPattern(pattern, text)).toBe("boolean");
    }),
  );
});
