import { expect, test } from "vitest";
import { heardOfAnswer, restAfter } from "./heard-of-answer.ts";
import { callerWordsOf, newCallerWords } from "./new-caller-words.ts";
import { comparableWords, type SpokenEntry } from "./spoken-entry.ts";

const user = (text: string): SpokenEntry => ({ role: "user", text });
const agent = (text: string): SpokenEntry => ({ role: "agent", text });

const cases: [what: string, known: string, transcript: SpokenEntry[], words: string][] = [
  ["all of it where nothing is known", "", [agent("Hello."), user("I have a leak.")], "I have a leak."],
  ["nothing where the same is sent again", "I have a leak", [user("I have a leak.")], ""],
  ["what a sentence has grown by", "I have a", [user("I have a leak, please hurry.")], "leak, please hurry."],
  [
    "a further sentence, with its case and signs",
    "I have a leak.",
    [user("I have a leak."), agent("Where?"), user("In the Kitchen!")],
    "In the Kitchen!",
  ],
  [
    "the whole of what was said last, where the platform has corrected itself",
    "I have a leek in the kitchen",
    [user("I have a leak in the kitchen.")],
    "I have a leak in the kitchen.",
  ],
  [
    "only what was said last, where what came before is as it was",
    "hello there I need a plumper",
    [user("Hello there."), agent("Hi."), user("I need a plumber.")],
    "I need a plumber.",
  ],
  ["nothing where the platform takes something back", "yes please thank you", [user("Yes, please.")], ""],
  ["words of any script", "мне нужен", [user("Мне нужен сантехник.")], "сантехник."],
];

test.each(cases)("new is %s", (...[, known, transcript, words]) => {
  expect(newCallerWords({ known: comparableWords(known), transcript })).toBe(words);
});

test("of an answer the part that was really said is heard, and not what was said before it", () => {
  const transcript = [agent("Hello."), user("When?"), agent("We come out from"), user("Stop.")];
  const said = "We come out from Monday to Friday.";
  expect(heardOfAnswer({ said, knownCount: 1, transcript })).toEqual({
    heardText: "We come out from",
    isWhole: false,
  });
  expect(heardOfAnswer({ said: "We come out from.", knownCount: 1, transcript }).isWhole).toBe(true);
  const unheard = [agent("Hello."), user("When? Today?")];
  expect(heardOfAnswer({ said, knownCount: 1, transcript: unheard })).toEqual({
    heardText: "",
    isWhole: false,
  });
});

test("the rest of an answer is what was not heard of it, to the letter", () => {
  const said = "We come out, from Monday to Friday.";
  expect(restAfter({ said, heardText: "we come out" })).toBe("from Monday to Friday.");
  expect(restAfter({ said, heardText: "" })).toBe(said);
  expect(restAfter({ said, heardText: said })).toBe("");
});

test("all that a caller has said is known once, whatever the agent said between", () => {
  expect(callerWordsOf([user("Hi there!"), agent("Hello."), user("Fine.")])).toEqual(["hi", "there", "fine"]);
});
