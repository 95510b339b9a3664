import type { Business } from "../dialogue-script.ts";

export const airline: Business = {
  name: "airline",
  tools: {
    flight_status: {
      description: "Gives the status of a flight by its number.",
      parameters: { flight_number: ["string!", "Flight number such as BA117"] },
      answer: { status: "delayed", departure_time: "18:45", gate: "B12" },
    },
    search_flights: {
      description: "Searches flights between two cities.",
      parameters: {
        from_city: ["string!", "City of departure"],
        to_city: ["string!", "City of arrival"],
        date: ["string!", "Travel date YYYY-MM-DD"],
        passengers: ["integer", "Number of passengers"],
      },
      answer: { flights: [] },
    },
  },
  dialogues: {
    status: [
      {
        caller: "is flight LH 442 on time?",
        calls: [{ tool: "flight_status", with: { flight_number: /LH-? ?442/ } }],
        says: /delayed.*6:45 pm/i,
      },
    ],
    "two cities": [
      {
        caller: "I want to fly from Boston to Denver next Friday",
        calls: [
          {
            tool: "search_flights",
            with: { from_city: "Boston", to_city: "Denver", date: /2026-(11-27|12-04)/ },
          },
        ],
        says: /no flights|nothing/i,
      },
    ],
  },
};
