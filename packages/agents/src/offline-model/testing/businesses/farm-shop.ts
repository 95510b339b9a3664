import type { Business } from "../dialogue-script.ts";

export const farmShop: Business = {
  name: "farm shop",
  tools: {
    reserve_box: {
      description: "Reserves a weekly vegetable box",
      parameters: {
        box_size: ["string!", "small, medium or large"],
        pickup_day: ["string!", "Pickup weekday"],
        name: ["string!", "Name"],
      },
      answer: { ok: true, price: 22, currency: "EUR" },
    },
  },
  dialogues: {
    "a box": [
      { caller: "morning! can I reserve a vegetable box, medium size, for Friday pickup?", says: /name/i },
      {
        caller: "Jonas",
        calls: [{ tool: "reserve_box", with: { box_size: "medium", pickup_day: "Friday", name: "Jonas" } }],
        says: /€22/,
      },
      { caller: "thank you so much", says: /welcome/i },
    ],
  },
};
