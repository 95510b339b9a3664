import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const table = callOf("Book a table");
const suggest = callOf("Suggest a game");
const evening = callOf("Join an evening");

export const boardGameCafe: Business = {
  name: "board game cafe",
  tools: [
    {
      name: "Book a table",
      about: "Books a table for people who want to come and play.",
      effect: "write",
      takes: [
        { key: "day", about: "Which day", format: "date" },
        { key: "time", about: "When they come", format: "time" },
        { key: "people", type: "integer", about: "How many people", minimum: 1, maximum: 10 },
        { key: "game", about: "A game to lay out on the table, if they ask for one", optional: true },
      ],
      answers: [{ json: { table: "by the window" } }],
    },
    {
      name: "Suggest a game",
      about: "Suggests a game that suits a group.",
      takes: [
        { key: "players", type: "integer", about: "How many players" },
        { key: "kind", about: "What kind of game", options: ["cooperative", "strategy", "party", "family"] },
        { key: "minutes", type: "integer", about: "How long they want to play, in minutes", optional: true },
      ],
      answers: [
        { when: { players: 4 }, json: { game: "Paper Dragons" } },
        { json: { game: "Lantern Keep", shelf: 9 } },
      ],
    },
    {
      name: "Join an evening",
      about: "Signs people up for one of our evenings.",
      effect: "write",
      takes: [
        {
          key: "evening",
          about: "Which evening",
          options: ["chess night", "pub quiz", "murder mystery", "role playing"],
        },
        { key: "seats", type: "integer", about: "How many seats" },
        { key: "name", about: "Name for the list" },
      ],
      answers: [
        { when: { evening: "pub quiz" }, fail: "timed-out" },
        { json: { starts: "19:00", entry: "$6" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "all against the board",
      turns: [
        {
          caller: "hey, we're five people and want to play something cooperative, what would you suggest?",
          kind: "several",
          calls: [suggest({ players: 5, kind: "cooperative" })],
          tells: ["lantern"],
        },
        {
          caller: "and if there's only four of us, and we have an hour and a half?",
          kind: "correction",
          calls: [suggest({ players: 4, kind: "cooperative", minutes: 90 })],
          tells: ["dragons"],
        },
      ],
    },
    {
      title: "Saturday at half past seven",
      turns: [
        {
          caller: "could I get a table for six on Saturday at half past seven in the evening?",
          kind: "several",
          calls: [table({ day: "2026-03-14", time: "19:30", people: 6 })],
          tells: ["window"],
        },
        { caller: "brilliant, see you then!", kind: "goodbye", ...leftAlone },
      ],
    },
    {
      title: "trains on the table",
      turns: [
        {
          caller: "a table for two tomorrow at four in the afternoon, and please lay out Ticket to Ride",
          kind: "several",
          calls: [
            table({
              day: "2026-03-12",
              time: "16:00",
              people: 2,
              game: { includes: ["ticket to ride"] },
            }),
          ],
          tells: ["window"],
        },
      ],
    },
    {
      title: "a murder",
      turns: [
        { caller: "I want to come to the murder mystery!", asks: "seat|many|people|name" },
        {
          caller: "two seats, for Lorna Pike",
          kind: "several",
          calls: [evening({ evening: "murder mystery", seats: 2, name: { includes: ["lorna", "pike"] } })],
          tells: ["19:00|7:00|seven|7 pm|\\$?6"],
        },
        { caller: "ooh, I bet it was the butler", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "too many for one table",
      turns: [
        {
          caller: "hi, can we book a table for Friday at six pm? there's fifteen of us",
          kind: "several",
          tells: [`${declines}|\\b10\\b|\\bten\\b|at most|up to`],
          never: [claims],
        },
        {
          caller: "alright, then ten people",
          kind: "correction",
          calls: [table({ day: "2026-03-13", time: "18:00", people: 10 })],
          tells: ["window"],
        },
      ],
    },
    {
      title: "the quiz does not answer",
      turns: [
        {
          caller: "please put me down for the pub quiz, three seats, the name is Theo Marsh",
          kind: "failure",
          calls: [evening({ evening: "pub quiz", seats: 3, name: { includes: ["theo", "marsh"] } })],
          tells: [declines],
          never: [claims, "19:00"],
        },
        { caller: "too bad. can I bring my dog along?", ...declined },
        { caller: "ok, I'll ask again later. bye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "a question in between",
      turns: [
        { caller: "hi, I'd like to book a table", asks: "day|time|when|people|many" },
        { caller: "on Sunday, there's three of us", kind: "several", asks: "time|when" },
        { caller: "hmm, does your kitchen make pizza?", ...declined },
        {
          caller: "okay. we'll come at five in the afternoon",
          calls: [table({ day: "2026-03-15", time: "17:00", people: 3 })],
          tells: ["window"],
        },
      ],
    },
  ],
};
