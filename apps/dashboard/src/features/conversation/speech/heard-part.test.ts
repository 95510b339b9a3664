import { expect, test } from "vitest";
import { heardPart } from "./heard-part.ts";

const sentence = { text: " We come to Mission District on Tuesday.", rate: 1, now: 2_000 };

test("the words before the one that the voice is at were heard", () => {
  expect(heardPart({ ...sentence, index: 11, startedAt: 0 })).toBe("We come to");
  expect(heardPart({ ...sentence, index: 0, startedAt: 0 })).toBe("");
});

test("a voice that tells no boundaries is measured by the clock, in whole words", () => {
  expect(heardPart({ ...sentence, index: null, startedAt: 0 })).toBe("We come to Mission District");
  expect(heardPart({ ...sentence, index: null, startedAt: 0, rate: 0.5 })).toBe("We come to");
  expect(heardPart({ ...sentence, index: null, startedAt: 0, now: 60_000 })).toBe(sentence.text.trim());
  expect(heardPart({ ...sentence, index: null, startedAt: 2_000 })).toBe("");
});

test("of a voice that has not begun nothing was heard", () => {
  expect(heardPart({ ...sentence, index: null, startedAt: null })).toBe("");
});
