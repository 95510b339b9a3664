import type { Business } from "../dialogue-script.ts";

export const insurance: Business = {
  name: "insurance agency",
  tools: {
    file_claim: {
      description: "Files a new insurance claim after an accident, theft or damage.",
      parameters: {
        policy_number: ["string!", "Policy number"],
        incident_date: ["string!", "Date of the incident, YYYY-MM-DD"],
        description: ["string!", "What happened"],
      },
      answer: { claim_number: "CLM-3391", adjuster: "Dana Wu" },
    },
    claim_status: {
      description: "Reports how far an existing claim is.",
      parameters: { claim_number: ["string!", "Claim number"] },
      answer: { status: "under review", next_step: "inspection on December 2" },
    },
    premium_quote: {
      description: "Calculates a monthly premium for car insurance.",
      parameters: {
        age: ["integer!", "Age of the driver"],
        vehicle_year: ["integer!", "Model year of the car"],
      },
      answer: { monthly_premium: 84.2, currency: "USD" },
    },
  },
  dialogues: {
    "someone hit the car": [
      {
        caller: "Somebody rear-ended me yesterday at a traffic light, I need to file a claim",
        says: /policy number/i,
      },
      {
        caller: "It's P L 8 8 2 0 1",
        calls: [
          {
            tool: "file_claim",
            with: { policy_number: /PL-?88201/i, incident_date: "2026-11-22", description: /rear-ended/i },
          },
        ],
        says: /CLM-3391/,
      },
    ],
    "how far is it": [
      {
        caller: "any news on claim CLM-3391?",
        calls: [{ tool: "claim_status", with: { claim_number: "CLM-3391" } }],
        says: /under review/,
      },
    ],
    "a premium": [
      { caller: "what would car insurance cost per month?", says: /age|how old/i },
      { caller: "I'm thirty four", says: /year/i },
      {
        caller: "2019",
        calls: [{ tool: "premium_quote", with: { age: 34, vehicle_year: 2019 } }],
        says: /\$84\.20/,
      },
    ],
  },
};
