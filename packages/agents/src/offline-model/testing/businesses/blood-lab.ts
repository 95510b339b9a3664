import type { Business } from "../dialogue-script.ts";

export const bloodLab: Business = {
  name: "blood lab",
  tools: {
    book_blood_draw: {
      description: "Books a time for a blood draw",
      parameters: {
        patient: ["string!", "Patient's name"],
        date: ["string!", "YYYY-MM-DD"],
        fasting: ["boolean!", "Whether the patient will be fasting"],
      },
      answer: { time: "07:50" },
    },
  },
  dialogues: {
    "one call": [
      { caller: "I need to get my blood drawn on Monday", says: /name/i },
      { caller: "This is Hank Moody", says: /fasting/i },
      {
        caller: "yeah I will be",
        calls: [
          { tool: "book_blood_draw", with: { patient: "Hank Moody", date: "2026-11-30", fasting: true } },
        ],
        says: /7:50/,
      },
    ],
  },
};
