import { expect, test } from "vitest";
import { aTool } from "../testing/a-wanted.ts";
import { readTool } from "./offered-tool.ts";
import { hasUntakenDay } from "./untaken-day.ts";

const now = new Date("2026-11-23T10:00:00");
const text = (description: string) => ({ type: "string" as const, description });
const paying = readTool(aTool({ name: "pay_invoice", properties: { invoice: text("Invoice number") } }));
const cancelling = readTool(
  aTool({ name: "cancel_booking", properties: { booking: text("Booking number") } }),
);
const booking = readTool(aTool({ name: "book_visit", properties: { date: text("Day, YYYY-MM-DD") } }));

test.each(["pay it tomorrow", "pay my invoice on Friday", "pay it next week", "please pay it this evening"])(
  "“%s” puts off what would be done at once",
  (words) => expect(hasUntakenDay({ text: words, tool: paying, values: {}, now })).toBe(true),
);

test.each([
  ["pay the invoice for tomorrow", paying],
  ["pay it today", paying],
  ["I got it yesterday, please pay it", paying],
  ["the number is K 44 W 9", paying],
  ["cancel my booking on Friday", cancelling],
  ["book it for Friday", booking],
])("“%s” does not", (words, tool) => {
  expect(hasUntakenDay({ text: words, tool, values: {}, now })).toBe(false);
});

test("a choice of weekdays is when, too", () => {
  const lesson = readTool(
    aTool({ name: "book_lesson", properties: { weekday: { type: "string", enum: ["Monday", "Tuesday"] } } }),
  );
  expect(hasUntakenDay({ text: "book it, Tuesday is better", tool: lesson, values: {}, now })).toBe(false);
});

test("a day that a value holds is not put off", () => {
  const values = { invoice: "the one that is due tomorrow" };
  expect(hasUntakenDay({ text: "pay the one that is due tomorrow", tool: paying, values, now })).toBe(false);
});

test("a list of weekdays is when, too", () => {
  const rota = readTool(
    aTool({ name: "join_rota", properties: { days: { type: "array", items: { type: "string" } } } }),
  );
  expect(hasUntakenDay({ text: "I can come on Fridays", tool: rota, values: {}, now })).toBe(false);
});
