import type { Business } from "../dialogue-script.ts";

export const airportParking: Business = {
  name: "airport parking",
  tools: {
    parking_quote: {
      description: "Quotes airport parking",
      parameters: {
        drop_off: ["string!", "Date and time of drop-off"],
        pick_up: ["string!", "Date and time of pick-up"],
      },
      answer: { price: 64, currency: "USD" },
    },
    reserve_parking: {
      description: "Reserves a parking space at the airport. Confirm with the customer first.",
      parameters: {
        drop_off: ["string!", "Date and time of drop-off"],
        pick_up: ["string!", "Date and time of pick-up"],
        plate: ["string!", "Licence plate"],
      },
      answer: { reservation: "PK-88" },
    },
  },
  dialogues: {
    "one call": [
      {
        caller: "how much is parking from December 1st at 8 am to December 5th at 6 pm?",
        calls: [
          { tool: "parking_quote", with: { drop_off: "2026-12-01T08:00", pick_up: "2026-12-05T18:00" } },
        ],
        says: /\$64/,
      },
      { caller: "ok please reserve it", says: /plate/i },
      { caller: "HK 21 XYZ", says: /right\?/i },
      {
        caller: "yes",
        calls: [
          {
            tool: "reserve_parking",
            with: { drop_off: "2026-12-01T08:00", pick_up: "2026-12-05T18:00", plate: /HK-? ?21-? ?XYZ/ },
          },
        ],
        says: /PK-88/,
      },
    ],
  },
};
