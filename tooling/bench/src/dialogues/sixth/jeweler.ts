import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const repair = callOf("Price of a repair");
const status = callOf("Repair ticket");
const gold = callOf("Gold price");
const appraisal = callOf("Book an appraisal");
const necklace = appraisal({
  item: { includes: ["necklace"] },
  date: "2026-03-13",
  time: "14:15",
  name: { includes: ["cecilia", "ortega"] },
  for_insurance: true,
});
const brooch = (date: string) =>
  appraisal({
    item: { includes: ["brooch"] },
    date,
    time: "11:00",
    name: { includes: ["theo", "lang"] },
    for_insurance: false,
  });

export const jeweler: Business = {
  name: "jeweler",
  tools: [
    {
      name: "Price of a repair",
      about: "Use when customer ask price of repair work.",
      takes: [
        {
          key: "work",
          about: "Work",
          options: ["ring resizing", "new clasp", "stone setting", "engraving", "watch battery"],
        },
      ],
      answers: [
        { when: { work: "watch battery" }, json: { price: "$15" } },
        { when: { work: "ring resizing" }, json: { price: "$60" } },
        { json: { price: "$40" } },
      ],
    },
    {
      name: "Repair ticket",
      about: "Use when customer ask if repair is finish.",
      takes: [
        {
          key: "ticket",
          about: "Ticket, 4 numbers, dash, 1 letter",
          pattern: "^\\d{4}-[A-Z]$",
        },
      ],
      answers: [
        { when: { ticket: "3301-K" }, json: { finished: true, drawer: 12 } },
        { status: 404, json: { error: "ticket unknown" } },
      ],
    },
    {
      name: "Gold price",
      about: "Use when customer want to sell gold, what we pay for 1 gram.",
      takes: [{ key: "karat", type: "integer", about: "Karat", options: [9, 14, 18, 22] }],
      answers: [{ when: { karat: 18 }, json: { per_gram: "$54" } }, { json: { per_gram: "$27" } }],
    },
    {
      name: "Book an appraisal",
      about: "Use when customer want to know what jewel is worth, we look at it together in shop.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "item", about: "What they bring" },
        { key: "date", about: "Day", format: "date" },
        { key: "time", about: "Hour", format: "time" },
        { key: "name", about: "Full name" },
        { key: "for_insurance", type: "boolean", about: "Is it for insurance, yes or no" },
      ],
      answers: [{ json: { fee: "$35" } }],
    },
  ],
  dialogues: [
    {
      title: "a battery and a ring",
      turns: [
        {
          caller: "hi, what do you take for a new watch battery, and for resizing a ring?",
          kind: "several",
          calls: [repair({ work: "watch battery" }), repair({ work: "ring resizing" })],
          tells: ["15", "60"],
        },
        { caller: "and engraving?", calls: [repair({ work: "engraving" })], tells: ["40"] },
      ],
    },
    {
      title: "selling gold",
      turns: [
        {
          caller: "I've some old gold to sell, what do you pay for eighteen karat?",
          calls: [gold({ karat: 18 })],
          tells: ["54"],
        },
        { caller: "and nine?", kind: "correction", calls: [gold({ karat: 9 })], tells: ["27"] },
        { caller: "do you think it'll go up by summer?", ...declined },
      ],
    },
    {
      title: "K as in kilo",
      turns: [
        {
          caller: "is my ring finished? the ticket is three three oh one dash J",
          kind: "failure",
          calls: [status({ ticket: "3301-J" })],
          tells: [declines],
          never: ["\\b12\\b"],
        },
        {
          caller: "no, K, K as in kilo, not J",
          kind: "correction",
          calls: [status({ ticket: "3301-K" })],
          tells: ["finished|ready|done|yes"],
        },
      ],
    },
    {
      title: "grandmother's necklace",
      turns: [
        {
          caller: "I'd like to have my grandmother's necklace appraised",
          asks: "day|date|when|time|name|insurance",
        },
        {
          caller: "would the day after tomorrow work, at a quarter past two?",
          kind: "several",
          asks: "name|insurance",
        },
        {
          caller: "Cecilia Ortega. and yes, it's for the insurance",
          kind: "several",
          confirms: necklace,
          never: [claims],
        },
        { caller: "yes, thank you", kind: "confirmation", calls: [necklace], tells: ["35"] },
      ],
    },
    {
      title: "the dentist came first",
      turns: [
        {
          caller:
            "I need an appraisal for a brooch, Monday at eleven in the morning. Theo Lang, and it isn't for any insurance",
          kind: "several",
          confirms: brooch("2026-03-16"),
        },
        {
          caller: "oh, I've got the dentist then. Tuesday, same time",
          kind: "correction",
          confirms: brooch("2026-03-17"),
          never: [claims],
        },
        { caller: "that works, yes", kind: "confirmation", calls: [brooch("2026-03-17")], tells: ["35"] },
      ],
    },
    {
      title: "a green finger",
      turns: [
        { caller: "if my ring turns my finger green, is it real silver?", ...declined },
        { caller: "gosh. men, right?", kind: "small-talk", ...leftAlone },
        { caller: "you have a nice day", kind: "goodbye", tells: [`${farewell}|you too`] },
      ],
    },
  ],
};
