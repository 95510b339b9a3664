import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, leftAlone } from "../fourth/patterns.ts";
import { nothingFound } from "../seventh/nothing-found.ts";

const water = callOf("Last water test");
const dose = callOf("What to add");
const visit = callOf("Schedule a visit");
const emergency = callOf("Pump emergency");
const opening = (day: string) => visit({ address: { includes: ["8", "palm"] }, day, job: "opening" });
const weekly = visit({ address: { includes: ["15", "lagoon"] }, day: "2026-03-16", job: "weekly cleaning" });
const closing = visit({ address: { includes: ["3", "heron"] }, day: "2026-09-25", job: "closing" });

export const poolService: Business = {
  name: "pool service",
  tools: [
    {
      name: "Last water test",
      about: "What our last test of a customer's pool water said.",
      takes: [{ key: "pool", type: "integer", about: "Pool number on the customer's card" }],
      answers: [
        { when: { pool: 303 }, status: 404, json: { error: "no pool with this number" } },
        { json: { ph: 7.4, chlorine: "too low" } },
      ],
    },
    {
      name: "What to add",
      about: "Which chemical, and how much of it, a pool needs when the water is bad.",
      takes: [
        { key: "gallons", type: "integer", about: "How many gallons the pool holds" },
        {
          key: "problem",
          about: "What is wrong with the water",
          options: ["green water", "cloudy water", "strong smell"],
        },
      ],
      answers: [
        { when: { problem: "green water" }, json: { add: "3 pounds of shock" } },
        { when: { problem: "strong smell" }, status: 500, json: { error: "internal error" } },
        { json: { add: "half a bottle of clarifier" } },
      ],
    },
    {
      name: "Schedule a visit",
      about: "Sends our people to a pool.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "address", about: "Address of the pool" },
        { key: "day", about: "Day of the visit, or of the first one", format: "date" },
        {
          key: "job",
          about: "What they do",
          options: ["opening", "closing", "weekly cleaning", "single cleaning"],
        },
      ],
      answers: [
        { when: { job: "closing" }, status: 500, json: { error: "no calendar for that month" } },
        { json: { price: "$280", arrives: "around 10 am" } },
      ],
    },
    {
      name: "Pump emergency",
      about: "A pump smokes, floods or sparks. Sends somebody at once, at any hour.",
      effect: "write",
      takes: [
        { key: "address", about: "Where it is" },
        { key: "phone", about: "Phone number of the person on site" },
      ],
      answers: [{ json: { technician: "on the way", there_in: "25 minutes" } }],
    },
  ],
  dialogues: [
    {
      title: "it went green",
      turns: [
        {
          caller: "my pool has green water, it's about fifteen thousand gallons, what do I have to add?",
          kind: "several",
          calls: [dose({ gallons: 15000, problem: "green water" })],
          tells: ["shock|3 pounds|three pounds"],
        },
        {
          caller: "and my brother's is cloudy, same size, what does he need?",
          kind: "correction",
          calls: [dose({ gallons: 15000, problem: "cloudy water" })],
          tells: ["clarifier|half a bottle"],
        },
      ],
    },
    {
      title: "opening in April",
      turns: [
        {
          caller: "can we schedule the opening of our pool for April 10th? 8 Palm Way",
          kind: "several",
          confirms: opening("2026-04-10"),
          never: [claims],
        },
        { caller: "actually, no, the 12th of April", kind: "correction", confirms: opening("2026-04-12") },
        {
          caller: "yes, please do",
          kind: "confirmation",
          calls: [opening("2026-04-12")],
          tells: ["280|10|ten"],
        },
        { caller: "can't wait for summer!", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "smoke from the pump",
      turns: [
        { caller: "help, the pump is smoking! I'm at 77 Sunset Drive", asks: "phone|number|reach" },
        {
          caller: "five five five zero one six six",
          calls: [emergency({ address: { includes: ["77", "sunset"] }, phone: { digits: "5550166" } })],
          tells: ["on the way|25|twenty-five"],
        },
      ],
    },
    {
      title: "the last test",
      turns: [
        {
          caller: "what did the last water test say for pool 302?",
          calls: [water({ pool: 302 })],
          tells: ["7\\.4|low"],
        },
        {
          caller: "and for pool 303?",
          kind: "correction",
          calls: [water({ pool: 303 })],
          tells: [nothingFound],
          never: ["7\\.4"],
        },
        { caller: "okay, thanks, bye", kind: "goodbye", ...leftAlone },
      ],
    },
    {
      title: "let me think about it",
      turns: [
        { caller: "I'd like somebody to come for a weekly cleaning", asks: "address|where|day|when|date" },
        {
          caller: "at 15 Lagoon Court, starting on Monday",
          kind: "several",
          confirms: weekly,
        },
        { caller: "no, let me think about it, I'll call you back", kind: "goodbye", ...leftAlone },
      ],
    },
    {
      title: "a smell",
      turns: [
        {
          caller: "our pool has a strong smell, it holds nine thousand gallons, what should I add?",
          kind: "failure",
          calls: [dose({ gallons: 9000, problem: "strong smell" })],
          tells: [declines],
          never: ["shock|clarifier"],
        },
        { caller: "hm okay. do you sell pool noodles?", ...declined },
      ],
    },
    {
      title: "cloudy, bit by bit",
      turns: [
        { caller: "what do I have to add to my pool?", asks: "gallons|big|hold|large|problem|wrong|water" },
        { caller: "well, it has cloudy water", asks: "gallons|big|hold|many|large|much" },
        {
          caller: "twelve thousand gallons",
          calls: [dose({ gallons: 12000, problem: "cloudy water" })],
          tells: ["clarifier|half a bottle"],
        },
      ],
    },
    {
      title: "closing in September",
      turns: [
        {
          caller: "please schedule the closing of our pool for September 25th, at 3 Heron Street",
          kind: "several",
          confirms: closing,
          never: [claims],
        },
        {
          caller: "yes, correct",
          kind: "failure",
          calls: [closing],
          tells: [declines],
          never: [claims, "280"],
        },
        { caller: "it's only March, I'll call again. bye", kind: "goodbye", ...leftAlone },
      ],
    },
  ],
};
