import type { Business } from "../dialogue-script.ts";

export const pianoTuner: Business = {
  name: "piano tuner",
  tools: {
    book_tuning: {
      description: "Books a piano tuning at the customer's home",
      parameters: {
        address: ["string!", "Home address"],
        piano_type: ["string!", "grand or upright"],
        date: ["string!", "YYYY-MM-DD"],
      },
      answer: { tuner: "Ola", arrival: "13:00" },
    },
  },
  dialogues: {
    "one call": [
      { caller: "my piano sounds off, can someone tune it next Wednesday?", says: /address/i },
      { caller: "5 Mill Road", says: /grand/i },
      {
        caller: "an upright",
        calls: [
          {
            tool: "book_tuning",
            with: { address: "5 Mill Road", piano_type: "upright", date: /2026-(11-25|12-02)/ },
          },
        ],
        says: /Ola/,
      },
    ],
  },
};
