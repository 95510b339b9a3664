import type { Business } from "../dialogue-script.ts";

export const laundry: Business = {
  name: "laundry",
  tools: {
    schedule_pickup: {
      description: "Schedules a laundry pickup at the customer's home",
      parameters: {
        address: ["string!", "Pickup address"],
        pickup_date: ["string!", "Pickup date YYYY-MM-DD"],
        bags: ["integer", "Number of bags"],
      },
      answer: { success: false, message: "No pickups are available on that day." },
    },
  },
  dialogues: {
    "one call": [
      {
        caller: "could somebody pick up my laundry tomorrow at 42 Hill Street? two bags",
        calls: [
          {
            tool: "schedule_pickup",
            with: { address: "42 Hill Street", pickup_date: "2026-11-24", bags: 2 },
          },
        ],
        says: /did not go through.*No pickups/i,
        neverSays: /that's done/i,
      },
      {
        caller: "the day after then",
        calls: [
          {
            tool: "schedule_pickup",
            with: { address: "42 Hill Street", pickup_date: /2026-11-2[45]/, bags: 2 },
          },
        ],
      },
    ],
  },
};
