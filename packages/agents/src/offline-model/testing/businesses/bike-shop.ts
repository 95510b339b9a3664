import type { Business } from "../dialogue-script.ts";

export const bikeShop: Business = {
  name: "bike shop",
  tools: {
    bike_repair_quote: {
      description: "Gives a price for a bicycle repair",
      parameters: { repair: ["string!", "Repair needed, for example flat tire, brake adjustment"] },
      answer: { price: 25, currency: "EUR" },
    },
    reserve_rental_bike: {
      description: "Reserves a rental bike",
      parameters: {
        bike_type: ["string!", "city, mountain or e-bike"],
        start: ["string!", "First day YYYY-MM-DD"],
        days: ["integer!", "Number of days"],
      },
      answer: { reservation: "BR-1" },
    },
  },
  dialogues: {
    "one call": [
      {
        caller: "what do you charge for a flat tire?",
        calls: [{ tool: "bike_repair_quote", with: { repair: /flat tire/ } }],
        says: /€25/,
      },
    ],
    "another call": [
      {
        caller: "I'd like to rent a mountain bike for three days starting Friday",
        calls: [
          { tool: "reserve_rental_bike", with: { bike_type: "mountain", start: "2026-11-27", days: 3 } },
        ],
        says: /BR-1/,
      },
    ],
  },
};
