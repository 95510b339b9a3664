import type { Business } from "../dialogue-script.ts";

export const newspaper: Business = {
  name: "newspaper",
  tools: {
    stop_delivery: {
      description: "Stops newspaper delivery while a subscriber is away",
      parameters: {
        subscription_number: ["string!", "Subscription number"],
        from_date: ["string!", "YYYY-MM-DD"],
        to_date: ["string!", "YYYY-MM-DD"],
      },
      answer: { ok: true },
    },
    missing_paper: {
      description: "Reports that a newspaper was not delivered",
      parameters: { subscription_number: ["string!", "Subscription number"] },
      answer: { credit: 2.5, currency: "USD" },
    },
  },
  dialogues: {
    "one call": [
      { caller: "I didn't get my paper this morning", says: /subscription number/i },
      {
        caller: "40-118",
        calls: [{ tool: "missing_paper", with: { subscription_number: "40-118" } }],
        says: /\$2\.50/,
      },
    ],
    "another call": [
      {
        caller: "please hold my newspaper from July 1 to July 14, number 40-118",
        calls: [
          {
            tool: "stop_delivery",
            with: { subscription_number: "40-118", from_date: "2027-07-01", to_date: "2027-07-14" },
          },
        ],
      },
    ],
  },
};
