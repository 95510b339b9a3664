import type { Business } from "../dialogue-script.ts";

export const honeyFarm: Business = {
  name: "honey farm",
  tools: {
    honey_price: {
      description: "What honey costs by the jar",
      parameters: {
        sort: ["string!", "Which honey: linden, forest or clover"],
        jars: ["integer!", "How many jars"],
      },
      answer: { total: 27, currency: "USD" },
    },
    order_honey: {
      description: "Orders honey for pickup at the farm. Confirm with the customer first.",
      parameters: {
        sort: ["string!", "Which honey: linden, forest or clover"],
        jars: ["integer!", "How many jars"],
        date: ["string!", "Day of pickup, YYYY-MM-DD"],
        name: ["string!", "Name of the customer"],
      },
      answer: { order: "H-12" },
    },
    swarm_in_town: {
      description: "Somebody sees a swarm of bees. The beekeeper goes there.",
      parameters: { place: ["string!", "Where exactly"], phone: ["string!", "Phone number"] },
      answer: { there_in: "30 minutes" },
    },
  },
  dialogues: {
    "another count than was asked about": [
      {
        caller: "what do three jars of forest honey cost?",
        calls: [{ tool: "honey_price", with: { sort: "forest", jars: 3 } }],
        says: /\$27/,
      },
      {
        caller: "and linden?",
        calls: [{ tool: "honey_price", with: { sort: "linden", jars: 3 } }],
      },
      {
        caller: "ok, I'd like to order five of the linden then, for Saturday. Rosa Lind",
        says: /linden, jars 5, date Saturday, November 28 and name Rosa Lind\. Is that right\?/,
      },
      {
        caller: "hm, we have guests on Friday. make it eight",
        says: /jars 8, date Saturday, November 28/,
      },
      {
        caller: "yes, splendid",
        calls: [
          { tool: "order_honey", with: { sort: "linden", jars: 8, date: "2026-11-28", name: "Rosa Lind" } },
        ],
      },
      { caller: "I'll ring you again tomorrow for the clover. bye for now", says: /goodbye/i },
    ],
    "where, without an address": [
      { caller: "there's a swarm of bees under the old mill bridge!", says: /phone/i },
      {
        caller: "five five five oh one oh nine nine",
        calls: [{ tool: "swarm_in_town", with: { place: /old mill bridge/, phone: /5550/ } }],
      },
    ],
    "what nobody here does": [
      { caller: "are your bees friendly?", says: /sorry/i },
      { caller: "could the beekeeper give a talk at my school?", says: /sorry/i },
    ],
  },
};
