import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, farewell, leftAlone } from "../fourth/patterns.ts";

const ripe = callOf("Ready this week");
const price = callOf("Cheese price");
const putAside = callOf("Put cheese aside");
const tour = callOf("Cellar tour");
const cheeses = ["Alp Reserve", "Goat Ash", "Blue Valley", "Smoked Ring"];
const theo = (...wanted: string[]) =>
  putAside({ cheeses: wanted, collect_on: "2026-03-13", name: { includes: ["theo", "lindqvist"] } });

export const cheeseDairy: Business = {
  name: "cheese dairy",
  tools: [
    {
      name: "Ready this week",
      about: "Which of our cheeses are ripe and on sale this week.",
      takes: [],
      answers: [{ json: { ready: ["Alp Reserve", "Goat Ash"] } }],
    },
    {
      name: "Cheese price",
      about: "Price of a piece of cheese by its weight.",
      takes: [
        { key: "cheese", about: "Name of the cheese", options: cheeses },
        {
          key: "grams",
          type: "integer",
          about: "Weight of the piece in grams",
          minimum: 100,
          maximum: 10_000,
        },
      ],
      answers: [
        { when: { grams: 300 }, json: { price: "$8.40" } },
        { when: { grams: 500 }, json: { price: "$15.90" } },
        { when: { grams: 1000 }, json: { price: "$29.80" } },
        { json: { price: "$12.60" } },
      ],
    },
    {
      name: "Put cheese aside",
      about: "Keeps whole cheeses in the shop for somebody who comes by for them.",
      effect: "write",
      confirm: "always",
      takes: [
        {
          key: "cheeses",
          type: "array",
          items: { type: "string", options: cheeses },
          about: "Which cheeses",
        },
        { key: "collect_on", about: "Day they come by", format: "date" },
        { key: "name", about: "Under which name" },
      ],
      answers: [{ json: { kept_until: "6 pm" } }],
    },
    {
      name: "Cellar tour",
      about: "Signs a group up for a tour of the ripening cellar. The group gets an email with the way here.",
      effect: "write",
      takes: [
        { key: "date", about: "Day of the tour", format: "date" },
        { key: "people", type: "integer", about: "Size of the group", minimum: 2, maximum: 12 },
        { key: "language", about: "Language of the tour", options: ["English", "German", "French"] },
        { key: "email", about: "Email address", format: "email" },
      ],
      answers: [{ json: { lasts: "45 minutes" } }],
    },
  ],
  dialogues: [
    {
      title: "what is good right now",
      turns: [
        {
          caller: "so which cheeses are ripe this week?",
          calls: [ripe({})],
          tells: ["Alp", "Goat"],
        },
        {
          caller: "mmm. what would three hundred grams of Goat Ash be?",
          kind: "several",
          calls: [price({ cheese: "Goat Ash", grams: 300 })],
          tells: ["8\\.40"],
        },
        { caller: "I'm getting hungry just talking to you", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "one more for the list",
      turns: [
        {
          caller:
            "please put an Alp Reserve and a Smoked Ring aside for me, I'll come on Friday. Theo Lindqvist",
          kind: "several",
          confirms: theo("Alp Reserve", "Smoked Ring"),
          never: [claims],
        },
        {
          caller: "oh, and a Blue Valley as well, please",
          kind: "correction",
          confirms: theo("Alp Reserve", "Smoked Ring", "Blue Valley"),
        },
        {
          caller: "yes, that's all",
          kind: "confirmation",
          calls: [theo("Alp Reserve", "Smoked Ring", "Blue Valley")],
          tells: ["6|six"],
        },
      ],
    },
    {
      title: "six people in the cellar",
      turns: [
        {
          caller: "we'd like to do the cellar tour, six of us, in German if that's possible, on April 11th",
          kind: "several",
          asks: "e-?mail|address",
        },
        {
          caller: "hanna dot r at bergpost dot ch",
          calls: [tour({ date: "2026-04-11", people: 6, language: "German", email: "hanna.r@bergpost.ch" })],
          tells: ["45|forty-five"],
        },
        { caller: "super, danke, bye!", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "half a kilo, a whole kilo",
      turns: [
        {
          caller: "how much is half a kilo of Blue Valley",
          kind: "several",
          calls: [price({ cheese: "Blue Valley", grams: 500 })],
          tells: ["15\\.90"],
        },
        {
          caller: "and a whole kilo?",
          kind: "correction",
          calls: [price({ cheese: "Blue Valley", grams: 1000 })],
          tells: ["29\\.80"],
        },
      ],
    },
    {
      title: "lost interest in the tour",
      turns: [
        {
          caller: "a cellar tour for two on the 28th, please. ben@quill.org",
          kind: "several",
          asks: "language|English",
        },
        { caller: "hmm, you know what, forget it, we'll just come to the shop", ...leftAlone },
      ],
    },
    {
      title: "nuts",
      turns: [
        { caller: "my son has a nut allergy, are your cheeses made near any nuts?", ...declined },
        { caller: "okay, I'd rather not risk it then. goodbye", kind: "goodbye", tells: [farewell] },
      ],
    },
  ],
};
