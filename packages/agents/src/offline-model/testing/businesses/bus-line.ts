import type { Business } from "../dialogue-script.ts";

export const busLine: Business = {
  name: "bus line",
  tools: {
    next_departure: {
      description: "Gives the next bus from a stop",
      parameters: { stop: ["string!", "Name of the stop"], route: ["string", "Bus route number"] },
      answer: { departs_at: "10:22", platform: "B" },
    },
    lost_and_found: {
      description: "Reports an item lost on a bus",
      parameters: {
        item: ["string!", "What was lost"],
        date: ["string!", "When it was lost, YYYY-MM-DD"],
        contact: ["string!", "Phone number or email to reach the owner"],
      },
      answer: { report: "LF-3" },
    },
  },
  dialogues: {
    next: [
      {
        caller: "when's the next bus from Harbor Square?",
        calls: [{ tool: "next_departure", with: { stop: /Harbor Square/ } }],
        says: /10:22/,
      },
    ],
    lost: [
      { caller: "I left my umbrella on the bus yesterday", says: /phone|email|reach|contact/i },
      {
        caller: "you can reach me at lena@post.de",
        calls: [
          { tool: "lost_and_found", with: { item: /umbrella/, date: "2026-11-22", contact: "lena@post.de" } },
        ],
        says: /LF-3/,
      },
    ],
  },
};
