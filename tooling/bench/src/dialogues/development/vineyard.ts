import type { Business } from "../business.ts";

export const vineyard: Business = {
  name: "vineyard",
  tools: [
    {
      name: "Book tasting",
      about:
        "Use this when a guest wants to come for a wine tasting. Ask how many people, which day and whether they want the cheese plate.",
      effect: "write",
      takes: [
        { key: "people", type: "integer", about: "Number of guests", minimum: 2, maximum: 16 },
        { key: "day", about: "Day of the tasting as YYYY-MM-DD", format: "date" },
        { key: "cheese_plate", type: "boolean", about: "Do they want a cheese plate?" },
        {
          key: "dietary_needs",
          type: "array",
          items: { type: "string" },
          about: "Allergies or diets, if they mention any",
          optional: true,
        },
      ],
      answers: [{ json: { reserved: true, start: "5 pm", per_person: "$28" } }],
    },
    {
      name: "Ship wine",
      about: "Ships bottles to a customer in the US.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "wine", about: "Which wine", options: ["riesling", "pinot noir", "rose"] },
        { key: "bottles", type: "integer", about: "Number of bottles, in sixes", minimum: 6 },
        { key: "zip", about: "ZIP code to ship to", pattern: "^\\d{5}$" },
        { key: "over_21", type: "boolean", about: "Is the recipient over 21?" },
      ],
      answers: [{ json: { arrives: "Tuesday", total: "$174" } }],
    },
  ],
  dialogues: [
    {
      title: "a tasting",
      turns: [
        { caller: "we are a party of eight and would love to do a tasting on sunday", asks: "cheese" },
        {
          caller: "ooh yes",
          calls: [{ tool: "Book tasting", with: { people: 8, day: "2026-03-15", cheese_plate: true } }],
          tells: ["5 pm", "28"],
        },
      ],
    },
    {
      title: "without cheese",
      turns: [
        {
          caller: "book a tasting for four on march 21, no cheese plate",
          calls: [{ tool: "Book tasting", with: { people: 4, day: "2026-03-21", cheese_plate: false } }],
          tells: ["5 pm"],
        },
      ],
    },
    {
      title: "a dozen bottles",
      turns: [
        { caller: "can you ship me a dozen bottles of pinot noir to 80302", asks: "21" },
        {
          caller: "of course I am",
          confirms: {
            tool: "Ship wine",
            with: { wine: "pinot noir", bottles: 12, zip: "80302", over_21: true },
          },
        },
        {
          caller: "make it riesling",
          kind: "correction",
          confirms: {
            tool: "Ship wine",
            with: { wine: "riesling", bottles: 12, zip: "80302", over_21: true },
          },
        },
        {
          caller: "ok go",
          calls: [
            { tool: "Ship wine", with: { wine: "riesling", bottles: 12, zip: "80302", over_21: true } },
          ],
          tells: ["174"],
        },
      ],
    },
  ],
};
