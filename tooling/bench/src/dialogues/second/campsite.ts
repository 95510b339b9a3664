import type { Business } from "../business.ts";

export const campsite: Business = {
  name: "campsite",
  tools: [
    {
      name: "Check pitches",
      about: "Free pitches for a stay. Just information.",
      takes: [
        { key: "arrival", about: "Arrival day, YYYY-MM-DD", format: "date" },
        { key: "nights", type: "integer", about: "How many nights", minimum: 1, maximum: 28 },
        { key: "pitch", about: "tent, camper or cabin", options: ["tent", "camper", "cabin"] },
      ],
      answers: [{ json: { free: 6, price_per_night: "$24", dogs_allowed: true } }],
    },
    {
      name: "Book pitch",
      about: "Books a pitch for a guest.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "guest", about: "Name of the guest" },
        { key: "arrival", about: "Arrival day, YYYY-MM-DD", format: "date" },
        { key: "nights", type: "integer", about: "How many nights", minimum: 1, maximum: 28 },
        { key: "pitch", about: "tent, camper or cabin", options: ["tent", "camper", "cabin"] },
      ],
      answers: [{ json: { booking: "CP-19", pitch_number: 42 } }],
    },
  ],
  dialogues: [
    {
      title: "a look, then a booking",
      turns: [
        {
          caller: "do you have any tent pitches free from may first for a week",
          calls: [{ tool: "Check pitches", with: { arrival: "2026-05-01", nights: 7, pitch: "tent" } }],
          tells: ["24"],
        },
        { caller: "good, please book it", asks: "name" },
        {
          caller: "Ruben Castillo",
          kind: "confirmation",
          confirms: {
            tool: "Book pitch",
            with: { guest: "Ruben Castillo", arrival: "2026-05-01", nights: 7, pitch: "tent" },
          },
        },
        {
          caller: "yes that's fine",
          kind: "confirmation",
          calls: [
            {
              tool: "Book pitch",
              with: { guest: "Ruben Castillo", arrival: "2026-05-01", nights: 7, pitch: "tent" },
            },
          ],
          tells: ["CP-?19|42"],
        },
      ],
    },
    {
      title: "a cabin",
      turns: [
        { caller: "is there a cabin for this weekend", asks: "nights|day|date|arriv" },
        {
          caller: "we arrive on friday and stay two nights",
          calls: [{ tool: "Check pitches", with: { arrival: "2026-03-13", nights: 2, pitch: "cabin" } }],
          tells: ["24"],
        },
      ],
    },
    {
      title: "too long",
      turns: [
        { caller: "Check a camper pitch from April 10 for 60 nights", asks: "night" },
        {
          caller: "twenty eight then",
          kind: "correction",
          calls: [{ tool: "Check pitches", with: { arrival: "2026-04-10", nights: 28, pitch: "camper" } }],
          tells: ["24"],
        },
      ],
    },
    {
      title: "wrong name",
      turns: [
        {
          caller: "Book a tent pitch for Ilse Bakker from 2026-07-03 for 4 nights",
          kind: "confirmation",
          confirms: {
            tool: "Book pitch",
            with: { guest: "Ilse Bakker", arrival: "2026-07-03", nights: 4, pitch: "tent" },
          },
        },
        {
          caller: "no the name is Ilsa Bakker",
          kind: "correction",
          confirms: {
            tool: "Book pitch",
            with: { guest: "Ilsa Bakker", arrival: "2026-07-03", nights: 4, pitch: "tent" },
          },
        },
        { caller: "hmm no, leave it", kind: "confirmation", never: ["CP-", "42"] },
      ],
    },
  ],
};
