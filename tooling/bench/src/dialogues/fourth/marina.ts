import type { Business } from "../business.ts";
import { callOf } from "./call-of.ts";
import { claims, declined, declines } from "./patterns.ts";

const berths = callOf("Berth availability");
const reserve = callOf("Reserve berth");
const tides = callOf("Tide times");
const fuel = callOf("Fuel prices");
const problem = callOf("Report a problem at the dock");

const secondWind = reserve({
  arrival: "2026-03-13",
  nights: 2,
  boat_length: 42,
  boat_name: "Second Wind",
  skipper_phone: { digits: "4015550172" },
});
const visit = [
  { key: "arrival", about: "Day of arrival", format: "date" as const },
  { key: "nights", type: "integer" as const, about: "How many nights", minimum: 1 },
  { key: "boat_length", type: "number" as const, about: "Length of the boat in feet", minimum: 6 },
];

export const marina: Business = {
  name: "marina",
  tools: [
    {
      name: "Berth availability",
      about: "Whether a boat finds a berth with us, and what it costs. Reserves nothing.",
      takes: visit,
      answers: [
        { when: { boat_length: 70 }, json: { available: false, reason: "The boat is too long for us." } },
        { json: { available: true, berth: "C12", per_night: "$55" } },
      ],
    },
    {
      name: "Reserve berth",
      about: "Reserves a berth for a visiting boat.",
      effect: "write",
      confirm: "always",
      takes: [
        ...visit,
        { key: "boat_name", about: "Name of the boat" },
        { key: "skipper_phone", about: "Phone number of the skipper" },
      ],
      answers: [{ json: { confirmation: "MB-640" } }],
    },
    {
      name: "Tide times",
      about: "High and low water on a day.",
      takes: [{ key: "date", about: "Which day", format: "date" }],
      answers: [{ json: { high_water: ["04:12", "16:38"], low_water: ["10:25", "22:50"] } }],
    },
    {
      name: "Fuel prices",
      about: "What diesel and gasoline cost at our fuel dock.",
      takes: [],
      answers: [{ json: { diesel: "$4.10", gasoline: "$4.65" } }],
    },
    {
      name: "Report a problem at the dock",
      about: "Something is broken at a berth: power, water, a cleat, a light.",
      effect: "write",
      takes: [
        { key: "berth", about: "Letter and number of the berth, such as A3", pattern: "^[A-H]\\d{1,2}$" },
        { key: "problem", about: "What is broken" },
      ],
      answers: [{ json: { ticket: "M-17" } }],
    },
  ],
  dialogues: [
    {
      title: "Second Wind comes in",
      turns: [
        {
          caller: "Hello, any berths available for a forty-two foot boat arriving Friday, two nights?",
          kind: "several",
          calls: [berths({ arrival: "2026-03-13", nights: 2, boat_length: 42 })],
          tells: ["55"],
        },
        { caller: "Great, please reserve it for us. She's called Second Wind.", asks: "phone|number" },
        {
          caller: "my phone is four oh one, triple five, oh one seven two",
          kind: "confirmation",
          confirms: secondWind,
          never: [claims],
        },
        { caller: "absolutely", kind: "confirmation", calls: [secondWind], tells: ["640"] },
      ],
    },
    {
      title: "high water",
      turns: [
        {
          caller: "when's high tide tomorrow",
          calls: [tides({ date: "2026-03-12" })],
          tells: ["4:12", "16:38|4:38"],
        },
        {
          caller: "and Saturday?",
          calls: [tides({ date: "2026-03-14" })],
          tells: ["4:12"],
        },
        { caller: "and low, that day?", tells: ["10:25"] },
      ],
    },
    {
      title: "diesel and a berth",
      turns: [
        {
          caller:
            "what's diesel at the moment, and is there a berth for a 30 foot boat tonight, just the one night",
          kind: "several",
          calls: [fuel({}), berths({ arrival: "2026-03-11", nights: 1, boat_length: 30 })],
          tells: ["4\\.10?", "55"],
        },
      ],
    },
    {
      title: "too long",
      turns: [
        {
          caller: "is there a berth free for a seventy foot yacht arriving March 30th, staying five nights",
          calls: [berths({ arrival: "2026-03-30", nights: 5, boat_length: 70 })],
          tells: [`${declines}|too long`],
          never: ["C12", "55"],
        },
        { caller: "pity. well, what's a good restaurant near the harbor?", ...declined },
      ],
    },
    {
      title: "no power",
      turns: [
        { caller: "there's no power at my berth", asks: "berth|which|where" },
        {
          caller: "C seven",
          calls: [problem({ berth: "C7", problem: { includes: ["power"] } })],
          tells: ["17|report|ticket"],
        },
        {
          caller: "how long is that going to take?",
          tells: [declines],
          never: ["\\d+ (minutes|hours)"],
        },
      ],
    },
  ],
};
