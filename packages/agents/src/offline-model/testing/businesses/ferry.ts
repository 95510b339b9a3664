import type { Business } from "../dialogue-script.ts";

export const ferry: Business = {
  name: "ferry",
  tools: {
    ferry_times: {
      description: "Ferry departures between two harbours on a day",
      parameters: {
        from: ["string!", "Departure harbour"],
        to: ["string!", "Arrival harbour"],
        date: ["string!", "YYYY-MM-DD"],
      },
      answer: { departures: ["08:00", "12:30", "17:45"] },
    },
    book_ferry: {
      description: "Books a ferry crossing. Confirm before booking.",
      parameters: {
        from: ["string!", "Departure harbour"],
        to: ["string!", "Arrival harbour"],
        date: ["string!", "YYYY-MM-DD"],
        time: ["string!", "Departure time HH:MM"],
        passengers: ["integer!", "Number of passengers"],
        with_car: ["boolean!", "Whether they bring a car"],
      },
      answer: { ticket: "FY-3" },
    },
  },
  dialogues: {
    "one call": [
      {
        caller: "when do ferries leave from Kiel to Oslo tomorrow?",
        calls: [{ tool: "ferry_times", with: { from: "Kiel", to: "Oslo", date: "2026-11-24" } }],
        says: /8 am, 12:30 pm and 5:45 pm/,
      },
      { caller: "book the 12:30 for two people please", says: /car/i },
      { caller: "no car", says: /right\?/i },
      {
        caller: "yes",
        calls: [
          {
            tool: "book_ferry",
            with: {
              from: "Kiel",
              to: "Oslo",
              date: "2026-11-24",
              time: "12:30",
              passengers: 2,
              with_car: false,
            },
          },
        ],
        says: /FY-3/,
      },
    ],
  },
};
