import type { Business } from "../business.ts";

export const waterUtility: Business = {
  name: "water utility",
  tools: [
    {
      name: "Report leak",
      about: "Residents report leaking pipes in the street or at their meter. Sends a crew.",
      effect: "write",
      takes: [
        { key: "location", about: "Where the leak is" },
        { key: "severity", about: "How bad it is", options: ["minor", "moderate", "severe"] },
      ],
      answers: [{ json: { crew_arrives_in_minutes: 90, case_id: "WL-8" } }],
    },
    {
      name: "Pay bill",
      about: "Takes a payment for a water bill with the card on file.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "account_number", about: "Account number, 9 digits", pattern: "^\\d{9}$" },
        { key: "amount", type: "number", about: "Amount in dollars" },
      ],
      answers: [
        { when: { account_number: "999999999" }, status: 402, json: { error: "The card was declined." } },
        { json: { receipt: "R-2001", remaining: "$0.00" } },
      ],
    },
    {
      name: "Bill due",
      about: "What a customer owes and by when.",
      takes: [{ key: "account_number", about: "Account number, 9 digits", pattern: "^\\d{9}$" }],
      answers: [{ json: { amount_due: "$61.35", due_date: "2026-03-30" } }],
    },
  ],
  dialogues: [
    {
      title: "what is due, and paid",
      turns: [
        { caller: "when is my water bill due", asks: "account" },
        {
          caller: "one two three four five six seven eight nine",
          calls: [{ tool: "Bill due", with: { account_number: "123456789" } }],
          tells: ["61\\.35", "March 30"],
        },
        {
          caller: "ok I want to pay sixty one thirty five",
          kind: "confirmation",
          confirms: { tool: "Pay bill", with: { account_number: "123456789", amount: 61.35 } },
        },
        {
          caller: "go ahead",
          kind: "confirmation",
          calls: [{ tool: "Pay bill", with: { account_number: "123456789", amount: 61.35 } }],
          tells: ["2001"],
        },
      ],
    },
    {
      title: "declined",
      turns: [
        {
          caller: "pay forty dollars on account 999999999",
          kind: "confirmation",
          confirms: { tool: "Pay bill", with: { account_number: "999999999", amount: 40 } },
        },
        {
          caller: "yes",
          kind: "failure",
          calls: [{ tool: "Pay bill", with: { account_number: "999999999", amount: 40 } }],
          never: ["R-2001", "402", "paid"],
        },
      ],
    },
    {
      title: "a geyser",
      turns: [
        {
          caller: "water is shooting out of the ground at the corner of Fifth and Main",
          asks: "bad|severe|minor",
        },
        {
          caller: "really severe",
          calls: [{ tool: "Report leak", with: { location: { includes: ["Main"] }, severity: "severe" } }],
          tells: ["90", "WL-?8"],
        },
      ],
    },
    {
      title: "drips only",
      turns: [
        { caller: "I'd like to report a minor leak", asks: "where|location" },
        {
          caller: "at 41 Bridge Street",
          calls: [
            {
              tool: "Report leak",
              with: { location: { includes: ["41 Bridge Street"] }, severity: "minor" },
            },
          ],
          tells: ["90"],
        },
        { caller: "thank you", kind: "small-talk", tells: ["welcome"] },
      ],
    },
  ],
};
