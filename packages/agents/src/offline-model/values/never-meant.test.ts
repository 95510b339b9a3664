import { expect, test } from "vitest";
import { collected } from "../testing/collected.ts";
import type { Values } from "./candidate.ts";
import { readUtterance } from "./utterance.ts";

const text = (description: string) => ({ type: "string" as const, description });
const properties = {
  visitor: text("Visitor"),
  owner: text("Full name"),
  date: text("Day, YYYY-MM-DD"),
  from: { type: "string", format: "time", description: "From what time" },
  until: { type: "string", format: "time", description: "Until what time" },
  slot: { type: "string", format: "time", description: "Time" },
  tour: { type: "string", enum: ["early", "late"], description: "Which tour" },
  kiln: { type: "string", enum: ["Vesuvius", "Etna"], description: "Which kiln" },
  trouble: text("whats wrong"),
  seen: text("What they noticed on the roof"),
  place: text("Where they are"),
  fee: { type: "number", description: "Dollars" },
  amount: { type: "number", description: "dollars", maximum: 30 },
  deposit: { type: "number", description: "Deposit", maximum: 900 },
} as const;
type Key = keyof typeof properties;

function heard(options: { said: string; keys: Key[]; askedKey?: Key; known?: Values }): Values {
  const { said, keys, askedKey, known } = options;
  const taken = Object.fromEntries(keys.map((key) => [key, properties[key]]));
  return collected({ properties: taken, text: said, askedKey, known });
}

test("an hour behind “from” is where a stretch of time begins, and not minutes to another", () => {
  const said = "the sauna from ten to eleven in the morning";
  expect(heard({ said, keys: ["from", "until"] })).toEqual({ from: "10:00", until: "11:00" });
});

test("“one am” and “one pm” are hours", () => {
  expect(heard({ said: "one pm would do", keys: ["slot"] })).toEqual({ slot: "13:00" });
});

test("a holiday that is told by its date is that date, and not the next day of its name", () => {
  const said = "on Whit Monday, that's June 1st";
  expect(heard({ said, keys: ["date"] })).toEqual({ date: "2027-06-01" });
});

test("a name said once more with the family's is the whole name", () => {
  const said = "my name's Odile, Odile Ferrant";
  expect(heard({ said, keys: ["owner"] })).toEqual({ owner: "Odile Ferrant" });
  expect(heard({ said: "my name's Odile, Paul Ferrant knows me", keys: ["owner"] })).toEqual({
    owner: "Odile",
  });
});

test.each(["uh-huh", "uh-huh, that's right", "mm-hm"])("“%s” is nobody's name", (said) => {
  expect(heard({ said, keys: ["owner"], askedKey: "owner" })).toEqual({});
});

test("a date that a tool takes is the name of nobody", () => {
  expect(heard({ said: "June fourth, eighty-two", keys: ["visitor", "date"], askedKey: "visitor" })).toEqual({
    date: expect.any(String),
  });
});

test("the option of another parameter is no place", () => {
  const said = "we're at the Vesuvius and it smokes";
  expect(heard({ said, keys: ["kiln", "place"] })).toEqual({ kiln: "Vesuvius" });
});

test("what somebody noticed is told in a sentence, and no thing that is theirs", () => {
  const said = "the chimney is leaning towards the street";
  expect(heard({ said, keys: ["seen"], askedKey: "seen" })).toEqual({ seen: said });
});

test("where something is says nothing of what is wrong with it", () => {
  const asked = { keys: ["trouble", "place"] satisfies Key[], askedKey: "trouble" } as const;
  expect(heard({ ...asked, said: "just behind the bakery in Holm" })).not.toHaveProperty("trouble");
  expect(heard({ ...asked, said: "at night it rattles" })).toMatchObject({ trouble: "at night it rattles" });
});

test("an option belongs to the parameter's own word right behind it", () => {
  const said = "we'd take the early tour, late we have tickets for the opera";
  expect(heard({ said, keys: ["tour"] })).toEqual({ tour: "early" });
});

test("cents that are not named are cents", () => {
  expect(heard({ said: "eight dollars forty", keys: ["fee"], askedKey: "fee" })).toEqual({ fee: 8.4 });
});

test("an amount said like an hour puts the only amount right, unless it may be hundreds", () => {
  const said = "she says it was six twenty";
  expect(heard({ said, keys: ["amount"], known: { amount: 5 } })).toEqual({ amount: 6.2 });
  expect(heard({ said, keys: ["deposit"], known: { deposit: 5 } })).toEqual({});
});

test("the hour said last is meant, and only the end that it is said of", () => {
  const said = "open till midnight? no, let's say ten thirty";
  const known = { from: "18:00", until: "22:00" };
  expect(heard({ said, keys: ["from", "until"], known })).not.toHaveProperty("from");
  expect(readUtterance(said).text).toBe("open till 10:30");
});
