import { expect, test } from "vitest";
import { aTool } from "../testing/a-wanted.ts";
import { readTool } from "../understand/offered-tool.ts";
import { splitRequests } from "../understand/split-requests.ts";
import { takeApart } from "./take-apart.ts";

const now = new Date("2026-11-23T10:00:00");
const tools = [
  aTool({ name: "stock_level", description: "How many kegs are in stock." }),
  aTool({ name: "sales_this_week", description: "Sales of the week." }),
  aTool({ name: "change_booking", description: "Changes the day of a booking." }),
].map(readTool);

test("two questions in one breath are two requests", () => {
  const text = "how are sales this week and how many kegs are in stock";
  expect(takeApart({ text, tools, now })).toHaveLength(2);
});

test("one question about two things is two requests", () => {
  const text = "what is the toll for the tunnel and the bridge?";
  const crossing = { type: "string" as const, enum: ["tunnel", "bridge"], description: "Crossing" };
  const toll = aTool({
    name: "toll_price",
    description: "What the toll is.",
    properties: { crossing },
    required: ["crossing"],
  });
  expect(takeApart({ text, tools: [readTool(toll)], now })).toEqual([
    "what is the toll for the tunnel?",
    "what is the toll for the bridge?",
  ]);
});

test("what only says more of a request stays with it", () => {
  const text = "please change my day to Friday. The stock room booking is 4711";
  expect(takeApart({ text, tools, now })).toEqual([text]);
});

test("names and numbers at the end give what was asked for before", () => {
  const text = "please change the booking to Friday. stock room, Dora Kemp, 555 0171";
  expect(takeApart({ text, tools, now })).toEqual([text]);
});

test("a half belongs to the number before it", () => {
  const text = "how are sales this week and a half";
  expect(splitRequests(text)).toEqual([text]);
  expect(splitRequests("change it to two and a half kegs and check the stock")).toHaveLength(2);
});
