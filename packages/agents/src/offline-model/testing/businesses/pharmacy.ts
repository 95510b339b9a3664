import type { Business } from "../dialogue-script.ts";

export const pharmacy: Business = {
  name: "pharmacy",
  tools: {
    refill_prescription: {
      description: "Orders a refill of an existing prescription.",
      parameters: {
        prescription_number: ["string!", "The prescription number on the label"],
        date_of_birth: ["string!", "Patient's date of birth, YYYY-MM-DD, to verify identity"],
      },
      answer: { status: "accepted", ready_at: "2026-11-23T16:00" },
    },
    check_medication_stock: {
      description: "Checks if a medicine is in stock at the pharmacy.",
      parameters: {
        medication: ["string!", "Name of the medication"],
        quantity: ["integer", "Number of packs wanted"],
      },
      answer: { in_stock: false, expected: "2026-11-26" },
    },
  },
  dialogues: {
    "a refill": [
      { caller: "I'd like to refill a prescription, the number is 4471902", says: /date of birth/i },
      {
        caller: "March 5th 1985",
        calls: [
          {
            tool: "refill_prescription",
            with: { prescription_number: "4471902", date_of_birth: "1985-03-05" },
          },
        ],
        says: /4 pm/i,
      },
    ],
    "out of stock": [
      {
        caller: "Do you have ibuprofen in stock?",
        calls: [{ tool: "check_medication_stock", with: { medication: "ibuprofen" } }],
        says: /out of stock.*November 26/i,
      },
      { caller: "ok, thank you. Goodbye", says: /goodbye/i },
    ],
  },
};
