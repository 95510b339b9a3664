import type { Business } from "../dialogue-script.ts";

export const pizza: Business = {
  name: "pizza delivery",
  tools: {
    place_order: {
      description: "Places an order for delivery. Read the order back and get a yes before placing it.",
      parameters: {
        pizza: ["string!", "Which pizza, one of: margherita, pepperoni, funghi, hawaiian"],
        size: ["string!", "Size: small, medium, large"],
        quantity: ["integer", "How many"],
        address: ["string!", "Delivery address"],
      },
      answer: { order_number: 318, eta_minutes: 35 },
    },
    track_order: {
      description: "Tells where an order is.",
      parameters: { order_number: ["string!", "Order number"] },
      answer: { status: "out_for_delivery", eta_minutes: 10 },
    },
  },
  dialogues: {
    "ordering with confirmation and a correction": [
      { caller: "hi, I'd like two large pepperoni pizzas delivered", says: /address/i },
      { caller: "221 Baker Street", says: /pepperoni.*right\?/i },
      { caller: "yes but make it medium", says: /medium.*right\?/i },
      {
        caller: "perfect, yes",
        calls: [
          {
            tool: "place_order",
            with: { pizza: "pepperoni", size: "medium", quantity: 2, address: "221 Baker Street" },
          },
        ],
        says: /318.*35 minutes/,
      },
    ],
    "where is it": [
      {
        caller: "where's my food? it's order 317",
        calls: [{ tool: "track_order", with: { order_number: "317" } }],
        says: /out for delivery.*10 minutes/i,
      },
    ],
  },
};
