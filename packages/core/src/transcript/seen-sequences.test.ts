import { expect, test } from "vitest";
import { createSeenSequences } from "./seen-sequences.ts";

test("what was left out is missing until it comes, and what was seen stays seen", () => {
  const seen = createSeenSequences({ upTo: 2 });
  for (const sequence of [3, 7, 5]) seen.add(sequence);
  expect(seen).toMatchObject({ highest: 7, unbrokenUpTo: 3 });
  expect(seen.missing()).toEqual([4, 6]);
  expect([1, 3, 4, 5, 6, 7, 8].filter(seen.has)).toEqual([1, 3, 5, 7]);
  for (const sequence of [4, 3, 6]) seen.add(sequence);
  expect(seen).toMatchObject({ highest: 7, unbrokenUpTo: 7 });
  expect(seen.missing()).toEqual([]);
});

test("numbers that follow on each other are next, and so is what fills a gap, but not what opens one", () => {
  const seen = createSeenSequences({ upTo: 2 });
  seen.add(5);
  expect([[6], [6, 7], [3, 6], [5], [2, 4], [4, 6, 3, 7], []].every(seen.areNext)).toBe(true);
  expect([[7], [6, 8], [7, 6]].some(seen.areNext)).toBe(false);
});
