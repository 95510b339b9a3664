import { expect, test } from "vitest";
import { responseMappingSchema } from "./response-mapping.ts";

const saving = (hidden: string[], path: string) =>
  responseMappingSchema.safeParse({ hidden, save: [{ variable: "token", path }] });

test.each([
  ["customer.token", "customer.token"],
  ["customer", "customer.token"],
  ["customers.*.token", "customers.0.token"],
  ["customers.0.token", "customers.*.token"],
  ["*", "token"],
])("what is hidden at %s cannot be saved from %s, since a variable is on record", (hidden, path) => {
  expect(saving([hidden], path).error?.issues).toMatchObject([
    {
      path: ["save", 0, "path"],
      message: `${path} is hidden, so it cannot be saved to a variable; take it out of one of the two.`,
    },
  ]);
});

test.each([
  ["customer.iban", "customer.token"],
  ["customer.token.raw", "customer.token"],
  ["token", "customer.token"],
])("hiding %s does not stand in the way of saving %s", (hidden, path) => {
  expect(saving([hidden], path).success).toBe(true);
});

test("an answer is let through whole, up to 8 KiB, unless its author says otherwise", () => {
  expect(responseMappingSchema.parse({})).toEqual({
    fields: null,
    fieldsFor: {},
    hidden: [],
    save: [],
    maxBytes: 8192,
  });
});
