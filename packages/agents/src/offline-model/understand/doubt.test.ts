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
  ["I might want to cancel booking 4711", cancelling],
  ["I was going to cancel 4711", cancelling],
  ["my brother cancelled 4711 and I want it back", cancelling],
  ["tell me how to cancel 4711", cancelling],
  ["can you even cancel a booking like 4711", cancelling],
  ["cancel booking 4711. wait. stop.", cancelling],
  ["pay 40721 please. no. don't.", paying],
  ["cancel booking 4711 when I call back", cancelling],
  ["please cancel 4711, if that's ok with my husband", cancelling],
  ["is it possible to cancel booking 4711?", cancelling],
  ["is there any way to pay 40721 later this year?", paying],
])("“%s” leaves open whether it asks for the deed", (words, tool) => {
  expect(doubtOf(words, tool)).toBe("uncertain");
});

test.each([
  ["cancel booking 4711", cancelling],
  ["I can't make it on Friday, please cancel booking 4711", cancelling],
  ["I don't need it any more, so can you cancel 4711?", cancelling],
  ["I'd like my booking cancelled", cancelling],
  ["can you pay invoice 40721 for me?", paying],
  ["I want to get my booking cancelled", cancelling],
  ["it's 40721", paying],
  ["I'll pick it up myself, please pay 40721", paying],
])("“%s” asks for it", (words, tool) => {
  expect(doubtOf(words, tool)).toBeNull();
});

test.each([
  "maybe four",
  "I'm not sure, 4 or 5",
  "I have 2 questions first",
  "it ends in 4471, or was it 4417",
  "are you open on Friday?",
  "I can’t do Friday",
])("“%s” leaves open whether it is the answer", (words) => expect(isUnsettled(words)).toBe(true));

test.each(["for 4, please", "could we do Friday?", "what about Friday?", "Friday?", "any chance on Friday?"])(
  "“%s” is an answer",
  (words) => expect(isUnsettled(words)).toBe(false),
);

test("who asks for something to be put somewhere tells of nothing that was put", () => {
  const list = readTool(aTool({ name: "put_on_list", description: "Puts somebody on a list." }));
  expect(doubtOf("could you put us on the list?", list)).toBeNull();
  expect(doubtOf("you put us on the list", list)).toBe("uncertain");
});
