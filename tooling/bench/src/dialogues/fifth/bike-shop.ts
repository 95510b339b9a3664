import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const status = callOf("Repair status");
const drop = callOf("Book workshop slot");
const stock = callOf("Check part in stock");
const tuneUp = drop({ day: "2026-03-13", service: "tune-up", phone: { digits: "5550182" } });

export const bikeShop: Business = {
  name: "bike shop",
  tools: [
    {
      name: "Repair status",
      about: "How far a repair is. Needs the number on the repair tag.",
      takes: [{ key: "tag", about: "Repair tag number, four digits", pattern: "^\\d{4}$" }],
      answers: [
        { when: { tag: "6034" }, json: { status: "ready for pickup", due: "$85" } },
        { status: 404, json: { error: "no such tag" } },
      ],
    },
    {
      name: "Book workshop slot",
      about: "Puts a bike into the workshop calendar. We take the bike in the morning of that day.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "day", about: "Day that the bike is brought in", format: "date" },
        {
          key: "service",
          about: "What is to be done",
          options: ["tune-up", "brakes", "flat tire", "wheel truing"],
        },
        { key: "phone", about: "Phone number where we reach the customer" },
      ],
      answers: [{ json: { slot: "W-51", bring_before: "9:30 am" } }],
    },
    {
      name: "Check part in stock",
      about: "Whether we have a spare part on the shelf.",
      takes: [
        { key: "part", about: "Which part" },
        {
          key: "wheel_size",
          type: "integer",
          about: "Wheel size in inches",
          options: [20, 24, 26, 28, 29],
          optional: true,
        },
      ],
      answers: [{ json: { in_stock: 3, price: "$14" } }],
    },
  ],
  dialogues: [
    {
      title: "is my bike done",
      turns: [
        { caller: "hey, just checking if my bike's done yet", asks: "tag|number" },
        {
          caller: "uh, let me find it... six zero three four",
          calls: [status({ tag: "6034" })],
          tells: ["ready", "85"],
        },
        { caller: "sweet, I'll swing by. bye!", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "a misread tag",
      turns: [
        {
          caller: "what's the status of repair 6043",
          kind: "failure",
          calls: [status({ tag: "6043" })],
          tells: [declines],
          never: ["ready for pickup"],
        },
        {
          caller: "oh sorry, I read that wrong, it's 6034",
          kind: "correction",
          calls: [status({ tag: "6034" })],
          tells: ["ready"],
        },
      ],
    },
    {
      title: "tune-up before the weekend",
      turns: [
        { caller: "could I bring my bike in for a tune-up on Friday?", asks: "phone|number|reach" },
        { caller: "555 0182", kind: "confirmation", confirms: tuneUp, never: [claims] },
        { caller: "sounds good, please do", kind: "confirmation", calls: [tuneUp], tells: ["9:30"] },
      ],
    },
    {
      title: "cold feet",
      turns: [
        {
          caller: "I need a flat tire fixed, tomorrow, my cell is 555 0147",
          kind: "several",
          confirms: drop({ day: "2026-03-12", service: "flat tire", phone: { digits: "5550147" } }),
        },
        { caller: "actually no, don't. I'll patch it myself", kind: "confirmation", ...leftAlone },
        {
          caller: "do you have inner tubes for a 28 inch wheel though?",
          calls: [stock({ part: { includes: ["inner tube"] }, wheel_size: 28 })],
          tells: ["14"],
        },
      ],
    },
    {
      title: "do you buy used bikes",
      turns: [
        { caller: "do you buy used bikes? mine's nearly new", ...declined },
        {
          caller: "ok. do you carry chain locks?",
          calls: [stock({ part: { includes: ["chain lock"] } })],
          tells: ["\\b3\\b|three|14"],
        },
      ],
    },
  ],
};
