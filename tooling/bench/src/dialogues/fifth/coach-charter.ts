import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, leftAlone } from "../fourth/patterns.ts";

const quote = callOf("Quote a trip");
const hire = callOf("Hire a coach");
const driver = callOf("Message the driver");
const trip = hire({
  from: { includes: ["boston"] },
  to: { includes: ["albany"] },
  date: "2026-06-06",
  passengers: 45,
  contact: { includes: ["beth", "lowry"] },
});

export const coachCharter: Business = {
  name: "coach charter",
  tools: [
    {
      name: "Quote a trip",
      about: "What it costs to hire a coach with driver from one town to another.",
      takes: [
        { key: "from", about: "Where the trip starts" },
        { key: "to", about: "Where it goes" },
        { key: "passengers", type: "integer", about: "How many passengers", minimum: 8, maximum: 78 },
      ],
      answers: [
        { when: { passengers: 70 }, json: { price: "$1,450", coach: "double-decker" } },
        { json: { price: "$980", coach: "standard" } },
      ],
    },
    {
      name: "Hire a coach",
      about: "Books a coach with driver.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "from", about: "Where the trip starts" },
        { key: "to", about: "Where it goes" },
        { key: "date", about: "Day of the trip", format: "date" },
        { key: "passengers", type: "integer", about: "How many passengers", minimum: 8, maximum: 78 },
        { key: "contact", about: "Name of the person in charge" },
      ],
      answers: [{ json: { contract: "CC-71" } }],
    },
    {
      name: "Message the driver",
      about: "Passes a message to the driver of a trip that is under way.",
      effect: "write",
      takes: [
        { key: "contract", about: "CC, dash, number", pattern: "^CC-\\d+$" },
        { key: "message", about: "The message" },
      ],
      answers: [{ when: { contract: "CC-40" }, fail: "timed-out" }, { json: { delivered: true } }],
    },
  ],
  dialogues: [
    {
      title: "choir trip",
      turns: [
        {
          caller: "what would a coach from Boston to Albany cost for 45 people?",
          calls: [quote({ from: { includes: ["boston"] }, to: { includes: ["albany"] }, passengers: 45 })],
          tells: ["980"],
        },
        { caller: "good. I'd like to hire that one for the sixth of June", asks: "name|contact|charge" },
        { caller: "Beth Lowry", kind: "confirmation", confirms: trip, never: [claims] },
        { caller: "yes, please", kind: "confirmation", calls: [trip], tells: ["71"] },
      ],
    },
    {
      title: "more people than thought",
      turns: [
        {
          caller: "price for a trip from Salem to Portland, 40 people?",
          calls: [quote({ from: { includes: ["salem"] }, to: { includes: ["portland"] }, passengers: 40 })],
          tells: ["980"],
        },
        {
          caller: "and if we're seventy?",
          kind: "correction",
          calls: [quote({ from: { includes: ["salem"] }, to: { includes: ["portland"] }, passengers: 70 })],
          tells: ["1,?450"],
        },
        { caller: "ouch. thanks, I'll take that back to the committee", ...leftAlone },
      ],
    },
    {
      title: "someone is left at the rest stop",
      turns: [
        {
          caller: "please tell the driver of CC 40 that we forgot Harold at the rest stop",
          kind: "failure",
          calls: [driver({ contract: "CC-40", message: { includes: ["harold"] } })],
          tells: [declines],
          never: ["delivered"],
        },
        { caller: "oh no. poor Harold", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "from where",
      turns: [
        {
          caller: "I need a price for going to Cape May with 30 people",
          kind: "several",
          asks: "from|where|start",
        },
        {
          caller: "from Trenton",
          calls: [quote({ from: { includes: ["trenton"] }, to: { includes: ["cape may"] }, passengers: 30 })],
          tells: ["980"],
        },
        { caller: "do the coaches have wifi?", ...declined },
      ],
    },
  ],
};
