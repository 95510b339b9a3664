import type { Business } from "../dialogue-script.ts";

export const skiResort: Business = {
  name: "ski resort",
  tools: {
    lift_pass_price: {
      description: "Price of a lift pass",
      parameters: { days: ["integer!", "Number of days"], age_group: ["string!", "adult, child or senior"] },
      answer: { price: 132, currency: "EUR" },
    },
    snow_report: {
      description: "Snow depth and open slopes",
      parameters: {},
      answer: { snow_cm: 85, open_slopes: 22 },
    },
  },
  dialogues: {
    "one call": [
      { caller: "how's the snow?", calls: [{ tool: "snow_report", with: {} }], says: /85/ },
      {
        caller: "what does a three day pass cost for an adult?",
        calls: [{ tool: "lift_pass_price", with: { days: 3, age_group: "adult" } }],
        says: /€132/,
      },
      {
        caller: "and for kids?",
        calls: [{ tool: "lift_pass_price", with: { days: 3, age_group: "child" } }],
      },
    ],
  },
};
