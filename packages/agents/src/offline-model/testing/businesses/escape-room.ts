import type { Business } from "../dialogue-script.ts";

export const escapeRoom: Business = {
  name: "escape room",
  tools: {
    check_slots: {
      description: "Shows free time slots of an escape room on a date",
      parameters: { date: ["string!", "YYYY-MM-DD"], players: ["integer!", "Number of players"] },
      answer: { slots: ["15:00", "17:00"] },
    },
    book_game: {
      description: "Books an escape game. Read back and get a yes first.",
      parameters: {
        date: ["string!", "YYYY-MM-DD"],
        time: ["string!", "HH:MM"],
        players: ["integer!", "Number of players"],
        contact_email: ["string!", "Contact email"],
      },
      answer: { game: "G-7" },
    },
  },
  dialogues: {
    "slots then a game": [
      {
        caller: "what's free on Saturday for five of us?",
        calls: [{ tool: "check_slots", with: { date: "2026-11-28", players: 5 } }],
        says: /3 pm and 5 pm/,
      },
      { caller: "let's take five o'clock", says: /email/i },
      { caller: "zoe at mail dot com", says: /right\?/i },
      { caller: "actually there will be six of us", says: /6.*right\?/i },
      {
        caller: "yes, perfect",
        calls: [
          {
            tool: "book_game",
            with: { date: "2026-11-28", time: "17:00", players: 6, contact_email: "zoe@mail.com" },
          },
        ],
        says: /G-7/,
      },
    ],
  },
};
