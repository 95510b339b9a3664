import type { Business } from "../business.ts";

export const propertyManagement: Business = {
  name: "property management",
  tools: [
    {
      name: "Report maintenance issue",
      about: "Tenants report something broken in their apartment or building. Creates a work order.",
      effect: "write",
      takes: [
        { key: "unit", about: "Apartment number, like 4B" },
        { key: "issue", about: "What is broken" },
        { key: "access_allowed", type: "boolean", about: "May we enter when nobody is home?" },
      ],
      answers: [{ json: { work_order: "WO-312", technician: "Luis", visit: "Thursday morning" } }],
    },
    {
      name: "Rent balance",
      about: "How much rent a tenant still owes.",
      takes: [{ key: "unit", about: "Apartment number, like 4B" }],
      answers: [{ json: { owed: "$0.00", paid_through: "March 31" } }],
    },
  ],
  dialogues: [
    {
      title: "a heater",
      turns: [
        { caller: "the heating in my apartment is broken", asks: "unit|apartment|number|enter|home" },
        { caller: "4B", asks: "enter|home|access" },
        {
          caller: "yes you may",
          calls: [
            {
              tool: "Report maintenance issue",
              with: { unit: "4B", issue: { includes: ["heating"] }, access_allowed: true },
            },
          ],
          tells: ["WO-?312|312", "Luis"],
        },
      ],
    },
    {
      title: "all at once",
      turns: [
        {
          caller:
            "Hi, I'm in unit 12C, my kitchen faucet is dripping, and no, please don't come in when I'm not home.",
          kind: "several",
          calls: [
            {
              tool: "Report maintenance issue",
              with: { unit: "12C", issue: { includes: ["faucet"] }, access_allowed: false },
            },
          ],
          tells: ["312"],
        },
      ],
    },
    {
      title: "rent",
      turns: [
        {
          caller: "do I still owe any rent for apartment 7A",
          calls: [{ tool: "Rent balance", with: { unit: "7A" } }],
          tells: ["0|March 31"],
        },
        { caller: "great, my fridge is broken too, can you send somebody", asks: "enter|home|access" },
        {
          caller: "sure go right in",
          calls: [
            {
              tool: "Report maintenance issue",
              with: { unit: "7A", issue: { includes: ["fridge"] }, access_allowed: true },
            },
          ],
          tells: ["312"],
        },
      ],
    },
    {
      title: "wrong unit",
      turns: [
        { caller: "what's my rent balance", asks: "unit|apartment" },
        {
          caller: "nine d, sorry, nine e",
          kind: "correction",
          calls: [{ tool: "Rent balance", with: { unit: "9E" } }],
          tells: ["March 31|0"],
        },
      ],
    },
    {
      title: "a neighbour",
      turns: [{ caller: "is the guy upstairs married", kind: "small-talk", never: ["WO-", "\\$0"] }],
    },
  ],
};
