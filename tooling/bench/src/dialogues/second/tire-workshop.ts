import type { Business } from "../business.ts";

export const tireWorkshop: Business = {
  name: "tire workshop",
  tools: [
    {
      name: "Tire price",
      about: "Price for a set of tires incl. mounting",
      takes: [
        { key: "size", about: "tire size as printed on the side, e.g. 205/55 R16" },
        { key: "season", about: "summer, winter or all season", options: ["summer", "winter", "all season"] },
      ],
      answers: [{ json: { price: "$388", brand: "Norda" } }],
    },
    {
      name: "Book tire change",
      about: "Makes an appointment for changing tires.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "license_plate", about: "License plate" },
        { key: "date", about: "Day, YYYY-MM-DD", format: "date" },
        { key: "stored_here", type: "boolean", about: "Are the tires stored with us?" },
      ],
      answers: [{ json: { slot: "10:15", bay: 2 } }],
    },
  ],
  dialogues: [
    {
      title: "a price",
      turns: [
        { caller: "what do winter tires cost", asks: "size" },
        {
          caller: "it says 205/55 R16",
          calls: [{ tool: "Tire price", with: { size: "205/55 R16", season: "winter" } }],
          tells: ["388"],
        },
      ],
    },
    {
      title: "a change",
      turns: [
        { caller: "I want to get my tires changed on monday", asks: "plate|stored" },
        { caller: "license plate is HK 402 B", asks: "stored" },
        {
          caller: "yes they are in your storage",
          kind: "confirmation",
          confirms: {
            tool: "Book tire change",
            with: { license_plate: { includes: ["402"] }, date: "2026-03-16", stored_here: true },
          },
        },
        {
          caller: "yes please",
          kind: "confirmation",
          calls: [
            {
              tool: "Book tire change",
              with: { license_plate: { includes: ["402"] }, date: "2026-03-16", stored_here: true },
            },
          ],
          tells: ["10:15"],
        },
      ],
    },
    {
      title: "summer instead",
      turns: [
        {
          caller: "price for all season tires in 195/65 R15 please",
          calls: [{ tool: "Tire price", with: { size: "195/65 R15", season: "all season" } }],
          tells: ["388"],
        },
        {
          caller: "and summer ones",
          kind: "correction",
          calls: [{ tool: "Tire price", with: { size: "195/65 R15", season: "summer" } }],
          tells: ["388"],
        },
      ],
    },
    {
      title: "oil",
      turns: [
        { caller: "do you also do oil changes", never: ["388", "10:15"] },
        { caller: "too bad, bye", kind: "goodbye", tells: ["bye"] },
      ],
    },
  ],
};
