import type { Business } from "../business.ts";
import { callOf } from "./call-of.ts";
import { baffled, claims, declined, declines } from "./patterns.ts";

const stock = callOf("Check rental stock");
const reserve = callOf("Reserve rental item");
const fee = callOf("Delivery fee");

const chairs = { item: "chairs", quantity: 50, date: "2026-05-09" };
const heater = { item: "heater", quantity: 1, date: "2026-03-20", delivery: false };
const lot = [
  {
    key: "item",
    about: "What is rented",
    options: ["tent", "tables", "chairs", "heater", "dance floor"],
  },
  { key: "quantity", type: "integer" as const, about: "How many of them", minimum: 1 },
  { key: "date", about: "Day of the party", format: "date" as const },
];

export const partyRental: Business = {
  name: "party rental",
  tools: [
    {
      name: "Check rental stock",
      about: "Whether enough of an item is free on a day, and what it costs. Reserves nothing.",
      takes: lot,
      answers: [
        { when: { item: "heater" }, json: { enough: false, left: 1 } },
        { json: { enough: true, price_each: "$9" } },
      ],
    },
    {
      name: "Reserve rental item",
      about: "Reserves an item for a party.",
      effect: "write",
      confirm: "always",
      takes: [
        ...lot,
        {
          key: "delivery",
          type: "boolean",
          about: "Do we deliver (true) or do they pick it up themselves (false)?",
        },
        { key: "name", about: "Name of the customer" },
      ],
      answers: [{ json: { order: "PR-402" } }],
    },
    {
      name: "Delivery fee",
      about: "What delivery to a zip code costs.",
      takes: [{ key: "zip_code", about: "Five-digit zip code", pattern: "^\\d{5}$" }],
      answers: [{ json: { fee: "$35" } }],
    },
    {
      name: "Report damage",
      about: "Something that was rented broke or is missing.",
      effect: "write",
      takes: [
        { key: "order", about: "PR, a dash and three digits", pattern: "^PR-\\d{3}$" },
        { key: "what_happened", about: "What is broken or missing" },
      ],
      answers: [{ json: { noted: true, reference: "DM-6" } }],
    },
  ],
  dialogues: [
    {
      title: "chairs, tables, delivery",
      turns: [
        {
          caller: "do you have eighty chairs for the sixth of June?",
          kind: "several",
          calls: [stock({ item: "chairs", quantity: 80, date: "2026-06-06" })],
          tells: ["\\b9\\b"],
        },
        {
          caller: "and ten tables",
          calls: [stock({ item: "tables", quantity: 10, date: "2026-06-06" })],
          tells: ["\\b9\\b"],
        },
        {
          caller: "what would delivery to 98103 cost",
          calls: [fee({ zip_code: "98103" })],
          tells: ["35"],
        },
      ],
    },
    {
      title: "delivered, please",
      turns: [
        { caller: "Reserve fifty chairs for May ninth please", asks: "deliver|pick|bring|name" },
        { caller: "I don't have a truck, so please deliver them", asks: "name" },
        {
          caller: "Okafor",
          kind: "confirmation",
          confirms: reserve({ ...chairs, delivery: true, name: "Okafor" }),
        },
        {
          caller: "sure",
          kind: "confirmation",
          calls: [reserve({ ...chairs, delivery: true, name: "Okafor" })],
          tells: ["402"],
        },
      ],
    },
    {
      title: "one heater left",
      turns: [
        {
          caller: "are two heaters available on March 20th",
          kind: "several",
          calls: [stock({ item: "heater", quantity: 2, date: "2026-03-20" })],
          tells: ["\\b1\\b|\\bone\\b|n['’]t|\\bnot\\b"],
        },
        {
          caller: "then reserve just the one, I'll pick it up myself, the name's Svenja Roth",
          kind: "correction",
          confirms: reserve({ ...heater, name: "Svenja Roth" }),
          never: [claims],
        },
        {
          caller: "exactly",
          kind: "confirmation",
          calls: [reserve({ ...heater, name: "Svenja Roth" })],
          tells: ["402"],
        },
      ],
    },
    {
      title: "a broken chair",
      turns: [
        {
          caller: "so, um, one of the chairs broke at our party, the order was PR four oh two",
          calls: [
            {
              tool: "Report damage",
              with: { order: "PR-402", what_happened: { includes: ["chair"] } },
            },
          ],
          tells: ["DM-6|noted|report|recorded"],
        },
        { caller: "do I have to pay for it?", tells: [declines], never: [baffled, "\\$ ?\\d"] },
      ],
    },
    {
      title: "music as well",
      turns: [
        { caller: "do you also have a DJ we could hire?", ...declined },
        {
          caller: "ok. a dance floor then, is one free on the 4th of July?",
          calls: [stock({ item: "dance floor", quantity: 1, date: "2026-07-04" })],
          tells: ["\\b9\\b"],
        },
      ],
    },
  ],
};
