import { CallhookError } from "@callhook/core";
import { expect, test } from "vitest";
import { parseEnvironment } from "../env.ts";

const DATABASE_URL = "postgres://user:password@localhost:5432/callhook";
const parse = (variables: Record<string, string>) => parseEnvironment({ DATABASE_URL, ...variables });

function problemOf(variables: Record<string, string>): string[] {
  try {
    parse(variables);
  } catch (error) {
    if (error instanceof CallhookError) return error.issues.map(({ path }) => path);
    throw error;
  }
  return [];
}

test("nothing has to be set: nobody can tell an unconfigured Callhook of a payment", () => {
  const environment = parse({});
  expect(environment.STRIPE_WEBHOOK_SECRET).toBeUndefined();
  expect([...environment.STRIPE_PRICES]).toEqual([]);
});

test("secrets and prices are lists, with room to breathe", () => {
  const { STRIPE_WEBHOOK_SECRET: secrets, STRIPE_PRICES: prices } = parse({
    STRIPE_WEBHOOK_SECRET: "whsec_new, whsec_old,",
    STRIPE_PRICES: "price_1=plus, price_2 = pro,price_3=pro",
  });
  expect(secrets).toEqual(["whsec_new", "whsec_old"]);
  expect([...prices]).toEqual([
    ["price_1", "plus"],
    ["price_2", "pro"],
    ["price_3", "pro"],
  ]);
});

test.each([
  "price_1",
  "price_1=gold",
  "price_1=free",
  "=plus",
  "price_1=plus=pro",
  "price_1=plus,price_1=pro",
])("prices that say nothing clear are refused at the start: %s", (prices) => {
  expect(problemOf({ STRIPE_PRICES: prices })).toEqual(["STRIPE_PRICES"]);
});

test("a secret without prices is refused, since every purchase would fail", () => {
  expect(problemOf({ STRIPE_WEBHOOK_SECRET: "whsec_1" })).toEqual(["STRIPE_PRICES"]);
});

test("a list of no secrets is refused, since it would look like one", () => {
  const variables = { STRIPE_WEBHOOK_SECRET: " , ", STRIPE_PRICES: "price_1=plus" };
  expect(problemOf(variables)).toEqual(["STRIPE_WEBHOOK_SECRET"]);
});

test("the portal's address is one that a browser opens", () => {
  expect(problemOf({ BILLING_PORTAL_URL: "javascript:alert(1)" })).toEqual(["BILLING_PORTAL_URL"]);
});
