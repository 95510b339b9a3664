import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, farewell, leftAlone } from "../fourth/patterns.ts";

const test = callOf("Book hearing test");
const batteries = callOf("Order batteries");
const home = callOf("Request home visit");
const tuesday = test({
  name: { includes: ["edith", "rowan"] },
  date: "2026-03-17",
  time: "10:30",
  first_time: true,
});
const pack = batteries({ size: 312, packs: 4, customer_number: "19077" });

export const hearingAids: Business = {
  name: "hearing aid shop",
  tools: [
    {
      name: "Book hearing test",
      about: "Free hearing test in the shop.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "name", about: "First and last name" },
        { key: "date", about: "Day", format: "date" },
        { key: "time", about: "Time", format: "time" },
        { key: "first_time", type: "boolean", about: "Is it the customer's first visit to us?" },
      ],
      answers: [{ json: { with: "Ms. Tran", minutes: 45 } }],
    },
    {
      name: "Order batteries",
      about: "Mails batteries to a customer.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "size", type: "integer", about: "Battery size", options: [10, 13, 312, 675] },
        { key: "packs", type: "integer", about: "How many packs", minimum: 1, maximum: 20 },
        { key: "customer_number", about: "Customer number, five digits", pattern: "^\\d{5}$" },
      ],
      answers: [{ json: { total: "$22", arrives: "Saturday" } }],
    },
    {
      name: "Request home visit",
      about: "For people who can't come to the shop.",
      effect: "write",
      takes: [
        { key: "customer_number", about: "Customer number, five digits", pattern: "^\\d{5}$" },
        { key: "trouble", about: "What is wrong with the hearing aid" },
      ],
      answers: [{ json: { we_call_back: "today" } }],
    },
  ],
  dialogues: [
    {
      title: "a first test",
      turns: [
        {
          caller: "my daughter says I should have my hearing checked. Tuesday at half past ten would suit me",
          kind: "several",
          asks: "name|first",
        },
        { caller: "Edith Rowan", asks: "first|before|visit" },
        {
          caller: "yes, I've never been to you before",
          kind: "confirmation",
          confirms: tuesday,
          never: [claims],
        },
        { caller: "that is right, dear", kind: "confirmation", calls: [tuesday], tells: ["Tran|45"] },
        { caller: "goodbye then", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "size three twelve",
      turns: [
        {
          caller: "I need batteries, size three twelve, four packs",
          kind: "several",
          asks: "customer|number",
        },
        { caller: "one nine oh seven seven", kind: "confirmation", confirms: pack },
        { caller: "yes indeed", kind: "confirmation", calls: [pack], tells: ["22|Saturday"] },
      ],
    },
    {
      title: "cannot come in",
      turns: [
        {
          caller:
            "my left hearing aid is whistling all the time and I can't leave the house. customer number 20418",
          kind: "several",
          calls: [home({ customer_number: "20418", trouble: { includes: ["whistling"] } })],
          tells: ["today|call"],
        },
        { caller: "can you speak a bit louder?", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "what does one cost",
      turns: [
        { caller: "what does a good hearing aid cost these days?", ...declined },
        {
          caller: "four packs of size 13 for me, number 20418... no, better not, I still have some",
          kind: "confirmation",
          ...leftAlone,
        },
      ],
    },
  ],
};
