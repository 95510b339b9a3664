import { expect, test } from "vitest";
import { splitSentences } from "./split-sentences.ts";

test.each([
  ["Yes, we do. It costs", ["Yes, we do."], " It costs"],
  ["Is it urgent? Then", ["Is it urgent?"], " Then"],
  ["It costs 12.50 dollars", [], "It costs 12.50 dollars"],
  ["Dr. Smith is in", [], "Dr. Smith is in"],
  ["Ask J. Smith. She", ["Ask J. Smith."], " She"],
  ["Well... maybe", ["Well..."], " maybe"],
  ["He said “no.” Then", ["He said “no.”"], " Then"],
  ["You are", [], "You are"],
  ["是的。我们", ["是的。"], "我们"],
  ["One.\nTwo", ["One.", "\n"], "Two"],
])("%j is spoken as far as it is complete", (text, sentences, rest) => {
  expect(splitSentences(text)).toEqual({ sentences, rest });
});

test("a full stop at the very end waits: it may stand in a number", () => {
  expect(splitSentences("It costs 12.")).toEqual({ sentences: [], rest: "It costs 12." });
});

test("a sentence that never ends is broken at a comma or a word, and no character is lost", () => {
  for (const piece of ["a long list of things, ", "word ", "x"]) {
    const text = piece.repeat(piece === "x" ? 600 : 60);
    const { sentences, rest } = splitSentences(text);
    expect(sentences.join("") + rest).toBe(text);
    if (piece !== "x") expect(sentences.length).toBeGreaterThan(0);
  }
});
