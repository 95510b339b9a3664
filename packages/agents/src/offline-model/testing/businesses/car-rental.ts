import type { Business } from "../dialogue-script.ts";

export const carRental: Business = {
  name: "car rental",
  tools: {
    quote_rental: {
      description: "Quotes the price of renting a car.",
      parameters: {
        pickup_date: ["string!", "Pick-up date, YYYY-MM-DD"],
        return_date: ["string!", "Return date, YYYY-MM-DD"],
        car_class: ["string!", "Car class: economy, compact, SUV, van"],
        pickup_location: ["string", "Where to pick up the car"],
      },
      answer: { total: 310, currency: "USD", free_miles: 500 },
    },
    extend_rental: {
      description: "Extends a running rental to a later return date.",
      parameters: {
        agreement_number: ["string!", "Rental agreement number"],
        new_return_date: ["string!", "New return date, YYYY-MM-DD"],
      },
      answer: { ok: true, extra_charge: 80 },
    },
  },
  dialogues: {
    "what does an SUV cost": [
      {
        caller: "what would an SUV cost me, picking up Friday and bringing it back Sunday?",
        calls: [
          {
            tool: "quote_rental",
            with: { car_class: "SUV", pickup_date: "2026-11-27", return_date: "2026-11-29" },
          },
        ],
        says: /\$310/,
      },
    ],
    "longer please": [
      { caller: "I need to keep the car longer, agreement RA-55120", says: /date/i },
      {
        caller: "until December first",
        calls: [
          { tool: "extend_rental", with: { agreement_number: "RA-55120", new_return_date: "2026-12-01" } },
        ],
        says: /\$80/,
      },
    ],
  },
};
