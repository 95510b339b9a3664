import type { Business } from "../dialogue-script.ts";

export const golf: Business = {
  name: "golf club",
  tools: {
    book_tee_time: {
      description: "Reserve a tee time",
      parameters: {
        players: ["integer!", "Number of players"],
        date: ["string!", "YYYY-MM-DD"],
        time: ["string!", "HH:MM, 24-hour"],
        cart: ["boolean", "Whether they want a golf cart"],
      },
      answer: { reserved: true, reference: "TT9" },
    },
    course_conditions: {
      description: "Current condition of the course and whether it is open",
      parameters: {},
      answer: { open: true, condition: "dry and fast" },
    },
  },
  dialogues: {
    "one breath": [
      {
        caller: "Can I get a tee time for three on Sunday at 8:40 with a cart?",
        calls: [
          { tool: "book_tee_time", with: { players: 3, date: "2026-11-29", time: "08:40", cart: true } },
        ],
        says: /TT9/,
      },
    ],
    "no parameters at all": [
      {
        caller: "is the course open today",
        calls: [{ tool: "course_conditions", with: {} }],
        says: /open.*dry and fast/i,
      },
    ],
  },
};
