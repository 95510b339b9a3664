import type { Business } from "../dialogue-script.ts";

export const museum: Business = {
  name: "museum",
  tools: {
    buy_tickets: {
      description: "Buys tickets for an exhibition.",
      parameters: {
        exhibition: ["string!", "Name of the exhibition"],
        date: ["string!", "Date of the visit, DD/MM/YYYY"],
        adults: ["integer!", "Number of adults"],
        children: ["integer", "Number of children"],
      },
      answer: { total: 46, order: "MU-12" },
    },
    visitor_info: {
      description: "Answers questions on opening times, parking and wheelchair access.",
      parameters: { topic: ["string!", "One of: opening times, parking, accessibility"] },
      answer: { text: "There is a car park behind the building, 3 dollars an hour." },
    },
  },
  dialogues: {
    tickets: [
      {
        caller: "two adults and three kids for the Monet exhibition this Sunday please",
        calls: [
          { tool: "buy_tickets", with: { exhibition: /Monet/, date: "29/11/2026", adults: 2, children: 3 } },
        ],
        says: /\$46/,
      },
    ],
    parking: [
      {
        caller: "where can I park?",
        calls: [{ tool: "visitor_info", with: { topic: "parking" } }],
        says: /behind the building/,
      },
    ],
  },
};
