import { expect, test } from "vitest";
import { callsSearchOf } from "./calls-search.ts";

test("known filters are kept as they stand in the address", () => {
  expect(callsSearchOf({ search: "drain", agent: "receptionist", toolOutcome: "failed" })).toEqual({
    search: "drain",
    agent: "receptionist",
    toolOutcome: "failed",
  });
});

test("what is blank, unknown or not a string is dropped, so that a mistyped address still opens", () => {
  expect(callsSearchOf({ search: "", agent: {}, status: null, constructor: "x", page: "2" })).toEqual({});
});

test("a postal code that is searched for is words, although the router reads a number", () => {
  expect(callsSearchOf({ search: 94_110 })).toEqual({ search: "94110" });
});
