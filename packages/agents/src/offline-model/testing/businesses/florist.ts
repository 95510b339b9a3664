import type { Business } from "../dialogue-script.ts";

export const florist: Business = {
  name: "florist",
  tools: {
    order_bouquet: {
      description: "Orders a bouquet for delivery.",
      parameters: {
        flowers: ["string!", "Which flowers"],
        budget: ["number!", "Budget in dollars"],
        delivery_date: ["string!", "Delivery date YYYY-MM-DD"],
        recipient_name: ["string!", "Name of the recipient"],
        card_message: ["string", "Message on the card"],
      },
      answer: { order_id: 5512 },
    },
  },
  dialogues: {
    roses: [
      {
        caller: "I'd like to send some red roses to my wife on Saturday, about 60 dollars",
        says: /recipient|name/i,
      },
      {
        caller: "Julia Weber",
        calls: [
          {
            tool: "order_bouquet",
            with: {
              flowers: /roses/i,
              budget: 60,
              delivery_date: "2026-11-28",
              recipient_name: "Julia Weber",
            },
          },
        ],
        says: /5512/,
      },
    ],
    "not a florist's job": [{ caller: "can you fix my laptop?", says: /can't|not something|sorry/i }],
  },
};
