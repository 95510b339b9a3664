import { expect, test } from "vitest";
import { aWanted } from "../testing/a-wanted.ts";
import type { ValueKind } from "./value-kind.ts";

const strings: [key: string, description: string, kind: ValueKind][] = [
  ["zip_code", "The ZIP code", "postcode"],
  ["postcode", "", "postcode"],
  ["where", "Postal code of the home", "postcode"],
  ["email", "Email", "email"],
  ["contactEmail", "", "email"],
  ["phone", "", "phone"],
  ["callback_number", "Number to call back", "phone"],
  ["reach", "The phone number to reach the caller", "phone"],
  ["date", "Day of the visit", "date"],
  ["check_in", "Arrival date YYYY-MM-DD", "date"],
  ["dob", "", "date"],
  ["day", "Day of the week", "weekday"],
  ["start_time", "HH:MM", "time"],
  ["date_time", "", "date-time"],
  ["when", "", "date-time"],
  ["slot", "Date and time wanted", "date-time"],
  ["customer_name", "", "person"],
  ["name", "The caller's full name", "person"],
  ["doctor", "Name of the doctor", "person"],
  ["first_name", "", "first-name"],
  ["surname", "", "last-name"],
  ["delivery_address", "", "address"],
  ["pickup", "Pickup address", "address"],
  ["city", "", "place"],
  ["destination", "", "place"],
  ["order_id", "", "code"],
  ["policyNumber", "", "code"],
  ["plate", "", "code"],
  ["card", "Last four digits of the card", "code"],
  ["problem", "", "sentence"],
  ["notes", "", "sentence"],
  ["wish", "What is wrong, in the caller's own words", "sentence"],
  ["product_name", "", "phrase"],
  ["name", "Name of the product", "phrase"],
  ["service_type", "The kind of work, such as blocked drain", "phrase"],
  ["size", "One of: small, medium, large", "choice"],
  ["party_size", "Number of guests", "number"],
];

test.each(strings)("a text %s described as '%s' holds a %s", (key, description, kind) => {
  expect(aWanted(key, { type: "string", description }).kind).toBe(kind);
});

test("a schema's own type, format and list decide before any word", () => {
  expect(aWanted("date", { type: "boolean" }).kind).toBe("boolean");
  expect(aWanted("contact", { type: "string", format: "email" }).kind).toBe("email");
  expect(aWanted("colour", { type: "string", enum: ["red", "blue"] })).toMatchObject({
    kind: "choice",
    options: { values: ["red", "blue"], isClosed: true },
  });
  expect(aWanted("hours", { type: "number", description: "How long" }).kind).toBe("number");
  expect(aWanted("amount", { type: "number", description: "Amount in dollars" }).kind).toBe("money");
  expect(aWanted("account_number", { type: "integer" }).kind).toBe("code");
});
