import type { Business } from "../dialogue-script.ts";

export const hospitalParking: Business = {
  name: "hospital parking",
  tools: {
    lost_ticket_fee: {
      description: "Tells what a lost parking ticket costs",
      parameters: {},
      answer: { fee: 25, currency: "USD" },
    },
    monthly_pass: {
      description: "Orders a monthly parking pass for a car",
      parameters: { plate: ["string!", "License plate"], start_date: ["string!", "YYYY-MM-DD"] },
      answer: { pass: "MP-9" },
    },
  },
  dialogues: {
    "lost ticket": [
      {
        caller: "I lost my parking ticket, what do I have to pay?",
        calls: [{ tool: "lost_ticket_fee", with: {} }],
        says: /\$25/,
      },
    ],
    "a pass": [
      {
        caller: "I'd like a monthly pass starting December 1st for DKW 771",
        calls: [{ tool: "monthly_pass", with: { plate: /DKW-? ?771/, start_date: "2026-12-01" } }],
        says: /MP-9/,
      },
    ],
  },
};
