import { expect, test } from "vitest";
import { aTool } from "../testing/a-wanted.ts";
import { collected, type Properties } from "../testing/collected.ts";
import { readTool } from "../understand/offered-tool.ts";
import { collectValues } from "./collect-values.ts";

const colours = { type: "string", enum: ["red", "blue"] } as const;

test("two choices from one list are told apart by from and to, whichever comes first in the list", () => {
  const properties = { old_colour: colours, new_colour: colours };
  expect(collected({ properties, text: "from blue to red please" })).toEqual({
    old_colour: "blue",
    new_colour: "red",
  });
});

test.each([
  ["seats", "two, I think. no, three with the baby", 3],
  ["seats", "four. sorry, five", 5],
])("what is said after a no holds: %s of %j", (key, text, value) => {
  const properties: Properties = { [key]: { type: "integer", description: "How many seats" } };
  expect(collected({ properties, text, askedKey: key })).toEqual({ [key]: value });
});

test("a number inside of an option counts nothing", () => {
  const properties: Properties = {
    menu: { type: "string", enum: ["three course", "five course"] },
    quantity: { type: "integer", description: "how many" },
  };
  expect(collected({ properties, text: "five course", askedKey: "menu" })).toEqual({ menu: "five course" });
});

test("one of what is ordered is a quantity, and none of something is zero", () => {
  const properties: Properties = {
    quantity: { type: "integer", description: "how many burgers" },
    dogs: { type: "integer", description: "number of dogs" },
  };
  expect(collected({ properties, text: "can i get one burger, no dogs with us" })).toEqual({
    quantity: 1,
    dogs: 0,
  });
});

test("a whole name answers for its first and its last name", () => {
  const properties: Properties = { first_name: { type: "string" }, last_name: { type: "string" } };
  expect(collected({ properties, text: "Ludwig van Beethoven", askedKey: "first_name" })).toEqual({
    first_name: "Ludwig",
    last_name: "van Beethoven",
  });
  const text = "my first name is Ada and my last name is Byron";
  expect(collected({ properties, text })).toEqual({ first_name: "Ada", last_name: "Byron" });
});

test("a code takes the joints of its example, and a strict pattern makes digits sure", () => {
  const order: Properties = { order: { type: "string", description: "Order number, looks like AB-1234" } };
  expect(collected({ properties: order, text: "a b five five one nine", askedKey: "order" })).toEqual({
    order: "AB-5519",
  });
  const permit: Properties = { permit_number: { type: "string", pattern: "^\\d{7}$" } };
  expect(collected({ properties: permit, text: "extend 4455667 please" })).toEqual({
    permit_number: "4455667",
  });
});

test("a thing and its strength are two values", () => {
  const properties: Properties = {
    product: { type: "string", description: "Product" },
    litres: { type: "number", description: "How many litres" },
  };
  expect(collected({ properties, text: "do you have white paint 10 litres" })).toMatchObject({
    product: "white paint",
  });
});

test("an aside answers a yes or no about what its description says", () => {
  const properties: Properties = {
    name: { type: "string", description: "Full name" },
    returning: { type: "boolean", description: "Whether they were our guest before" },
  };
  const text = "my name is Ida Holm and yes we were guests before";
  expect(collected({ properties, text, askedKey: "name" })).toEqual({ name: "Ida Holm", returning: true });
});

test("digits alone tell no trouble", () => {
  const properties: Properties = {
    problem: { type: "string", description: "What is wrong" },
    phone: { type: "string", description: "Phone number" },
  };
  expect(collected({ properties, text: "415 555 0123", askedKey: "problem" })).toEqual({
    phone: "415 555 0123",
  });
});

test("the one amount that is known is put right by another", () => {
  const properties: Properties = { amount: { type: "number", description: "Amount in dollars" } };
  expect(collected({ properties, text: "no, make it eighty", known: { amount: 50 } })).toEqual({
    amount: 80,
  });
});

test("a twenty-sixth is a day of the month", () => {
  const properties: Properties = { day: { type: "string", description: "Day, YYYY-MM-DD" } };
  expect(collected({ properties, text: "the twenty sixth of december" })).toEqual({ day: "2026-12-26" });
});

test("a code that was never said whole takes the letters of its example", () => {
  const properties: Properties = { station_id: { type: "string", description: "Station id, e.g. EX-204" } };
  expect(collected({ properties, text: "is station e x three oh five working" })).toEqual({
    station_id: "EX-305",
  });
});

test("a ten-digit code with a strict pattern is no phone number", () => {
  const properties: Properties = {
    tag: { type: "string", pattern: "^\\d{10}$", description: "Number on the tag" },
  };
  expect(collected({ properties, text: "sorry 0331234567", askedKey: "tag" })).toEqual({ tag: "0331234567" });
});

test.each([
  ["twenty past two in the afternoon", "14:20"],
  ["ten to three in the afternoon", "14:50"],
])("%s is a time", (text, value) => {
  const properties: Properties = { time: { type: "string", format: "time", description: "Start time" } };
  expect(collected({ properties, text, askedKey: "time" })).toEqual({ time: value });
});

test("what was, is no date that is wished for", () => {
  const tool = readTool(
    aTool({ properties: { day: { type: "string", format: "date", description: "Preferred day" } } }),
  );
  const text = "I was fired yesterday";
  const options = { text, wanted: tool.wanted, now: new Date("2026-11-23T10:00:00"), askedKey: null };
  const rest = { toolWords: tool.plainWords, known: {}, halves: {}, isCorrection: false };
  expect(collectValues({ ...options, ...rest }).values).toEqual({});
});

test("two fifty is a count where one is asked for", () => {
  const properties: Properties = { copies: { type: "integer", description: "number of copies" } };
  expect(collected({ properties, text: "two fifty", askedKey: "copies" })).toEqual({ copies: 250 });
});

test.each([
  ["e-bike", "two e-bikes please"],
  ["B1", "for level b one"],
  ["Q2", "the second quarter"],
])("the option %s is heard in %j", (option, text) => {
  const properties: Properties = { choice: { type: "string", enum: [option, "other"] } };
  expect(collected({ properties, text })).toEqual({ choice: option });
});

test("a street is a name where no number is asked for", () => {
  const properties: Properties = { street: { type: "string", description: "Name of the street" } };
  expect(collected({ properties, text: "when is it on Poplar Road" })).toEqual({ street: "Poplar Road" });
});

test.each([
  ["for a week", 7],
  ["for two weeks", 14],
])("%s is so many nights", (text, nights) => {
  const properties: Properties = { nights: { type: "integer", description: "How many nights" } };
  expect(collected({ properties, text })).toEqual({ nights });
});

test("a yes at the end is a yes", () => {
  const properties: Properties = { pets: { type: "boolean", description: "Are there pets at home?" } };
  const text = "we've got an old hamster, yes";
  expect(collected({ properties, text, askedKey: "pets" })).toEqual({ pets: true });
});

test("another day, said while a time was asked for, takes the place of the first", () => {
  const properties: Properties = {
    new_date: { type: "string", format: "date" },
    new_time: { type: "string" },
  };
  const tool = readTool(aTool({ name: "move_visit", properties, required: ["new_date", "new_time"] }));
  const { values } = collectValues({
    text: "Thursday at 3 pm",
    wanted: tool.wanted,
    now: new Date("2026-11-23T10:00:00"),
    askedKey: "new_time",
    toolWords: tool.plainWords,
    known: { new_date: "2026-11-30" },
    halves: {},
    isCorrection: false,
  });
  expect(values).toEqual({ new_date: "2026-11-26", new_time: "15:00" });
});

test("a whole name is nobody's street", () => {
  const properties: Properties = {
    address: { type: "string", description: "Street and number" },
    name: { type: "string", description: "Name of the customer" },
  };
  expect(collected({ properties, text: "Petra Vogt", askedKey: "address" })).toEqual({});
});

test("a phone number is no name, and neither is the word for what else is counted", () => {
  const properties: Properties = {
    horse: { type: "string", description: "Name of the horse" },
    months: { type: "integer", description: "Months" },
    phone: { type: "string", description: "Phone number" },
  };
  expect(collected({ properties, text: "555 0177", askedKey: "horse" })).toEqual({ phone: "555 0177" });
  expect(collected({ properties, text: "book that one for three months" })).toEqual({ months: 3 });
});

test("a span of time is no day, whatever stands beside it", () => {
  const properties: Properties = { date: { type: "string", format: "date", description: "Which day" } };
  const text = "I'd like to be a pilot for a day, on the 5th of December";
  expect(collected({ properties, text })).toEqual({ date: "2026-12-05" });
  expect(collected({ properties, text: "it takes three and a half hours" })).toEqual({});
});
