import type { Business } from "../dialogue-script.ts";

export const energyAdvisor: Business = {
  name: "energy advisor",
  tools: {
    compare_tariffs: {
      description: "Compares electricity tariffs for a household",
      parameters: {
        postcode: ["string!", "Postcode"],
        annual_usage_kwh: ["number!", "Yearly usage in kilowatt hours"],
      },
      answer: { best_tariff: "Green 12", yearly_cost: 890, currency: "GBP" },
    },
  },
  dialogues: {
    "one call": [
      { caller: "can you find me a cheaper electricity tariff?", says: /postcode/i },
      { caller: "LS1 4AP", says: /usage|kilowatt/i },
      {
        caller: "about three thousand two hundred",
        calls: [{ tool: "compare_tariffs", with: { postcode: "LS1 4AP", annual_usage_kwh: 3200 } }],
        says: /Green 12.*£890/,
      },
    ],
  },
};
