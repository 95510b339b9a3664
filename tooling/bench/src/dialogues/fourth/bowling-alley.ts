import type { Business } from "../business.ts";
import { callOf } from "./call-of.ts";
import { claims, declined, farewell, leftAlone } from "./patterns.ts";

const check = callOf("Check lanes");
const book = callOf("Book lanes");

const tonight = book({ date: "2026-03-11", time: "18:00", players: 5, hours: 2, name: "Kowalczyk" });
const shoes = { date: "2026-03-14", time: "15:00", players: 4, hours: 1.5, name: "Reyes" };
const when = [
  { key: "date", about: "Which day", format: "date" as const },
  { key: "time", about: "From what time", format: "time" as const },
  { key: "players", type: "integer" as const, about: "How many people bowl", minimum: 1, maximum: 24 },
];

export const bowlingAlley: Business = {
  name: "bowling alley",
  tools: [
    {
      name: "Check lanes",
      about: "How busy we are: free lanes and the price at a time. Books nothing.",
      takes: when,
      answers: [
        { when: { time: "20:00" }, json: { free_lanes: 0, wait: "about 40 minutes" } },
        { json: { free_lanes: 3, price_per_hour: "$36" } },
      ],
    },
    {
      name: "Book lanes",
      about: "Reserves lanes for a group.",
      effect: "write",
      confirm: "always",
      takes: [
        ...when,
        { key: "hours", type: "number", about: "For how many hours", minimum: 0.5, maximum: 4 },
        { key: "name", about: "Name for the booking" },
        {
          key: "shoe_sizes",
          type: "array",
          items: { type: "integer" },
          about: "Sizes of the rental shoes, one for each who needs a pair",
          optional: true,
        },
      ],
      answers: [{ json: { booking: "B-77", lanes: "4 and 5" } }],
    },
    {
      name: "Birthday package",
      about: "What a children's birthday costs.",
      takes: [{ key: "children", type: "integer", about: "How many children, the birthday child included" }],
      answers: [{ json: { package: "Strike Party", price: "$19 per child" } }],
    },
  ],
  dialogues: [
    {
      title: "eight is packed, six is not",
      turns: [
        {
          caller: "is it packed tonight at eight? there's five of us",
          kind: "several",
          calls: [check({ date: "2026-03-11", time: "20:00", players: 5 })],
          tells: ["40"],
        },
        {
          caller: "ugh. and at six?",
          kind: "correction",
          calls: [check({ date: "2026-03-11", time: "18:00", players: 5 })],
          tells: ["36"],
        },
        {
          caller: "ok book us in for two hours then, under Kowalczyk",
          kind: "confirmation",
          confirms: tonight,
          never: [claims],
        },
        { caller: "go for it", kind: "confirmation", calls: [tonight], tells: ["77"] },
      ],
    },
    {
      title: "shoes for four",
      turns: [
        {
          caller:
            "Could you reserve a lane for Saturday at 3 pm, four players, an hour and a half, name of Reyes, and we need shoes in 38, 41, 42 and 44",
          kind: "several",
          confirms: book({ ...shoes, shoe_sizes: [38, 41, 42, 44] }),
        },
        {
          caller: "hang on, not 38, 39",
          kind: "correction",
          confirms: book({ ...shoes, shoe_sizes: [39, 41, 42, 44] }),
        },
        {
          caller: "okay yes",
          kind: "confirmation",
          calls: [book({ ...shoes, shoe_sizes: [39, 41, 42, 44] })],
          tells: ["77"],
        },
      ],
    },
    {
      title: "turning nine",
      turns: [
        {
          caller: "my son is turning nine and we want to do his birthday at your place, what's that cost?",
          asks: "many|children|kids",
        },
        {
          caller: "eleven kids, him included",
          calls: [{ tool: "Birthday package", with: { children: 11 } }],
          tells: ["19"],
        },
        { caller: "and is there cake?", ...declined },
      ],
    },
    {
      title: "answered bit by bit, then dropped",
      turns: [
        { caller: "I wanna reserve a lane for Sunday", asks: "time|when|many|players|long|hours|name" },
        { caller: "quarter past four in the afternoon", asks: "many|players|people|long|hours|name" },
        { caller: "it's me and two buddies", asks: "long|hours|name" },
        { caller: "one hour's enough", asks: "name" },
        {
          caller: "Tucker",
          kind: "confirmation",
          confirms: book({ date: "2026-03-15", time: "16:15", players: 3, hours: 1, name: "Tucker" }),
        },
        { caller: "nah, on second thought, leave it", kind: "confirmation", ...leftAlone },
      ],
    },
    {
      title: "a blue jacket",
      turns: [
        { caller: "I think I left my jacket at your place yesterday, a blue one", ...declined },
        { caller: "right, bye then", kind: "goodbye", tells: [farewell] },
      ],
    },
  ],
};
