import { expect, test } from "vitest";
import { aTool } from "../testing/a-wanted.ts";
import { readTool } from "./offered-tool.ts";
import { outcomeQuestion } from "./outcome-question.ts";

const booking = readTool(aTool({ name: "book_lesson", description: "Books a lesson." }));
const opening = readTool(aTool({ name: "get_opening_hours", description: "Tells the opening hours." }));

test.each([
  "Is it booked?",
  "so is my lesson booked or not?",
  "did you book it",
  "is Nora booked in?",
  "have you booked the lesson for me?",
  "Did that work?",
  "ok, and is everything confirmed?",
  "did it go through",
])("'%s' asks whether it was done", (text) => {
  expect(outcomeQuestion(text, booking)).toEqual({ kind: "whether" });
});

test.each([
  ["what day did you book?", "when"],
  ["and at what time did you book it?", "time"],
  ["when exactly?", "when"],
  ["for how many?", "count"],
  ["what's my booking number?", "number"],
  ["what did you book", "what"],
])("'%s' asks for a detail: %s", (text, detail) => {
  expect(outcomeQuestion(text, booking)).toMatchObject({ kind: "detail", detail });
});

test.each(["try again", "can you try that again please?", "please check once more"])(
  "'%s' asks to repeat it",
  (text) => expect(outcomeQuestion(text, booking)).toEqual({ kind: "again" }),
);

test.each([
  "is a lesson available on Friday?",
  "when do you open?",
  "did you get my letter about the roof?",
  "book it",
  "is my car repaired?",
  "how much does a lesson cost?",
  "what's your phone number?",
  "try the blue one",
])("'%s' is a request of its own", (text) => {
  expect(outcomeQuestion(text, booking)).toBeNull();
});

test("what only looks something up has booked nothing", () => {
  expect(outcomeQuestion("is it booked?", opening)).toBeNull();
  expect(outcomeQuestion("is it booked?", null)).toEqual({ kind: "whether" });
});
