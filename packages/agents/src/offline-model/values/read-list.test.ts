import { expect, test } from "vitest";
import { aWanted } from "../testing/a-wanted.ts";
import { readList } from "./read-list.ts";

const free = (key: string) => aWanted(key, { type: "array", items: { type: "string" } });
const closed = aWanted("days", {
  type: "array",
  items: { type: "string", enum: ["monday", "tuesday", "friday"] },
});
const coded = aWanted("talks", {
  type: "array",
  items: { type: "string" },
  description: "Codes of the talks, like GEO-101",
});

test.each([
  [free("extra_toppings"), "a pizza with extra onions and olives to 5 Elm Road", false, "onions, olives"],
  [free("allergies"), "um peanuts, milk and eggs please", true, "peanuts, milk, eggs"],
  [free("items"), "a pickup for 2 suits and a coat", false, "2 suits, a coat"],
  [free("objects"), "I need to get rid of an old sofa and 2 chairs", false, "an old sofa, 2 chairs"],
  [free("guests"), "nothing of the kind", false, undefined],
  [closed, "friday and monday would be good", false, "friday, monday"],
  [closed, "any day", false, undefined],
  [coded, "put me down for BIO-120 and art-204", false, "BIO-120, ART-204"],
  [coded, "um, just BIO-120, I keep ART-204", true, "BIO-120"],
  [free("items"), "hm, only a lamp", true, "a lamp"],
])("%#: a list is found, or none", (...[wanted, text, isAsked, value]) => {
  expect(readList({ text, wanted, isAsked })[0]?.value).toBe(value);
});
