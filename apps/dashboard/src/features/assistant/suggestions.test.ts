import { expect, test } from "vitest";
import { suggestionsOf } from "./suggestions.ts";

test("suggestions are made from the first four tools' names", () => {
  const tools = ["check stock", "Create a ticket.", "Look up a customer", "Quote a price", "Fifth"].map(
    (name) => ({
      id: name,
      name,
    }),
  );
  expect(suggestionsOf(tools).map(({ text }) => text)).toEqual([
    "Check stock, please.",
    "Create a ticket, please.",
    "Look up a customer, please.",
    "Quote a price, please.",
  ]);
});

test("no tools make no suggestions", () => {
  expect(suggestionsOf([])).toEqual([]);
});
