import type { Business } from "../business.ts";
import { callOf } from "./call-of.ts";
import { claims, declined, farewell } from "./patterns.ts";

const check = callOf("Check table availability");
const reserve = callOf("Reserve a table");
const cancel = callOf("Cancel a table reservation");

const friday = reserve({ date: "2026-03-13", time: "20:30", party_size: 6, name: "Bertrand" });
const lunch = { date: "2026-03-15", time: "12:00", party_size: 2, name: "Fitzgerald" };
const birthday = { date: "2026-03-21", time: "18:00", party_size: 4, name: "Moreau" };

export const restaurant: Business = {
  name: "riverside restaurant",
  tools: [
    {
      name: "Check table availability",
      about:
        "Looks whether we have a table. Use it when a guest wonders if there is room, before anything is reserved.",
      takes: [
        { key: "date", about: "Day of the visit", format: "date" },
        { key: "time", about: "Time of arrival, 24 hours", format: "time" },
        { key: "party_size", type: "integer", about: "How many people are coming", minimum: 1, maximum: 14 },
      ],
      answers: [
        { when: { time: "19:00" }, json: { available: false, next_free: "20:30" } },
        { json: { available: true, seating: "on the terrace" } },
      ],
    },
    {
      name: "Reserve a table",
      about: "Reserves a table for a guest. Use it once the guest wants the table.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "date", about: "Day of the visit", format: "date" },
        { key: "time", about: "Time of arrival, 24 hours", format: "time" },
        { key: "party_size", type: "integer", about: "How many people are coming", minimum: 1, maximum: 14 },
        { key: "name", about: "Name for the reservation" },
        { key: "special_requests", about: "Allergies, a high chair, a birthday and such", optional: true },
      ],
      answers: [{ json: { reservation: "RV-318", table: 14 } }],
    },
    {
      name: "Cancel a table reservation",
      about: "Takes a reservation off the list.",
      effect: "write",
      confirm: "always",
      takes: [
        {
          key: "reservation_code",
          about: "Code of the reservation: RV, a dash and three digits, e.g. RV-204",
          pattern: "^RV-\\d{3}$",
        },
      ],
      answers: [{ json: { cancelled: true } }],
    },
    {
      name: "Today's menu",
      about: "What the kitchen serves today, and the price of the menu.",
      takes: [],
      answers: [
        { json: { starter: "leek soup", main: "river trout", dessert: "plum sorbet", price: "$38" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "seven is gone, half past eight will do",
      turns: [
        {
          caller: "Hi there, would you have room for six people this Friday at seven in the evening?",
          kind: "several",
          calls: [check({ date: "2026-03-13", time: "19:00", party_size: 6 })],
          tells: ["20:30|8:30"],
        },
        {
          caller: "Hm, eight thirty works too. Let's reserve that, the name's Bertrand.",
          kind: "confirmation",
          confirms: friday,
          never: [claims],
        },
        { caller: "spot on", kind: "confirmation", calls: [friday], tells: ["318"] },
      ],
    },
    {
      title: "lunch with mum",
      turns: [
        { caller: "I'd like to reserve a table please", asks: "day|date|when|time|many|name" },
        { caller: "It'd be Sunday, at noon", asks: "many|people|guests|party|name" },
        { caller: "just my mum and me", asks: "name" },
        { caller: "put it under Fitzgerald", kind: "confirmation", confirms: reserve(lunch) },
        {
          caller: "oh, could we say one o'clock instead?",
          kind: "correction",
          confirms: reserve({ ...lunch, time: "13:00" }),
        },
        {
          caller: "yes, that's everything",
          kind: "confirmation",
          calls: [reserve({ ...lunch, time: "13:00" })],
          tells: ["318"],
        },
      ],
    },
    {
      title: "what is cooking",
      turns: [
        {
          caller: "what are you serving today then?",
          calls: [{ tool: "Today's menu", with: {} }],
          tells: ["trout", "38"],
        },
        { caller: "ooh lovely. and the dessert, what was it again?", tells: ["plum|sorbet"] },
        { caller: "okay, thank you so much, bye!", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "will not make it",
      turns: [
        {
          caller: "We can't make it on Saturday after all, so you can give our table to somebody else",
          asks: "code|number",
        },
        {
          caller: "it says R V dash three one eight",
          kind: "confirmation",
          confirms: cancel({ reservation_code: "RV-318" }),
        },
        {
          caller: "yes please, so sorry about that",
          kind: "confirmation",
          calls: [cancel({ reservation_code: "RV-318" })],
          tells: ["cancel|off the list|done"],
        },
      ],
    },
    {
      title: "a high chair, and a day later",
      turns: [
        {
          caller:
            "can I reserve for four, next Friday the 20th, six pm, under Moreau, and we'd need a high chair",
          kind: "several",
          confirms: reserve({
            ...birthday,
            date: "2026-03-20",
            special_requests: { includes: ["high chair"] },
          }),
        },
        {
          caller: "ah no, sorry, the Saturday",
          kind: "correction",
          confirms: reserve({ ...birthday, special_requests: { includes: ["high chair"] } }),
        },
        { caller: "let me ask my husband first", kind: "confirmation", never: [claims, "318"] },
      ],
    },
    {
      title: "gift cards and a job",
      turns: [
        { caller: "do you guys sell gift cards?", ...declined },
        { caller: "alright. are you hiring waiters at the moment?", ...declined },
        { caller: "okay well thanks anyhow, bye", kind: "goodbye", tells: [farewell] },
      ],
    },
  ],
};
