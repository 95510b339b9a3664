import type { Business } from "../dialogue-script.ts";

export const physio: Business = {
  name: "physio",
  tools: {
    book_session: {
      description: "Book a physiotherapy session",
      parameters: {
        name: ["string!", "Patient name"],
        body_part: ["string!", "Which part of the body hurts"],
        date_time: ["string!", "When"],
        insurance: ["string", "Insurance company"],
      },
      answer: { ok: true },
    },
  },
  dialogues: {
    "one call": [
      { caller: "my lower back has been killing me, I'd like a session on Wednesday at 5", says: /name/i },
      {
        caller: "Nina Castro",
        calls: [
          {
            tool: "book_session",
            with: { name: "Nina Castro", body_part: /back/i, date_time: "2026-11-25T17:00" },
          },
        ],
      },
    ],
  },
};
