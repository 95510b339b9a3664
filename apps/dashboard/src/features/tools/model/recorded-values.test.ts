import type { JsonValue, Parameter } from "@callhook/core";
import { aParameter } from "@callhook/core/testing";
import { expect, test } from "vitest";
import { recordedValues } from "./recorded-values.ts";
import { givenArguments } from "./test-values.ts";

const parameters = [
  aParameter({ key: "name", required: false }),
  aParameter({ key: "floors", type: "number", required: false }),
  aParameter({ key: "count", type: "integer", required: false }),
  aParameter({ key: "urgent", type: "boolean", required: false }),
  aParameter({ key: "size", options: ["small", "large"], required: false }),
  aParameter({ key: "rooms", type: "array", items: { type: "string" }, required: false }),
  aParameter({
    key: "contact",
    type: "object",
    required: false,
    properties: [
      { key: "phone", type: "string", description: "Phone", required: true },
      { key: "age", type: "integer", description: "Age", required: false },
    ],
  }),
];

function filled(options: {
  given: JsonValue;
  of?: Parameter[];
  variables?: Record<string, string | number | boolean | string[]>;
  variableNames?: string[];
}) {
  const { given, of = parameters, variables = {}, variableNames = [] } = options;
  const environment = "staging";
  const read = recordedValues({ arguments: given, parameters: of, variables, variableNames, environment });
  return { ...read, sent: givenArguments(of, read.values) };
}

test("what the agent gave is sent again, whatever kind of value it is", () => {
  const given = {
    name: "Ann Lee",
    floors: 2.5,
    count: 3,
    urgent: false,
    size: "large",
    rooms: ["kitchen", "bath"],
    contact: { phone: "555", age: 40 },
  };
  const { sent, values, unknown, withheld } = filled({ given });
  expect(sent).toEqual({ ok: true, given });
  expect(values).toMatchObject({ json: null, environment: "staging" });
  expect([unknown, withheld]).toEqual([[], []]);
});

test("what was not given stays empty, and no sample takes its place", () => {
  const { sent, values } = filled({ given: { name: "Ann Lee", floors: null } });
  expect(sent).toEqual({ ok: true, given: { name: "Ann Lee" } });
  expect(values.entries).toMatchObject({ urgent: "", rooms: "", contact: "", floors: "" });
});

test("a number for a text is the same to a tool, and stays in its field", () => {
  const { values, sent } = filled({ given: { name: 94110, count: "3" } });
  expect(values.json).toBeNull();
  expect(sent).toEqual({ ok: true, given: { name: "94110", count: 3 } });
});

test.each([
  ["a blank text", { name: "" }],
  ["a word for a choice of two", { urgent: "yes" }],
  ["text in place of a list", { rooms: "[1]" }],
])("%s is given exactly, as JSON", (_, given) => {
  const { values, sent } = filled({ given });
  expect(values.json).not.toBeNull();
  expect(sent).toEqual({ ok: true, given });
});

test("arguments that were no object are given as they were", () => {
  expect(filled({ given: ["94110"] }).sent).toEqual({ ok: true, given: ["94110"] });
});

test("what the tool does not ask the agent for any more is named, and not sent", () => {
  const of = [
    aParameter({ key: "name" }),
    aParameter({ key: "size", source: { from: "constant", value: "small" } }),
  ];
  const { unknown, sent } = filled({ given: { name: "Ann", size: "large", zip: "94110" }, of });
  expect(unknown).toEqual([
    { key: "size", value: "large" },
    { key: "zip", value: "94110" },
  ]);
  expect(sent).toEqual({ ok: true, given: { name: "Ann" } });
});

test("a placeholder of the record is never sent as if it had been said", () => {
  const given = {
    name: "[email address]",
    rooms: ["kitchen", "[hidden]"],
    contact: { phone: "Call [phone number]", age: 4 },
  };
  const { withheld, sent, values } = filled({ given });
  expect(withheld).toEqual(["name", "rooms.1", "contact.phone"]);
  expect(sent).toEqual({ ok: true, given: { rooms: ["kitchen"], contact: { age: 4 } } });
  expect(values.json).toBeNull();
  expect(values.entries["contact"]).toBe('{"phone":"","age":4}');
});

test("variables of the call are filled in where the tool takes them; a list is named", () => {
  const variables = { customer: "c_1", level: 3, pin: "[secret]", areas: ["north"], other: "x" };
  const { values, withheld, lists } = filled({
    given: {},
    variables,
    variableNames: ["customer", "level", "pin", "areas"],
  });
  expect(values.variables).toEqual({ customer: "c_1", level: "3", pin: "" });
  expect(withheld).toEqual(["pin"]);
  expect(lists).toEqual(["areas"]);
});
