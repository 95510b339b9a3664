import { expect, test } from "vitest";
import { collected, type Properties } from "../testing/collected.ts";

const safe: Properties = {
  box: { type: "string", description: "Box number, four digits", pattern: "^\\d{4}$" },
  code_word: { type: "string", description: "The code word that was agreed on" },
};
const openBox = { properties: safe, name: "open_a_box" };

test.each([
  ["box two two one seven, code word lighthouse", "lighthouse"],
  ["it's box 2217, and the code word is Marigold", "Marigold"],
  ["box 2217, our code word's otter", "otter"],
  ["box 2217 and the code word is black swan, thanks", "black swan"],
  ["our code word is black swan and the box is 2217", "black swan"],
])("a secret word is heard where it is called so: %s", (text, word) => {
  expect(collected({ ...openBox, text })).toEqual({ box: "2217", code_word: word });
});

test.each([
  "I'd like to have our box opened, please",
  "I need the old box opened",
  "can you get our box ready?",
  "I forgot the code word yesterday",
  "I lost my code word, can you help me?",
  "the code word is not the one I have here",
  "my code word doesn't work",
])("no secret word is made of what a caller asks for: %s", (text) => {
  expect(collected({ ...openBox, text })).toEqual({});
});

test.each([
  ["lighthouse", "lighthouse"],
  ["um, it's lighthouse", "lighthouse"],
  ["black swan", "black swan"],
])("a word or two are the answer to what it is: %s", (text, word) => {
  expect(collected({ ...openBox, text, askedKey: "code_word" })).toEqual({ code_word: word });
});

test.each([
  "gosh, I'm never renting one again",
  "I really have no idea what it was",
  "what do you need that for?",
  "thanks a lot",
  "I'd say my wife knows that",
])("whatever else is said is tried as nobody's secret: %s", (text) => {
  expect(collected({ ...openBox, text, askedKey: "code_word" })).toEqual({});
});
