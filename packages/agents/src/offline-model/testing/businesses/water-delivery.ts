import type { Business } from "../dialogue-script.ts";

export const waterDelivery: Business = {
  name: "water delivery",
  tools: {
    change_delivery_day: {
      description: "Changes the weekly delivery day of a customer",
      parameters: { customer_number: ["string!", "Customer number"], new_day: ["string!", "New weekday"] },
      answer: { updated: true },
    },
    pause_service: {
      description: "Pauses deliveries for a while, for example during holidays",
      parameters: {
        customer_number: ["string!", "Customer number"],
        from: ["string!", "First day of the pause, YYYY-MM-DD"],
        until: ["string!", "Last day of the pause, YYYY-MM-DD"],
      },
      answer: { paused: true },
    },
  },
  dialogues: {
    "one call": [
      { caller: "can I get my water on Thursdays instead of Mondays?", says: /customer number/i },
      {
        caller: "10-2201",
        calls: [{ tool: "change_delivery_day", with: { customer_number: "10-2201", new_day: "Thursday" } }],
      },
    ],
    "another call": [
      {
        caller: "we're away from December 20 until January 3, please pause our deliveries, customer 10-2201",
        calls: [
          {
            tool: "pause_service",
            with: { customer_number: "10-2201", from: "2026-12-20", until: "2027-01-03" },
          },
        ],
      },
    ],
  },
};
