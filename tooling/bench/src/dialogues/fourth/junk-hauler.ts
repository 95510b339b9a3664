import type { Business } from "../business.ts";
import { callOf } from "./call-of.ts";
import { claims, declined, farewell, leftAlone } from "./patterns.ts";

const quote = callOf("Quote junk pickup");
const pickup = callOf("Schedule junk pickup");
const rent = callOf("Rent dumpster");
const extend = callOf("Extend dumpster rental");

const kitchen = { size_yards: 20, drop_off: "2026-03-16", address: "1809 Juniper Way" };
const couch = {
  address: "22 Bayside Avenue",
  date: "2026-03-12",
  items: { includes: ["couch", "fridge"] },
};

export const junkHauler: Business = {
  name: "junk hauler",
  tools: [
    {
      name: "Quote junk pickup",
      about: "Estimates what it costs that we take junk away, by its volume.",
      takes: [
        { key: "cubic_yards", type: "number", about: "Volume in cubic yards", minimum: 0.5 },
        { key: "hazardous", type: "boolean", about: "Is paint, oil or the like in it?", optional: true },
      ],
      answers: [{ when: { hazardous: true }, json: { estimate: "$310" } }, { json: { estimate: "$240" } }],
    },
    {
      name: "Schedule junk pickup",
      about: "Our crew comes and carries off what the customer wants gone.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "address", about: "Street and number" },
        { key: "date", about: "Day of the pickup", format: "date" },
        { key: "window", about: "Part of the day", options: ["morning", "afternoon"] },
        { key: "items", type: "array", items: { type: "string" }, about: "The things to be picked up" },
      ],
      answers: [{ json: { job: "J-9013" } }],
    },
    {
      name: "Rent dumpster",
      about: "Rents out a container that the customer fills himself.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "size_yards", type: "integer", about: "Size: 10, 20 or 40 yards", options: [10, 20, 40] },
        { key: "drop_off", about: "Day on which we bring it", format: "date" },
        { key: "days", type: "integer", about: "How many days it stays", minimum: 1, maximum: 30 },
        { key: "address", about: "Street and number where it goes" },
      ],
      answers: [{ json: { rental: "DR-31", total: "$420" } }],
    },
    {
      name: "Extend dumpster rental",
      about: "The customer keeps a dumpster for more days.",
      effect: "write",
      takes: [
        { key: "rental", about: "Rental code: DR, a dash and two digits", pattern: "^DR-\\d{2}$" },
        { key: "extra_days", type: "integer", about: "How many days more", minimum: 1, maximum: 30 },
      ],
      answers: [{ json: { new_pickup: "March 24", extra_charge: "$60" } }],
    },
  ],
  dialogues: [
    {
      title: "a new kitchen",
      turns: [
        {
          caller:
            "I'm redoing my kitchen and need to rent a dumpster, the twenty yard one, dropped off Monday at 1809 Juniper Way, for seven days",
          kind: "several",
          confirms: rent({ ...kitchen, days: 7 }),
          never: [claims],
        },
        { caller: "actually ten days", kind: "correction", confirms: rent({ ...kitchen, days: 10 }) },
        {
          caller: "please do",
          kind: "confirmation",
          calls: [rent({ ...kitchen, days: 10 })],
          tells: ["31", "420"],
        },
      ],
    },
    {
      title: "longer",
      turns: [
        {
          caller: "about rental DR-31, I need to keep the dumpster five more days",
          calls: [extend({ rental: "DR-31", extra_days: 5 })],
          tells: ["24", "60"],
        },
        { caller: "great. are mattresses allowed in there?", ...declined },
      ],
    },
    {
      title: "a couch and a fridge",
      turns: [
        {
          caller: "can you come pick up a couch and a fridge from 22 Bayside Avenue on Thursday morning",
          kind: "several",
          confirms: pickup({ ...couch, window: "morning" }),
        },
        {
          caller: "afternoon's better, actually",
          kind: "correction",
          confirms: pickup({ ...couch, window: "afternoon" }),
        },
        {
          caller: "yes ma'am",
          kind: "confirmation",
          calls: [pickup({ ...couch, window: "afternoon" })],
          tells: ["9013"],
        },
      ],
    },
    {
      title: "old paint",
      turns: [
        {
          caller: "ballpark, what's it cost if you take away about six and a half cubic yards of junk?",
          calls: [quote({ cubic_yards: 6.5 })],
          tells: ["240"],
        },
        {
          caller: "there's hazardous stuff in it too, old paint, does that change it?",
          calls: [quote({ cubic_yards: 6.5, hazardous: true })],
          tells: ["310"],
        },
        { caller: "hmm, I'd have to think. bye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "one thing after another",
      turns: [
        { caller: "I want to rent a dumpster", asks: "size|big|large|yard|when|day|where|address|long" },
        { caller: "the ten yard one", asks: "when|day|date|where|address|long" },
        { caller: "tomorrow", asks: "where|address|long|days|keep|stay" },
        { caller: "three days", asks: "where|address" },
        {
          caller: "501 Pine Street",
          kind: "confirmation",
          confirms: rent({ size_yards: 10, drop_off: "2026-03-12", days: 3, address: "501 Pine Street" }),
        },
        { caller: "no thanks, that's too soon after all", kind: "confirmation", ...leftAlone },
      ],
    },
  ],
};
