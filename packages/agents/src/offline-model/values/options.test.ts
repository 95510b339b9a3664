import { expect, test } from "vitest";
import { optionsOf } from "./options.ts";

const described = (description: string) => optionsOf({ property: {}, description });

test.each([
  ["One of: drain, leak, heater", ["drain", "leak", "heater"]],
  ["The kind of work; one of drain, leak or heater.", ["drain", "leak", "heater"]],
  ["Either buy or rent", ["buy", "rent"]],
  ["Allowed values: 'economy', 'first class'", ["economy", "first class"]],
  ["Size: small, medium, large", ["small", "medium", "large"]],
  ["Cabin (economy, business or first)", ["economy", "business", "first"]],
  ["low, medium or high", ["low", "medium", "high"]],
  ["Warehouse: north or south", ["north", "south"]],
  ["Unit size: 5x5, 5x10, 10x10", ["5x5", "5x10", "10x10"]],
])("'%s' is a closed list", (description, values) => {
  expect(described(description)).toEqual({ values, isClosed: true });
});

test.each([
  ["composer", "Who wrote or arranged it"],
  ["owner", "Company or owner"],
  ["dish", "What they eat or drink"],
])("“%s: %s” asks for one thing, and lists no values", (words, description) => {
  expect(optionsOf({ property: {}, description, words }).values).toEqual([]);
});

test("a question that ends in a list still lists values", () => {
  expect(described("What to cut: hair, beard or both").values).toEqual(["hair", "beard", "both"]);
});

test.each([
  ["The kind of work, such as drain, leak or heater", ["drain", "leak", "heater"]],
  ["Reason for the visit, e.g. cleaning or check-up", ["cleaning", "check-up"]],
])("'%s' gives examples only", (description, values) => {
  expect(described(description)).toEqual({ values, isClosed: false });
});

test.each([
  "The ZIP code of the caller's address",
  "Start time (24h, HH:MM)",
  "HH:MM, 24-hour",
  "Apartment or unit number",
  "The phone number under which they can be reached, with area code.",
  "Date of the visit, DD/MM/YYYY",
])("'%s' lists nothing", (description) => {
  expect(described(description).isClosed).toBe(false);
});

test("a schema's enum, anyOf and const count before words", () => {
  expect(optionsOf({ property: { enum: ["a", "b"] }, description: "One of: c, d" }).values).toEqual([
    "a",
    "b",
  ]);
  expect(
    optionsOf({ property: { anyOf: [{ const: "a" }, { const: "b" }] }, description: "" }).values,
  ).toEqual(["a", "b"]);
});
