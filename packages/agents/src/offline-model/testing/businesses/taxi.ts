import type { Business } from "../dialogue-script.ts";

export const taxi: Business = {
  name: "taxi",
  tools: {
    book_ride: {
      description: "Orders a taxi. Use when someone needs a ride.",
      parameters: {
        pickup: ["string!", "Pickup address"],
        destination: ["string!", "Where they want to go"],
        passengers: ["integer", "Number of passengers"],
        pickup_time: ["string!", "When to pick up, ISO date-time, or now"],
      },
      answer: { ride_id: "R77", driver: "Sam", eta_minutes: 6 },
    },
    fare_estimate: {
      description: "Estimates the fare between two places.",
      parameters: {
        pickup: ["string!", "Pickup address"],
        destination: ["string!", "Where they want to go"],
      },
      answer: { fare: 23.4, currency: "USD" },
    },
  },
  dialogues: {
    fare: [
      {
        caller: "how much is a cab from 12 Main Street to the airport?",
        calls: [{ tool: "fare_estimate", with: { pickup: "12 Main Street", destination: /airport/i } }],
        says: /\$23\.40/,
      },
    ],
    ride: [
      { caller: "I need a taxi at 5 Oak Road tomorrow at 6 am", says: /where.*go|destination/i },
      {
        caller: "to Central Station",
        calls: [
          {
            tool: "book_ride",
            with: { pickup: "5 Oak Road", destination: "Central Station", pickup_time: "2026-11-24T06:00" },
          },
        ],
        says: /R77/,
      },
    ],
  },
};
