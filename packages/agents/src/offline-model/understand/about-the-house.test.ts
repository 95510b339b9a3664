import { expect, test } from "vitest";
import { aTool } from "../testing/a-wanted.ts";
import { asksAboutHouse } from "./about-the-house.ts";
import { readTool } from "./offered-tool.ts";

const date = { type: "string" as const, description: "Day, YYYY-MM-DD" };
const tools = [
  readTool(aTool({ name: "book_lawn_mowing", description: "We mow a lawn.", properties: { date } })),
  readTool(aTool({ name: "check_table", description: "Whether a table is free.", properties: { date } })),
];

test.each([
  "do you shovel snow as well?",
  "and do they juggle?",
  "do you guys sell gift cards?",
  "do you offer yodelling?",
  "do you buy old mowers?",
  "could you varnish my fence for me?",
])("“%s” asks what the house does, and no tool speaks of it", (words) => {
  expect(asksAboutHouse(words, tools)).toBe(true);
});

test.each([
  "do you have a table for two tonight?",
  "do you mow lawns?",
  "could you sign her up for it?",
  "can you check on a table for me",
  "do you come out to 94110?",
  "I'd like a table",
])("“%s” may well be for a tool", (words) => expect(asksAboutHouse(words, tools)).toBe(false));

test("where a thing is looked up by any name, what is sold is such a thing", () => {
  const stock = aTool({
    name: "check_stock",
    description: "Whether a product is in stock.",
    properties: { product: { type: "string", description: "Product name" } },
    required: ["product"],
  });
  expect(asksAboutHouse("do you sell garden gnomes?", [readTool(stock)])).toBe(false);
});
