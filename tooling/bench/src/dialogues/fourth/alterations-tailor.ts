import type { Business } from "../business.ts";
import { callOf } from "./call-of.ts";
import { claims, declined, farewell } from "./patterns.ts";

const price = callOf("Alteration price");
const fitting = callOf("Book a fitting");
const ready = callOf("Is my order ready");

const yvonne = fitting({
  garment: "dress",
  date: "2026-03-13",
  time: "10:15",
  name: "Yvonne Achterberg",
});
const colm = { garment: "suit", time: "16:00", name: "Colm Daly" };
const garment = {
  key: "garment",
  about: "What is to be altered",
  options: ["dress", "suit", "trousers", "coat"],
};

export const alterationsTailor: Business = {
  name: "alterations tailor",
  tools: [
    {
      name: "Alteration price",
      about: "What altering a garment costs.",
      takes: [
        garment,
        {
          key: "work",
          about: "What is done to it",
          options: ["shorten", "take in", "let out", "new zipper"],
        },
      ],
      answers: [{ when: { garment: "coat" }, json: { price: "$41" } }, { json: { price: "$28" } }],
    },
    {
      name: "Book a fitting",
      about: "An appointment at which we pin a garment on the customer.",
      effect: "write",
      confirm: "always",
      takes: [
        garment,
        { key: "date", about: "Day of the fitting", format: "date" },
        { key: "time", about: "Time of the fitting", format: "time" },
        { key: "name", about: "First and last name" },
      ],
      answers: [{ json: { fitting: "F-19" } }],
    },
    {
      name: "Is my order ready",
      about: "Whether a garment can be picked up, and what is to be paid.",
      takes: [{ key: "ticket", type: "integer", about: "Number on the pink slip" }],
      answers: [
        { when: { ticket: 812 }, json: { ready: false, expected: "Friday" } },
        { json: { ready: true, to_pay: "$46" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "trousers and a coat",
      turns: [
        {
          caller: "what do you charge to shorten a pair of trousers",
          kind: "several",
          calls: [price({ garment: "trousers", work: "shorten" })],
          tells: ["28"],
        },
        {
          caller: "and a new zipper in a coat?",
          kind: "correction",
          calls: [price({ garment: "coat", work: "new zipper" })],
          tells: ["41"],
        },
        { caller: "that's reasonable", kind: "small-talk", never: [claims, "F-19"] },
      ],
    },
    {
      title: "pink slips",
      turns: [
        {
          caller: "is my order ready? the slip says eight hundred and twelve",
          calls: [ready({ ticket: 812 })],
          tells: ["Friday"],
          never: ["46"],
        },
        { caller: "and six forty?", calls: [ready({ ticket: 640 })], tells: ["46"] },
      ],
    },
    {
      title: "a wedding dress",
      turns: [
        {
          caller: "my wedding dress has to be altered, can I come in and try it on at your place?",
          asks: "day|date|when|time|name",
        },
        { caller: "the day after tomorrow", asks: "time|when|name" },
        { caller: "quarter past ten, in the morning", asks: "name" },
        { caller: "Yvonne Achterberg", kind: "confirmation", confirms: yvonne, never: [claims] },
        { caller: "yes, that's lovely", kind: "confirmation", calls: [yvonne], tells: ["19"] },
      ],
    },
    {
      title: "no, and then another day",
      turns: [
        {
          caller: "book a fitting for my suit on Tuesday at four pm, name's Colm Daly",
          kind: "several",
          confirms: fitting({ ...colm, date: "2026-03-17" }),
        },
        { caller: "no", kind: "confirmation", never: [claims, "F-19"] },
        {
          caller: "sorry, I meant Wednesday the 18th",
          kind: "correction",
          confirms: fitting({ ...colm, date: "2026-03-18" }),
        },
        {
          caller: "yes",
          kind: "confirmation",
          calls: [fitting({ ...colm, date: "2026-03-18" })],
          tells: ["19"],
        },
      ],
    },
    {
      title: "shoes",
      turns: [
        { caller: "can you resole a pair of shoes?", ...declined },
        { caller: "alrighty, thanks for your time", kind: "goodbye", tells: [farewell] },
      ],
    },
  ],
};
