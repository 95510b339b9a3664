import { expect, test } from "vitest";
import { aTool } from "../testing/a-wanted.ts";
import { readTool } from "./offered-tool.ts";

test.each([
  ["book_appointment", true],
  ["create_ticket", true],
  ["cancel_order", true],
  ["transfer_money", true],
  ["rent_bikes", true],
  ["remote_start", true],
  ["check_availability", false],
  ["get_price_quote", false],
  ["list_reminders", false],
  ["order_status", false],
  ["account_balance", false],
])("%s changes something: %s", (name, changes) => {
  expect(readTool(aTool({ name })).changes).toBe(changes);
});

test.each([
  "Cancels an appointment. Always confirm with the caller before cancelling.",
  "Places an order. Read the order back and get a yes before placing it.",
  "Transfers money. Confirm the amount with the customer before transferring.",
  "Ask the customer to confirm before ordering.",
  "Confirm first.",
  "Books seats. Read back the details and wait for a yes.",
])("'%s' asks for a confirmation", (description) => {
  expect(readTool(aTool({ description })).asksConfirmation).toBe(true);
});

test.each([
  "Books an appointment and returns a confirmation code.",
  "Confirms that a ZIP code is served.",
  "Saves a lead after the caller has given a name.",
])("'%s' asks for none", (description) => {
  expect(readTool(aTool({ description })).asksConfirmation).toBe(false);
});

test("the same schema is understood once, a changed one anew", () => {
  const one = readTool(aTool({ name: "check_stock", description: "Checks stock." }));
  expect(readTool(aTool({ name: "check_stock", description: "Checks stock." }))).toBe(one);
  expect(readTool(aTool({ name: "check_stock", description: "Checks the shelves." })).id).not.toBe(one.id);
});

test("when something else does not work, is when to use the tool", () => {
  const tool = readTool(aTool({ description: "Starts a wash from here when the app does not work." }));
  expect(tool.purpose.stems.has("app")).toBe(true);
  expect(tool.refusal.stems.size).toBe(0);
  const other = readTool(aTool({ description: "Pauses a plan, not when they want to quit." }));
  expect(other.refusal.stems.has("quit")).toBe(true);
});
