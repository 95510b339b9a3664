import type { Business } from "../business.ts";

export const copyShop: Business = {
  name: "copy shop",
  tools: [
    {
      name: "Print quote",
      about: "Calculates what a print job costs.",
      takes: [
        {
          key: "product",
          about: "flyers, posters, business cards or brochures",
          options: ["flyers", "posters", "business cards", "brochures"],
        },
        { key: "copies", type: "integer", about: "number of copies" },
        { key: "paper", about: "matte or glossy", options: ["matte", "glossy"], optional: true },
        { key: "double_sided", type: "boolean", about: "printed on both sides", optional: true },
      ],
      answers: [{ json: { net: "$84.00", ready_in_days: 3 } }],
    },
    {
      name: "Job status",
      about: "Where a print job is right now.",
      takes: [{ key: "job", about: "job number" }],
      answers: [{ json: { state: "in production", ready: "2026-03-13" } }],
    },
  ],
  dialogues: [
    {
      title: "flyers",
      turns: [
        {
          caller: "what do five hundred glossy flyers cost",
          calls: [{ tool: "Print quote", with: { product: "flyers", copies: 500, paper: "glossy" } }],
          tells: ["84", "3"],
        },
        {
          caller: "and a thousand",
          calls: [{ tool: "Print quote", with: { product: "flyers", copies: 1000, paper: "glossy" } }],
          tells: ["84"],
        },
        {
          caller: "in matte please",
          calls: [{ tool: "Print quote", with: { product: "flyers", copies: 1000, paper: "matte" } }],
          tells: ["84"],
        },
      ],
    },
    {
      title: "cards, double sided",
      turns: [
        { caller: "id like a quote for business cards double sided", asks: "how many|copies|number" },
        {
          caller: "two fifty",
          calls: [
            { tool: "Print quote", with: { product: "business cards", copies: 250, double_sided: true } },
          ],
          tells: ["84"],
        },
      ],
    },
    {
      title: "is my job done",
      turns: [
        { caller: "is my print job finished", asks: "job|number" },
        {
          caller: "number 9917",
          calls: [{ tool: "Job status", with: { job: { digits: "9917" } } }],
          tells: ["production", "March 13"],
        },
      ],
    },
  ],
};
