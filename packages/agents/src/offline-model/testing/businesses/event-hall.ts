import type { Business } from "../dialogue-script.ts";

export const eventHall: Business = {
  name: "event hall",
  tools: {
    check_date: {
      description: "Check if the hall is free on a date for an event",
      parameters: { date: ["string!", "YYYY-MM-DD"], guests: ["integer!", "Expected number of guests"] },
      answer: { free: false, alternatives: ["2027-06-13", "2027-06-20"] },
    },
  },
  dialogues: {
    "one call": [
      { caller: "we're getting married on June 12th, is the hall free?", says: /guests/i },
      {
        caller: "about a hundred and fifty",
        calls: [{ tool: "check_date", with: { date: "2027-06-12", guests: 150 } }],
        says: /not.*June 13/i,
      },
      {
        caller: "what about June 20th then",
        calls: [{ tool: "check_date", with: { date: "2027-06-20", guests: 150 } }],
      },
    ],
  },
};
