import type { Business } from "../business.ts";
import { callOf } from "./call-of.ts";
import { baffled, claims, declined } from "./patterns.ts";

const quote = callOf("Cleaning quote");
const book = callOf("Book a cleaning");

const tower = { address: "6 Tower Hill", date: "2026-03-19", time: "09:00", rooms: 4 };
const wharf = book({ address: "88 Wharf Road", date: "2026-03-13", time: "14:00", rooms: 3 });

export const cleaningCompany: Business = {
  name: "cleaning company",
  tools: [
    {
      name: "Cleaning quote",
      about: "What regular or one-time cleaning of a home costs per visit.",
      takes: [
        { key: "rooms", type: "integer", about: "Number of rooms", minimum: 1 },
        { key: "bathrooms", type: "integer", about: "Number of bathrooms", minimum: 1 },
        {
          key: "frequency",
          about: "How often we come",
          options: ["one-time", "weekly", "biweekly", "monthly"],
        },
      ],
      answers: [
        { when: { frequency: "one-time" }, json: { per_visit: "$175" } },
        { json: { per_visit: "$130" } },
      ],
    },
    {
      name: "Book a cleaning",
      about: "Sends a cleaning team to a home.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "date", about: "Day of the visit", format: "date" },
        { key: "time", about: "When the team should be there", format: "time" },
        { key: "address", about: "Street and number" },
        { key: "rooms", type: "integer", about: "Number of rooms", minimum: 1 },
        {
          key: "extras",
          type: "array",
          items: { type: "string", options: ["oven", "windows", "fridge", "laundry"] },
          about: "What else is to be cleaned",
          optional: true,
        },
      ],
      answers: [{ json: { visit: "CL-270", team: "two people" } }],
    },
    {
      name: "Complain about a visit",
      about: "A customer is not happy with how we cleaned.",
      effect: "write",
      takes: [
        { key: "visit", about: "CL, a dash and three digits", pattern: "^CL-\\d{3}$" },
        { key: "complaint", about: "What went wrong, in the customer's words" },
      ],
      answers: [{ json: { case: "Q-8", reply: "within a day" } }],
    },
  ],
  dialogues: [
    {
      title: "weekly, biweekly, once",
      turns: [
        {
          caller: "how much for weekly cleaning, five rooms, two bathrooms",
          kind: "several",
          calls: [quote({ rooms: 5, bathrooms: 2, frequency: "weekly" })],
          tells: ["130"],
        },
        {
          caller: "and every two weeks?",
          kind: "correction",
          calls: [quote({ rooms: 5, bathrooms: 2, frequency: "biweekly" })],
          tells: ["130"],
        },
        {
          caller: "hm. and just one time?",
          kind: "correction",
          calls: [quote({ rooms: 5, bathrooms: 2, frequency: "one-time" })],
          tells: ["175"],
        },
      ],
    },
    {
      title: "the oven and the windows",
      turns: [
        {
          caller:
            "I'd like to book a cleaning on the 19th at nine in the morning, four rooms at 6 Tower Hill, and do the oven and the windows please",
          kind: "several",
          confirms: book({ ...tower, extras: ["oven", "windows"] }),
          never: [claims],
        },
        {
          caller: "skip the oven, only the windows",
          kind: "correction",
          confirms: book({ ...tower, extras: ["windows"] }),
        },
        {
          caller: "yes thanks",
          kind: "confirmation",
          calls: [book({ ...tower, extras: ["windows"] })],
          tells: ["270"],
        },
      ],
    },
    {
      title: "a filthy bathroom",
      turns: [
        {
          caller: "your people left the bathroom filthy yesterday, I'm really not happy",
          asks: "visit|code|number",
        },
        {
          caller: "it's C L two seven zero",
          calls: [
            {
              tool: "Complain about a visit",
              with: { visit: "CL-270", complaint: { includes: ["bathroom"] } },
            },
          ],
          tells: ["day|Q-8"],
        },
        { caller: "I should hope so", kind: "small-talk", never: [baffled] },
      ],
    },
    {
      title: "piece by piece",
      turns: [
        { caller: "can I book a cleaning for Friday?", asks: "time|when|address|where|rooms" },
        { caller: "two in the afternoon", asks: "address|where|rooms" },
        { caller: "88 Wharf Road", asks: "rooms" },
        { caller: "three", kind: "confirmation", confirms: wharf },
        { caller: "wonderful, yes", kind: "confirmation", calls: [wharf], tells: ["270"] },
      ],
    },
    {
      title: "languages and mops",
      turns: [
        { caller: "do your cleaners speak Portuguese?", ...declined },
        { caller: "and do they bring their own vacuum?", ...declined },
      ],
    },
  ],
};
