import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";
import { nothingFound } from "../seventh/nothing-found.ts";

const slots = callOf("Free slots");
const book = callOf("Book a game");
const age = callOf("Age check");
const pizza = callOf("Pizza for a booking");
const birthday = (players: number) =>
  book({
    date: "2026-03-28",
    time: "15:00",
    players,
    package: "birthday",
    name: { includes: ["monique", "faber"] },
    phone: { digits: "5550113" },
  });
const lads = book({
  date: "2026-04-03",
  time: "19:00",
  players: 10,
  package: "basic",
  name: { includes: ["kieran"] },
  phone: { digits: "5550144" },
});
const date = { key: "date", about: "Day", format: "date" as const };
const players = { key: "players", type: "integer" as const, about: "Players", minimum: 2, maximum: 30 };

export const laserTag: Business = {
  name: "laser tag arena",
  tools: [
    {
      name: "Free slots",
      about: "When the arena is free for a group that size.",
      takes: [date, players],
      answers: [
        { when: { date: "2026-03-15" }, json: { slots: [] } },
        { json: { slots: ["15:00", "17:30"] } },
      ],
    },
    {
      name: "Book a game",
      about: "Book it. Birthday = with cake table and an extra round, basic = just the game.",
      effect: "write",
      confirm: "always",
      takes: [
        date,
        { key: "time", about: "Start", format: "time" },
        players,
        { key: "package", about: "Package", options: ["basic", "birthday"] },
        { key: "name", about: "Name" },
        { key: "phone", about: "Phone" },
      ],
      answers: [
        { when: { date: "2026-04-03" }, status: 503, json: { error: "booking system restarting" } },
        { json: { booking: "LT640" } },
      ],
    },
    {
      name: "Age check",
      about: "Whether a child of that age may play.",
      takes: [{ key: "age", type: "integer", about: "How old", minimum: 1, maximum: 99 }],
      answers: [
        { when: { age: 5 }, json: { may_play: false, from_age: 7 } },
        { when: { age: 8 }, json: { may_play: true, needs: "an adult in the arena" } },
        { json: { may_play: true } },
      ],
    },
    {
      name: "Pizza for a booking",
      about: "Adds pizzas to a booking they already have. They're ready after the game.",
      effect: "write",
      takes: [
        { key: "booking", about: "LT and 3 digits", pattern: "^LT\\d{3}$" },
        { key: "pizzas", type: "integer", about: "How many", minimum: 1, maximum: 20 },
      ],
      answers: [
        { when: { booking: "LT999" }, status: 404, json: { error: "no booking" } },
        { json: { total: "$48" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "turning eleven",
      turns: [
        {
          caller: "Hi, do you have anything free on the 28th? We'd be twelve kids, it's a birthday",
          kind: "several",
          calls: [slots({ date: "2026-03-28", players: 12 })],
          tells: ["15:00|\\b3\\b|3:00|three", "17:30|5:30|half past five"],
        },
        {
          caller: "three o'clock is great, book the birthday package for us. Monique Faber",
          kind: "several",
          asks: "phone|number|reach",
        },
        { caller: "555 0113", confirms: birthday(12), never: [claims] },
        {
          caller: "sorry, he's just invited two more. fourteen kids",
          kind: "correction",
          confirms: birthday(14),
        },
        { caller: "yes. no more kids", kind: "confirmation", calls: [birthday(14)], tells: ["640"] },
      ],
    },
    {
      title: "too little, just big enough",
      turns: [
        {
          caller: "my little one is five, is he allowed to play?",
          calls: [age({ age: 5 })],
          tells: [`${declines}|7|seven`],
        },
        {
          caller: "and his sister? she's eight",
          kind: "correction",
          calls: [age({ age: 8 })],
          tells: ["adult|yes|may|can"],
        },
        { caller: "he'll scream the house down", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "full on Sunday",
      turns: [
        {
          caller: "we're six people, any slots on Sunday",
          kind: "several",
          calls: [slots({ date: "2026-03-15", players: 6 })],
          tells: [nothingFound],
          never: ["17:30"],
        },
        {
          caller: "Monday?",
          kind: "correction",
          calls: [slots({ date: "2026-03-16", players: 6 })],
          tells: ["15:00|\\b3\\b|3:00|three"],
        },
      ],
    },
    {
      title: "hungry teenagers",
      turns: [
        { caller: "can we get some pizza with our game?", asks: "booking|number|many|pizzas" },
        { caller: "booking's L T six one seven", asks: "many|pizzas" },
        {
          caller: "let's say four. you know what teenagers eat",
          calls: [pizza({ booking: "LT617", pizzas: 4 })],
          tells: ["48|forty-eight"],
        },
        { caller: "sweet, cheers", kind: "goodbye", ...leftAlone },
      ],
    },
    {
      title: "pizza for nobody",
      turns: [
        {
          caller: "add two pizzas to booking LT999",
          kind: "failure",
          calls: [pizza({ booking: "LT999", pizzas: 2 })],
          tells: [declines],
          never: ["48"],
        },
        { caller: "weird. have you got vegan cheese?", ...declined },
      ],
    },
    {
      title: "the system restarts",
      turns: [
        {
          caller:
            "stag do! ten lads on Friday April 3rd at seven in the evening, just the basic package. I'm Kieran, 555 0144",
          kind: "several",
          confirms: lads,
        },
        {
          caller: "yes mate",
          kind: "failure",
          calls: [lads],
          tells: [declines],
          never: [claims, "640"],
        },
        { caller: "alright, I'll call back in an hour. bye", kind: "goodbye", tells: [farewell] },
      ],
    },
  ],
};
