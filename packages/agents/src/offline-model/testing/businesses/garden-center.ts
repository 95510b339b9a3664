import type { Business } from "../dialogue-script.ts";

export const gardenCenter: Business = {
  name: "garden center",
  tools: {
    plant_advice: {
      description: "Gives care advice for a plant",
      parameters: { plant: ["string!", "Which plant"] },
      answer: { advice: "Water it once a week and keep it out of direct sun." },
    },
    order_delivery: {
      description: "Orders soil, plants or pots for home delivery",
      parameters: {
        item: ["string!", "What to deliver"],
        quantity: ["integer!", "How many"],
        address: ["string!", "Delivery address"],
      },
      answer: { order: "G-31" },
    },
  },
  dialogues: {
    "one call": [
      {
        caller: "how often should I water an orchid?",
        calls: [{ tool: "plant_advice", with: { plant: /orchid/ } }],
        says: /once a week/,
      },
      {
        caller: "I'd like five bags of potting soil delivered to 8 Fern Road",
        calls: [
          { tool: "order_delivery", with: { item: /potting soil/, quantity: 5, address: "8 Fern Road" } },
        ],
        says: /G-31/,
      },
    ],
  },
};
