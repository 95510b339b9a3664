import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const hours = callOf("Opening hours");
const feeding = callOf("Feeding time");
const tickets = callOf("Ticket price");
const keeper = callOf("Keeper for a day");
const giraffes = (age: number) =>
  keeper({
    animals: "giraffes",
    date: "2026-04-18",
    name: { includes: ["leo", "marsh"] },
    age,
    email: "amy.marsh@inbox.org",
  });
const penguins = keeper({
  animals: "penguins",
  date: "2026-04-11",
  name: { includes: ["nadia", "petit"] },
  age: 29,
  email: "nadia@petit.fr",
});

export const zoo: Business = {
  name: "zoo",
  tools: [
    {
      name: "Opening hours",
      about: "When we open and close on a day.",
      takes: [{ key: "date", about: "Day", format: "date" }],
      answers: [
        { when: { date: "2026-03-16" }, json: { open: false } },
        { json: { open: true, from: "9:00", to: "17:30" } },
      ],
    },
    {
      name: "Feeding time",
      about: "When visitors can watch animals being fed; it is the same every day.",
      takes: [{ key: "animals", about: "Animals", options: ["penguins", "seals", "lions", "giraffes"] }],
      answers: [
        { when: { animals: "penguins" }, json: { at: "11:00" } },
        { when: { animals: "lions" }, fail: "invalid-response" },
        { json: { at: "14:30" } },
      ],
    },
    {
      name: "Ticket price",
      about: "What a group of visitors pays at the gate.",
      takes: [
        { key: "adults", type: "integer", about: "Adults", minimum: 0, maximum: 50 },
        { key: "children", type: "integer", about: "Children under 15", minimum: 0, maximum: 50 },
        { key: "annual_pass", type: "boolean", about: "True if they want annual passes", optional: true },
      ],
      answers: [
        { when: { annual_pass: true }, json: { total: "$228" } },
        { when: { children: 3 }, json: { total: "$76" } },
        { json: { total: "$62" } },
      ],
    },
    {
      name: "Keeper for a day",
      about: "Somebody helps our keepers for a day. Minimum age is 10.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "animals", about: "With which animals", options: ["penguins", "seals", "giraffes"] },
        { key: "date", about: "Day", format: "date" },
        { key: "name", about: "Full name of the helper" },
        { key: "age", type: "integer", about: "Age of the helper", minimum: 10, maximum: 80 },
        { key: "email", about: "Email for the papers", format: "email" },
      ],
      answers: [
        { when: { animals: "penguins" }, status: 409, json: { error: "somebody else has that day" } },
        { json: { keeper: "Bruno" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "Monday, Tuesday",
      turns: [
        {
          caller: "hello, are you open on Monday?",
          calls: [hours({ date: "2026-03-16" })],
          tells: [`${declines}|closed`],
          never: ["17:30|5:30"],
        },
        {
          caller: "oh. and on Tuesday?",
          kind: "correction",
          calls: [hours({ date: "2026-03-17" })],
          tells: ["9"],
        },
        {
          caller: "when do the penguins get fed?",
          calls: [feeding({ animals: "penguins" })],
          tells: ["11|eleven"],
        },
      ],
    },
    {
      title: "two grown-ups and three kids",
      turns: [
        {
          caller: "what would we pay? two adults, and three kids under ten",
          kind: "several",
          calls: [tickets({ adults: 2, children: 3 })],
          tells: ["76"],
        },
        {
          caller: "what if we got annual passes?",
          kind: "correction",
          calls: [tickets({ adults: 2, children: 3, annual_pass: true })],
          tells: ["228"],
        },
        { caller: "I'll have to sleep on that one", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "a birthday with giraffes",
      turns: [
        {
          caller:
            "my son would love to be a keeper for a day with the giraffes, on April 18th. his name's Leo Marsh",
          kind: "several",
          asks: "age|old|e-?mail",
        },
        {
          caller: "he's eleven, and my email is amy dot marsh at inbox dot org",
          kind: "several",
          confirms: giraffes(11),
          never: [claims],
        },
        {
          caller: "well, he'll be twelve by then, so put twelve",
          kind: "correction",
          confirms: giraffes(12),
        },
        { caller: "yes", kind: "confirmation", calls: [giraffes(12)], tells: ["Bruno"] },
        { caller: "he's going to burst. thanks, bye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "penguins are taken",
      turns: [
        {
          caller:
            "I'm Nadia Petit, I'm 29, and I want to be keeper for a day with the penguins on April 11th: nadia@petit.fr",
          kind: "several",
          confirms: penguins,
        },
        {
          caller: "that's right",
          kind: "failure",
          calls: [penguins],
          tells: [`${declines}|somebody else|someone else|taken`],
          never: [claims, "Bruno"],
        },
        { caller: "too bad! maybe in summer", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "lions, then seals",
      turns: [
        {
          caller: "what time are the lions fed?",
          kind: "failure",
          calls: [feeding({ animals: "lions" })],
          tells: [declines],
        },
        {
          caller: "the seals?",
          kind: "correction",
          calls: [feeding({ animals: "seals" })],
          tells: ["14:30|2:30|half past two"],
        },
      ],
    },
    {
      title: "a wolf in the flat",
      turns: [
        { caller: "can I adopt one of your wolf cubs?", ...declined },
        { caller: "hehe, imagine that in my flat", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "two questions at once",
      turns: [
        {
          caller: "when do you open on Sunday, and what time are the giraffes fed?",
          kind: "several",
          calls: [hours({ date: "2026-03-15" }), feeding({ animals: "giraffes" })],
          tells: ["9", "14:30|2:30|half past two"],
        },
        { caller: "perfect, that's all I wanted to know. bye", kind: "goodbye", tells: [farewell] },
      ],
    },
  ],
};
