import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, leftAlone } from "../fourth/patterns.ts";

const covers = callOf("Do we serve this area");
const inspect = callOf("Schedule roof inspection");
const emergency = callOf("Emergency tarp");
const visit = inspect({
  address: { includes: ["48", "orchard"] },
  zip: "94117",
  roof: "tile",
  day: "2026-03-17",
  phone: { digits: "4155550119" },
});
const tarp = emergency({ address: { includes: ["9", "mill road"] }, phone: { digits: "5550160" } });

export const roofer: Business = {
  name: "roofer",
  tools: [
    {
      name: "Do we serve this area",
      about: "Checks by ZIP code whether we work there.",
      takes: [{ key: "zip", about: "ZIP code, five digits", pattern: "^\\d{5}$" }],
      answers: [{ when: { zip: "94117" }, json: { served: true } }, { json: { served: false } }],
    },
    {
      name: "Schedule roof inspection",
      about: "A roofer comes to look at the roof, free of charge.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "address", about: "Street and house number" },
        { key: "zip", about: "ZIP code, five digits", pattern: "^\\d{5}$" },
        {
          key: "roof",
          about: "What the roof is made of",
          options: ["tile", "slate", "metal", "shingle", "flat"],
        },
        { key: "day", about: "Day of the visit", format: "date" },
        { key: "phone", about: "Phone number" },
      ],
      answers: [{ json: { window: "between 1 and 3 pm" } }],
    },
    {
      name: "Emergency tarp",
      about: "Storm damage, water coming in: a crew puts a tarp over the roof within hours. Costs $350.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "address", about: "Street and house number" },
        { key: "phone", about: "Phone number" },
      ],
      answers: [{ json: { crew_arrives: "within 3 hours" } }],
    },
  ],
  dialogues: [
    {
      title: "the wrong ZIP",
      turns: [
        { caller: "do you come out to 94171?", calls: [covers({ zip: "94171" })], tells: [declines] },
        {
          caller: "no, sorry, 94117",
          kind: "correction",
          calls: [covers({ zip: "94117" })],
          tells: ["yes|do|serve|work|come|area"],
        },
      ],
    },
    {
      title: "an inspection, piece by piece",
      turns: [
        {
          caller: "I'd like someone to take a look at my roof, it's a tile roof",
          asks: "address|street|zip|day|date|when|phone|number",
        },
        { caller: "48 Orchard Lane, 94117", kind: "several", asks: "day|date|when|phone|number" },
        {
          caller: "Tuesday would be good, and my number is 415 555 0119",
          kind: "several",
          confirms: visit,
          never: [claims],
        },
        { caller: "yes", kind: "confirmation", calls: [visit], tells: ["1", "3"] },
      ],
    },
    {
      title: "water is coming through the ceiling",
      turns: [
        {
          caller:
            "the storm took half my roof and it's raining into the bedroom, I'm at 9 Mill Road, please send a crew!",
          asks: "phone|number",
        },
        { caller: "555 0160", kind: "confirmation", confirms: tarp },
        { caller: "yes yes, go", kind: "confirmation", calls: [tarp], tells: ["3 hours|three hours"] },
      ],
    },
    {
      title: "solar panels",
      turns: [
        { caller: "do you install solar panels as well?", ...declined },
        { caller: "ok no problem, just asking", ...leftAlone },
      ],
    },
  ],
};
