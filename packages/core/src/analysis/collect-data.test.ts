import { expect, test } from "vitest";
import { collectData } from "./collect-data.ts";
import type { DataField } from "./data-field.ts";
import { aCall, called, caller, failed, succeeded, used } from "./testing/a-call.ts";
import { readAnalysedCall } from "./tool-run.ts";

function collect(field: Partial<DataField>, ...[steps, start]: Parameters<typeof aCall>) {
  const fields = [{ name: "zip_code", type: "string" as const, description: "Where", ...field }];
  return collectData(readAnalysedCall(aCall(steps, start)), fields)[0];
}

test("a value is taken from a tool's arguments, however its name is written", () => {
  const steps = [called("Book visit", { visit: { zipCode: "94110" } }), succeeded("Book visit")];
  expect(collect({}, steps)).toEqual({
    name: "zip_code",
    type: "string",
    value: "94110",
    reason: "From the arguments of Book visit.",
  });
});

test("the latest that succeeded counts before one that failed after it", () => {
  const first = [called("Find", { zip_code: "10001" }), succeeded("Find")];
  const second = [called("Book visit", { zip_code: "94110" }), succeeded("Book visit")];
  const third = [called("Send", { zip_code: "60601" }), failed("Send")];
  expect(collect({}, [first, second, third])).toMatchObject({ value: "94110" });
  expect(collect({}, [third])).toMatchObject({
    value: "60601",
    reason: "From the arguments of Send, which did not succeed.",
  });
});

test("arguments that were no good are not believed", () => {
  expect(collect({}, [called("Book", { zip_code: "?" }), failed("Book", "invalid-arguments")])).toMatchObject(
    {
      value: null,
      reason: "No tool argument and no variable of the call goes by this name.",
    },
  );
});

test("what a tool kept, what the call was started with and the caller's number are known as well", () => {
  expect(collect({ name: "tier" }, [used("Find", null, { variables: { tier: "gold" } })])).toMatchObject({
    value: "gold",
    reason: "Kept from Find.",
  });
  expect(collect({ name: "tier" }, [], { variables: { tier: "silver" } })).toMatchObject({ value: "silver" });
  expect(collect({ name: "caller_number" }, [], { from: "+14155550134" })).toMatchObject({
    value: "+14155550134",
    reason: "The number of the caller.",
  });
});

test("nothing is guessed from what was said", () => {
  expect(collect({}, [caller("I live in 94110.")])).toMatchObject({ value: null });
});

test.each([
  ["number", "3", 3],
  ["number", 2.5, 2.5],
  ["number", "three", null],
  ["boolean", "True", true],
  ["boolean", false, false],
  ["boolean", 1, null],
  ["date", "2026-12-01", "2026-12-01"],
  ["date", "2026-12-01T10:00:00Z", "2026-12-01"],
  ["date", "2026-02-30", null],
  ["date", "next Tuesday", null],
  ["string", 94110, "94110"],
  ["string", ["94110"], null],
] as const)("a %s of %j is %j", (type, given, value) => {
  const wanted = typeof given === "object" ? [...given] : given;
  const steps = [called("Book", { wanted }), succeeded("Book")];
  expect(collect({ name: "wanted", type }, steps)).toMatchObject({ value });
});

test("a value of another type says what it lacks", () => {
  const steps = [called("Book", { day: "soon" }), succeeded("Book")];
  expect(collect({ name: "day", type: "date" }, steps)).toMatchObject({
    value: null,
    reason: "From the arguments of Book. But it is no date.",
  });
});
