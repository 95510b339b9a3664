import type { Business } from "../dialogue-script.ts";

export const windowCleaner: Business = {
  name: "window cleaner",
  tools: {
    get_window_quote: {
      description: "Estimates the price for cleaning windows",
      parameters: {
        window_count: ["integer!", "How many windows"],
        floors: ["integer!", "Number of floors of the building"],
        inside_too: ["boolean", "Whether the inside is cleaned as well"],
      },
      answer: { estimate: 140, currency: "USD" },
    },
    schedule_cleaning: {
      description: "Schedules a window cleaning visit",
      parameters: { address: ["string!", "Address"], date: ["string!", "YYYY-MM-DD"] },
      answer: { crew: "Team B", arrival: "09:30" },
    },
  },
  dialogues: {
    "a quote and a visit": [
      {
        caller: "how much would you charge to clean twenty windows in a two story house?",
        calls: [{ tool: "get_window_quote", with: { window_count: 20, floors: 2 } }],
        says: /\$140/,
      },
      { caller: "sounds good, can you come on Thursday?", says: /address/i },
      {
        caller: "17 Birch Street",
        calls: [{ tool: "schedule_cleaning", with: { address: "17 Birch Street", date: "2026-11-26" } }],
        says: /9:30/,
      },
    ],
  },
};
