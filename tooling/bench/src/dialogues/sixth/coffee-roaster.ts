import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, leftAlone } from "../fourth/patterns.ts";

const price = callOf("Price of a bag");
const notes = callOf("Tasting notes");
const order = callOf("Order coffee");
const rhythm = callOf("Change how often coffee comes");
const pause = callOf("Pause a subscription");
const coffees = ["Harbor Blend", "Sunrise", "Midnight", "Decaf"];
const sizes = [250, 500, 1000];
const sunrise = order({
  coffee: "Sunrise",
  bags: 2,
  grams: 250,
  grind: "filter",
  email: "kim@tidewater.net",
});
const decaf = order({
  coffee: "Decaf",
  bags: 1,
  grams: 500,
  grind: "whole bean",
  email: "joe.bell@farmline.com",
});
const until = pause({ subscriber: "KD417", until: "2026-05-01" });

export const coffeeRoaster: Business = {
  name: "coffee roaster",
  tools: [
    {
      name: "Price of a bag",
      about: "What a bag of coffee costs.",
      takes: [
        { key: "coffee", about: "Which coffee", options: coffees },
        { key: "grams", type: "integer", about: "Size of the bag in grams", options: sizes },
      ],
      answers: [
        { when: { grams: 1000 }, json: { price: "$32" } },
        { when: { grams: 500 }, json: { price: "$18" } },
        { json: { price: "$11" } },
      ],
    },
    {
      name: "Tasting notes",
      about: "How coffees taste; one or several.",
      takes: [
        {
          key: "coffees",
          type: "array",
          about: "Which coffees",
          items: { type: "string", options: coffees },
        },
      ],
      answers: [
        { when: { "coffees.0": "Decaf" }, json: { notes: "caramel, very soft" } },
        { json: { notes: "Sunrise is cherry and honey, Harbor Blend is cocoa" } },
      ],
    },
    {
      name: "Order coffee",
      about: "Sends bags of coffee; the bill comes by email. One time only, not a subscription.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "coffee", about: "Which coffee", options: coffees },
        { key: "bags", type: "integer", about: "How many bags", minimum: 1, maximum: 20 },
        { key: "grams", type: "integer", about: "Size of each bag in grams", options: sizes },
        { key: "grind", about: "Grind", options: ["whole bean", "espresso", "filter", "french press"] },
        { key: "email", about: "Email for the bill", format: "email" },
      ],
      answers: [
        { when: { coffee: "Decaf" }, fail: "connection-failed" },
        { json: { arrives: "in three days" } },
      ],
    },
    {
      name: "Change how often coffee comes",
      about: "Sets the weeks between two deliveries of a subscription.",
      effect: "write",
      confirm: "always",
      takes: [
        {
          key: "subscriber",
          about: "Subscriber number, two letters and three digits",
          pattern: "^[A-Z]{2}\\d{3}$",
        },
        { key: "every_weeks", type: "integer", about: "Weeks in between", minimum: 1, maximum: 8 },
      ],
      answers: [{ json: { next_bag: "on the 20th" } }],
    },
    {
      name: "Pause a subscription",
      about: "Stops deliveries of a subscription until a day.",
      effect: "write",
      confirm: "always",
      takes: [
        {
          key: "subscriber",
          about: "Subscriber number, two letters and three digits",
          pattern: "^[A-Z]{2}\\d{3}$",
        },
        { key: "until", about: "First day that coffee may come again", format: "date" },
      ],
      answers: [{ json: { next_bag: "in the first week of May" } }],
    },
  ],
  dialogues: [
    {
      title: "a kilo, or half of it",
      turns: [
        {
          caller: "how much would a kilo of Midnight be?",
          calls: [price({ coffee: "Midnight", grams: 1000 })],
          tells: ["32"],
        },
        {
          caller: "and half a kilo?",
          kind: "correction",
          calls: [price({ coffee: "Midnight", grams: 500 })],
          tells: ["18"],
        },
      ],
    },
    {
      title: "tastes first, orders then",
      turns: [
        {
          caller: "what do Sunrise and the Harbor Blend taste like?",
          kind: "several",
          calls: [notes({ coffees: ["Sunrise", "Harbor Blend"] })],
          tells: ["cherry", "cocoa"],
        },
        {
          caller: "mmm. send me two of the quarter kilo bags of Sunrise, ground for filter please",
          kind: "several",
          asks: "e-?mail|address",
        },
        { caller: "it's kim at tidewater dot net", confirms: sunrise, never: [claims] },
        { caller: "yup", kind: "confirmation", calls: [sunrise], tells: ["three|3"] },
      ],
    },
    {
      title: "away until May",
      turns: [
        {
          caller: "I'm going traveling, can you pause my subscription till the first of May? it's KD417",
          kind: "several",
          confirms: until,
          never: [claims],
        },
        { caller: "yes, do that", kind: "confirmation", calls: [until], tells: ["May"] },
      ],
    },
    {
      title: "drowning in coffee",
      turns: [
        {
          caller:
            "my subscription brings me coffee every two weeks and I can't keep up. every four weeks please",
          asks: "subscriber|number",
        },
        {
          caller: "R as in Romeo, B as in Bravo, zero two nine",
          confirms: rhythm({ subscriber: "RB029", every_weeks: 4 }),
        },
        {
          caller: "hmm, actually every three weeks would do",
          kind: "correction",
          confirms: rhythm({ subscriber: "RB029", every_weeks: 3 }),
          never: [claims],
        },
        {
          caller: "good, yes",
          kind: "confirmation",
          calls: [rhythm({ subscriber: "RB029", every_weeks: 3 })],
          tells: ["20"],
        },
      ],
    },
    {
      title: "how the caffeine gets out",
      turns: [
        { caller: "is your decaf made with water or with chemicals?", ...declined },
        {
          caller: "then just tell me what the decaf tastes like",
          calls: [notes({ coffees: ["Decaf"] })],
          tells: ["caramel"],
        },
        { caller: "sounds nice. I'll sleep on it, haha", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "the shop's system is down",
      turns: [
        {
          caller: "one 500 gram bag of decaf please, whole bean, and the bill to joe.bell@farmline.com",
          kind: "several",
          confirms: decaf,
        },
        { caller: "yes", kind: "failure", calls: [decaf], tells: [declines], never: [claims, "three days"] },
        { caller: "ok, never mind, I'll come by the shop", kind: "goodbye", ...leftAlone },
      ],
    },
  ],
};
