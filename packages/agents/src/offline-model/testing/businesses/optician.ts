import type { Business } from "../dialogue-script.ts";

export const optician: Business = {
  name: "optician",
  tools: {
    glasses_ready: {
      description: "Checks if ordered glasses or lenses can be collected.",
      parameters: {
        surname: ["string!", "Customer's surname"],
        phone_last_digits: ["string!", "Last four digits of the phone number"],
      },
      answer: { ready_for_pickup: true, store: "High Street" },
    },
    eye_test: {
      description: "Books an eye test.",
      parameters: {
        name: ["string!", "Name"],
        day: ["string!", "Preferred weekday"],
        time_of_day: ["string!", "morning or afternoon"],
      },
      answer: { date: "2026-11-26", time: "10:15" },
    },
  },
  dialogues: {
    "are they ready": [
      { caller: "I ordered some glasses, can I pick them up?", says: /surname|last name/i },
      { caller: "Fitzgerald", says: /digits/i },
      {
        caller: "0198",
        calls: [{ tool: "glasses_ready", with: { surname: "Fitzgerald", phone_last_digits: "0198" } }],
        says: /ready/i,
      },
    ],
    "an eye test": [
      {
        caller: "hello this is maria jensen i would like an eye test on thursday morning please",
        calls: [
          { tool: "eye_test", with: { name: "Maria Jensen", day: "Thursday", time_of_day: "morning" } },
        ],
        says: /10:15/,
      },
    ],
  },
};
