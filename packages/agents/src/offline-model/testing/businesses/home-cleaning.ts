import type { Business } from "../dialogue-script.ts";

export const homeCleaning: Business = {
  name: "home cleaning",
  tools: {
    get_cleaning_quote: {
      description: "Quotes a home cleaning by size",
      parameters: {
        bedrooms: ["integer!", "Number of bedrooms"],
        bathrooms: ["integer!", "Number of bathrooms"],
        deep_clean: ["boolean", "Whether they want a deep clean"],
      },
      answer: { price: 160 },
    },
    skip_visit: {
      description: "Skips the next scheduled cleaning of a regular customer. Confirm first.",
      parameters: { account_email: ["string!", "Email on the account"] },
      answer: { skipped: true, next_visit: "2026-12-07" },
    },
  },
  dialogues: {
    quote: [
      {
        caller: "how much for a deep clean of a 3 bedroom 2 bath house?",
        calls: [{ tool: "get_cleaning_quote", with: { bedrooms: 3, bathrooms: 2, deep_clean: true } }],
        says: /\$160/,
      },
    ],
    skip: [
      { caller: "we're on vacation next week so please skip our cleaning", says: /email/i },
      { caller: "mona at gmx dot net", says: /right\?/i },
      {
        caller: "yeah go ahead",
        calls: [{ tool: "skip_visit", with: { account_email: "mona@gmx.net" } }],
        says: /December 7/,
      },
    ],
  },
};
