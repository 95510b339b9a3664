import type { Business } from "../business.ts";

export const hardwareStore: Business = {
  name: "hardware store",
  tools: [
    {
      name: "Product lookup",
      about: "Looks up price and stock for anything we sell. Pass what the customer asks for in a few words.",
      takes: [
        { key: "search", about: "What they are looking for" },
        {
          key: "store",
          about: "Which store: downtown, airport or harbor",
          options: ["downtown", "airport", "harbor"],
          optional: true,
        },
      ],
      answers: [{ json: { name: "Cordless drill 18V", price: "$119", in_stock: 14, aisle: "7B" } }],
    },
    {
      name: "Reserve item",
      about: "Reserves an item at a store for 24 hours.",
      effect: "write",
      takes: [
        { key: "item", about: "Which item" },
        {
          key: "store",
          about: "Which store: downtown, airport or harbor",
          options: ["downtown", "airport", "harbor"],
        },
        { key: "customer_name", about: "Name for the reservation" },
      ],
      answers: [{ json: { reservation: "H-301", hold_until: "tomorrow 4 pm" } }],
    },
  ],
  dialogues: [
    {
      title: "a drill",
      turns: [
        {
          caller: "Hello, do you carry cordless drills?",
          calls: [{ tool: "Product lookup", with: { search: { includes: ["cordless drill"] } } }],
          tells: ["119", "14|7B"],
        },
        { caller: "great, could you put one aside for me at the harbor store", asks: "name" },
        {
          caller: "Lindgren",
          calls: [
            {
              tool: "Reserve item",
              with: { item: { includes: ["drill"] }, store: "harbor", customer_name: "Lindgren" },
            },
          ],
          tells: ["301"],
        },
      ],
    },
    {
      title: "in another store",
      turns: [
        {
          caller: "how much are garden hoses at the airport store",
          calls: [
            { tool: "Product lookup", with: { search: { includes: ["garden hose"] }, store: "airport" } },
          ],
          tells: ["119"],
        },
        {
          caller: "and downtown?",
          calls: [
            { tool: "Product lookup", with: { search: { includes: ["garden hose"] }, store: "downtown" } },
          ],
          tells: ["119"],
        },
      ],
    },
    {
      title: "just looking",
      turns: [
        { caller: "no thanks I was just looking", kind: "small-talk", never: ["H-301"] },
        { caller: "have a lovely weekend", kind: "goodbye", tells: ["bye"] },
      ],
    },
  ],
};
