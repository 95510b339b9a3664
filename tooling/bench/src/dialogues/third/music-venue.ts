import type { Business } from "../business.ts";

export const musicVenue: Business = {
  name: "music venue",
  tools: [
    {
      name: "get_lineup",
      about: "who plays on a given night",
      takes: [{ key: "date", about: "night, YYYY-MM-DD", format: "date" }],
      answers: [{ json: { headliner: "The Lanterns", doors: "8 pm", price: "$22" } }],
    },
    {
      name: "buy_tickets",
      about: "sells tickets for a night",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "date", about: "night, YYYY-MM-DD", format: "date" },
        { key: "tickets", type: "integer", about: "how many tickets", minimum: 1, maximum: 8 },
        { key: "email", about: "where the tickets go", format: "email" },
      ],
      answers: [{ json: { order_number: "MV-77", total: "$44" } }],
    },
  ],
  dialogues: [
    {
      title: "who plays",
      turns: [
        {
          caller: "who's playing on saturday",
          calls: [{ tool: "get_lineup", with: { date: "2026-03-14" } }],
          tells: ["Lanterns", "22"],
        },
        { caller: "cool I'll take two tickets", asks: "email" },
        {
          caller: "rex at band dot io",
          kind: "confirmation",
          confirms: { tool: "buy_tickets", with: { date: "2026-03-14", tickets: 2, email: "rex@band.io" } },
        },
        {
          caller: "yes",
          kind: "confirmation",
          calls: [{ tool: "buy_tickets", with: { date: "2026-03-14", tickets: 2, email: "rex@band.io" } }],
          tells: ["77", "44"],
        },
      ],
    },
    {
      title: "another night",
      turns: [
        {
          caller: "and who is on tonight",
          calls: [{ tool: "get_lineup", with: { date: "2026-03-11" } }],
          tells: ["Lanterns"],
        },
        {
          caller: "and tomorrow?",
          calls: [{ tool: "get_lineup", with: { date: "2026-03-12" } }],
          tells: ["Lanterns"],
        },
      ],
    },
    {
      title: "bought at once, changed",
      turns: [
        {
          caller: "I want to buy four tickets for march 27, my email is zoe@mail.example",
          kind: "several",
          confirms: {
            tool: "buy_tickets",
            with: { date: "2026-03-27", tickets: 4, email: "zoe@mail.example" },
          },
        },
        {
          caller: "sorry, five tickets",
          kind: "correction",
          confirms: {
            tool: "buy_tickets",
            with: { date: "2026-03-27", tickets: 5, email: "zoe@mail.example" },
          },
        },
        { caller: "no forget it", kind: "confirmation", never: ["MV-77", "44"] },
        { caller: "bye", kind: "goodbye", tells: ["bye"] },
      ],
    },
    { title: "nothing asked", turns: [{ caller: "hiya", kind: "small-talk", never: ["Lanterns"] }] },
  ],
};
