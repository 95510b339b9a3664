import { expect, test } from "vitest";
import { houseWords } from "./house-words.ts";

const moments = ["goodbye", "transferring", "time-limit", "still-there", "nobody-there"] as const;

test.each(["en", "de-AT", "es", "fr-CA"])(
  "in %s there is a sentence of its own for every moment",
  (language) => {
    const sentences = moments.map((moment) => houseWords(language, moment));
    expect(new Set(sentences).size).toBe(moments.length);
    if (language !== "en") expect(sentences).not.toContain(houseWords("en", "goodbye"));
  },
);

test("a language that has none, and none at all, hear English", () => {
  expect(houseWords("ja", "still-there")).toBe("Are you still there?");
  expect(houseWords(null, "still-there")).toBe("Are you still there?");
});
