import type { Business } from "../dialogue-script.ts";

export const wineShop: Business = {
  name: "wine shop",
  tools: {
    wine_availability: {
      description: "Check whether a wine is available and what it costs",
      parameters: { wine: ["string!", "Name of the wine"], vintage: ["integer", "Vintage year"] },
      answer: { available: true, price: 24.9, currency: "EUR" },
    },
    reserve_bottles: {
      description: "Put bottles aside for a customer to pick up",
      parameters: {
        wine: ["string!", "Name of the wine"],
        bottles: ["integer!", "Number of bottles"],
        customer: ["string!", "Customer's name"],
      },
      answer: { reserved: true, hold_until: "2026-11-26" },
    },
  },
  dialogues: {
    "one call": [
      {
        caller: "do you have a 2019 Barolo?",
        calls: [{ tool: "wine_availability", with: { wine: /Barolo/, vintage: 2019 } }],
        says: /€24\.90/,
      },
      { caller: "could you set six bottles aside for me?", says: /name/i },
      {
        caller: "it's for Klaus Meyer",
        calls: [{ tool: "reserve_bottles", with: { wine: /Barolo/, bottles: 6, customer: "Klaus Meyer" } }],
        says: /November 26/,
      },
    ],
  },
};
