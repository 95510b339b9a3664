import type { Business } from "../dialogue-script.ts";

export const catering: Business = {
  name: "catering",
  tools: {
    catering_quote: {
      description: "Prices catering for an event",
      parameters: {
        guests: ["integer!", "Number of guests"],
        menu: ["string!", "Menu: buffet, seated or finger food"],
        event_date: ["string!", "Date of the event"],
      },
      answer: { per_person: 32, total: 1920, currency: "USD" },
    },
  },
  dialogues: {
    "one call": [
      { caller: "I need catering for 60 people on January 16th", says: /buffet/i },
      {
        caller: "um, finger food I guess",
        calls: [
          { tool: "catering_quote", with: { guests: 60, menu: "finger food", event_date: "2027-01-16" } },
        ],
        says: /\$1,920/,
      },
      {
        caller: "and if we were 80?",
        calls: [
          { tool: "catering_quote", with: { guests: 80, menu: "finger food", event_date: "2027-01-16" } },
        ],
      },
    ],
  },
};
