import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";
import { nothingFound } from "../seventh/nothing-found.ts";

const price = callOf("Repair price");
const ready = callOf("Is it ready");
const keep = callOf("Keep for longer");
const collect = callOf("Collect from home");
const four = collect({ address: { includes: ["9", "mill"] }, day: "2026-03-12", pairs: 4 });
const two = (pairs: number) => collect({ address: { includes: ["31", "harbor"] }, day: "2026-03-16", pairs });
const ticket = { key: "ticket", type: "integer" as const, about: "Number on the ticket" };

export const cobbler: Business = {
  name: "cobbler",
  tools: [
    {
      name: "Repair price",
      about: "What a shoe repair costs.",
      takes: [
        {
          key: "work",
          about: "What is to be done",
          options: ["new heels", "new soles", "stitching", "stretching", "cleaning"],
        },
        { key: "shoes", about: "Which kind of shoes", options: ["men's", "women's", "boots"] },
      ],
      answers: [
        { when: { work: "new soles" }, json: { price: "$60" } },
        { when: { work: "stretching" }, json: { price: "$15", takes: "2 days" } },
        { json: { price: "$22" } },
      ],
    },
    {
      name: "Is it ready",
      about: "Whether shoes that were brought in are ready to be picked up.",
      takes: [ticket],
      answers: [
        { when: { ticket: 841 }, json: { ready: true, to_pay: "$34" } },
        { when: { ticket: 842 }, json: { ready: false, because: "waiting for leather" } },
        { status: 404, json: { error: "no such ticket" } },
      ],
    },
    {
      name: "Keep for longer",
      about: "Shoes that nobody picks up are given away after a month. Keeps them until a later day.",
      effect: "write",
      takes: [ticket, { key: "until", about: "Until which day", format: "date" }],
      answers: [{ json: { kept: true, shelf: "top left" } }],
    },
    {
      name: "Collect from home",
      about: "Our courier collects shoes at the customer's door. The trip is charged.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "address", about: "Street and house number" },
        { key: "day", about: "Which day", format: "date" },
        { key: "pairs", type: "integer", about: "How many pairs", minimum: 1 },
      ],
      answers: [
        { when: { day: "2026-03-16" }, status: 500, json: { error: "no courier answered" } },
        { json: { between: "9 and 11", charge: "$8" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "boots",
      turns: [
        {
          caller: "how much do you charge for new heels on a pair of boots?",
          kind: "several",
          calls: [price({ work: "new heels", shoes: "boots" })],
          tells: ["22"],
        },
        {
          caller: "and new soles?",
          kind: "correction",
          calls: [price({ work: "new soles", shoes: "boots" })],
          tells: ["60"],
        },
      ],
    },
    {
      title: "not before the 20th",
      turns: [
        {
          caller: "is ticket eight four one ready?",
          calls: [ready({ ticket: 841 })],
          tells: ["ready|yes|34"],
        },
        {
          caller: "I can't come before the 20th, could you keep them until then?",
          kind: "several",
          calls: [keep({ ticket: 841, until: "2026-03-20" })],
          tells: ["kept|keep|shelf|top left|20"],
        },
        { caller: "you're a star, bye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "four pairs at the door",
      turns: [
        {
          caller: "could your courier collect four pairs of shoes tomorrow at 9 Mill Lane?",
          kind: "several",
          confirms: four,
          never: [claims],
        },
        { caller: "yes please", kind: "confirmation", calls: [four], tells: ["9|nine|11|eleven"] },
      ],
    },
    {
      title: "waiting for leather",
      turns: [
        {
          caller: "hello, I'm calling about ticket 842, are they done?",
          calls: [ready({ ticket: 842 })],
          tells: ["not|n't|waiting|leather"],
        },
        {
          caller: "and my husband's, that's ticket 943?",
          kind: "correction",
          calls: [ready({ ticket: 943 })],
          tells: [nothingFound],
          never: ["leather"],
        },
        { caller: "he'll have lost the right one, typical", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "they pinch",
      turns: [
        {
          caller: "my new shoes pinch, what would it cost to stretch them?",
          asks: "men|women|boots|which|kind",
        },
        {
          caller: "they're women's shoes",
          calls: [price({ work: "stretching", shoes: "women's" })],
          tells: ["15"],
        },
        { caller: "do you sell insoles as well?", ...declined },
      ],
    },
    {
      title: "no courier on Monday",
      turns: [
        {
          caller: "please collect two pairs on Monday, 31 Harbor Road",
          kind: "several",
          confirms: two(2),
        },
        { caller: "three pairs, I forgot my sandals", kind: "correction", confirms: two(3) },
        {
          caller: "yes, that's fine",
          kind: "failure",
          calls: [two(3)],
          tells: [declines],
          never: [claims],
        },
        { caller: "okay, I'll bring them over myself", kind: "goodbye", ...leftAlone },
      ],
    },
    {
      title: "until the end of the month",
      turns: [
        {
          caller: "can you keep my shoes for longer? I'm traveling",
          asks: "ticket|number|until|day|date|when|long",
        },
        {
          caller: "until the 31st of March. the ticket says seven seven one",
          kind: "several",
          calls: [keep({ ticket: 771, until: "2026-03-31" })],
          tells: ["kept|keep|shelf|top left|31"],
        },
      ],
    },
  ],
};
