import type { Business } from "../dialogue-script.ts";

export const bakery: Business = {
  name: "bakery",
  tools: {
    order_cake: {
      description: "Places an order for a custom cake. Ask the customer to confirm before ordering.",
      parameters: {
        flavor: ["string!", "Flavor: chocolate, vanilla, lemon or red velvet"],
        servings: ["integer!", "Number of people it should serve"],
        pickup_date: ["string!", "Pickup date YYYY-MM-DD"],
        inscription: ["string", "Text to write on the cake"],
      },
      answer: { order_number: 77, price: 64 },
    },
  },
  dialogues: {
    "a birthday cake": [
      { caller: "I want to order a birthday cake for 20 people", says: /flavou?r/i },
      { caller: "what do you have?", says: /chocolate/i },
      { caller: "lemon please", says: /date|when|day/i },
      { caller: "December 12", says: /lemon.*right\?/i },
      { caller: "actually chocolate", says: /chocolate.*right\?/i },
      {
        caller: "yes",
        calls: [
          { tool: "order_cake", with: { flavor: "chocolate", servings: 20, pickup_date: "2026-12-12" } },
        ],
        says: /77.*\$64/,
      },
    ],
  },
};
