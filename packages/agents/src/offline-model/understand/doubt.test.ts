import { expect, test } from "vitest";
import { aTool } from "../testing/a-wanted.ts";
import { doubtOf, isUnsettled } from "./doubt.ts";
import { readTool } from "./offered-tool.ts";

const cancelling = readTool(aTool({ name: "cancel_booking", description: "Cancels a booking." }));
const paying = readTool(aTool({ name: "pay_bill", description: "Pays a bill." }));

test.each([
  ["please don't cancel my booking 4711", cancelling],
  ["I don't want to cancel booking 4711", cancelling],
  ["I won’t pay invoice 40721", paying],
  ["do not pay it yet", paying],
])("“%s” forbids the deed that it names", (words, tool) => {
  expect(doubtOf(words, tool)).toBe("forbidden");
});

test.each([
  ["what happens if I cancel booking 4711?", cancelling],
  ["did you cancel booking 4711?", cancelling],
  ["can I cancel booking 4711 later?", cancelling],
  ["I'm thinking about cancelling booking 4711", cancelling],
  ["my wife wants to cancel booking 4711 but I don't", cancelling],
  ["how do I pay invoice 40721?", paying],
  ["should I pay invoice 40721?", paying],
  ["I already paid invoice 40721", paying],
  ["I'll pay 40721 in person", paying],
  ["40721, but don't pay it yet", paying],
])("“%s” leaves open whether it asks for the deed", (words, tool) => {
  expect(doubtOf(words, tool)).toBe("uncertain");
});

test.each([
  ["cancel booking 4711", cancelling],
  ["I can't make it on Friday, please cancel booking 4711", cancelling],
  ["I don't need it any more, so can you cancel 4711?", cancelling],
  ["I'd like my booking cancelled", cancelling],
  ["can you pay invoice 40721 for me?", paying],
  ["it's 40721", paying],
])("“%s” asks for it", (words, tool) => {
  expect(doubtOf(words, tool)).toBeNull();
});

test.each([
  "maybe four",
  "I'm not sure, 4 or 5",
  "I have 2 questions first",
  "are you open on Friday?",
  "I can’t do Friday",
])("“%s” leaves open whether it is the answer", (words) => expect(isUnsettled(words)).toBe(true));

test.each(["for 4, please", "could we do Friday?", "what about Friday?", "Friday?", "any chance on Friday?"])(
  "“%s” is an answer",
  (words) => expect(isUnsettled(words)).toBe(false),
);
