import type { Business } from "../business.ts";

export const warehouse: Business = {
  name: "warehouse",
  agent: "assistant",
  tools: [
    {
      name: "Stock level",
      about: "How many pieces of an article are in stock, per site.",
      takes: [
        { key: "sku", about: "Article number, e.g. AX-2040" },
        { key: "site", about: "north or south", options: ["north", "south"], optional: true },
      ],
      answers: [
        { when: { sku: "ZZ-0000" }, status: 404, json: { error: "unknown article" } },
        { json: { pieces: 1340, reserved: 60 } },
      ],
    },
    {
      name: "Move stock",
      about: "Moves pieces of an article from one site to the other.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "sku", about: "Article number, e.g. AX-2040" },
        { key: "pieces", type: "integer", about: "How many pieces", minimum: 1 },
        { key: "to_site", about: "north or south", options: ["north", "south"] },
      ],
      answers: [{ json: { transfer: "TR-31", arrives: "Friday" } }],
    },
  ],
  dialogues: [
    {
      title: "a level",
      turns: [
        {
          caller: "how many AX-2040 do we have in the north",
          calls: [{ tool: "Stock level", with: { sku: "AX-2040", site: "north" } }],
          tells: ["1,?340"],
        },
        {
          caller: "and BQ-118?",
          calls: [{ tool: "Stock level", with: { sku: "BQ-118", site: { oneOf: ["north"] } } }],
          tells: ["1,?340"],
        },
      ],
    },
    {
      title: "moved",
      turns: [
        { caller: "move two hundred pieces of AX-2040", asks: "site|where|north|south" },
        {
          caller: "south",
          kind: "confirmation",
          confirms: { tool: "Move stock", with: { sku: "AX-2040", pieces: 200, to_site: "south" } },
        },
        {
          caller: "confirmed",
          kind: "confirmation",
          calls: [{ tool: "Move stock", with: { sku: "AX-2040", pieces: 200, to_site: "south" } }],
          tells: ["TR-?31", "Friday"],
        },
      ],
    },
    {
      title: "not there",
      turns: [
        {
          caller: "stock of ZZ-0000",
          kind: "failure",
          calls: [{ tool: "Stock level", with: { sku: "ZZ-0000" } }],
          never: ["1,?340", "404"],
        },
        {
          caller: "typo, I meant ZX-0001",
          kind: "correction",
          calls: [{ tool: "Stock level", with: { sku: "ZX-0001" } }],
          tells: ["1,?340"],
        },
      ],
    },
    {
      title: "two articles",
      turns: [
        {
          caller: "give me the stock level of AX-1 and move 50 pieces of AX-2 to the north",
          kind: "several",
          calls: [{ tool: "Stock level", with: { sku: "AX-1" } }],
          confirms: { tool: "Move stock", with: { sku: "AX-2", pieces: 50, to_site: "north" } },
          tells: ["1,?340"],
        },
      ],
    },
  ],
};
