import type { Business } from "../dialogue-script.ts";

export const yogaStudio: Business = {
  name: "yoga studio",
  tools: {
    class_schedule: {
      description: "Lists the classes on a given day",
      parameters: { day: ["string!", "Date (YYYY-MM-DD)"] },
      answer: {
        classes: [
          { name: "Vinyasa", time: "07:00" },
          { name: "Yin", time: "18:30" },
        ],
      },
    },
    sign_up_for_class: {
      description: "Signs a student up for a class",
      parameters: {
        class_name: ["string!", "Name of the class"],
        day: ["string!", "Date (YYYY-MM-DD)"],
        student: ["string!", "Student's full name"],
      },
      answer: { spot_confirmed: true },
    },
  },
  dialogues: {
    "one call": [
      {
        caller: "What classes are on tomorrow?",
        calls: [{ tool: "class_schedule", with: { day: "2026-11-24" } }],
        says: /Vinyasa.*Yin/,
      },
      { caller: "cool, put me down for Yin", says: /name/i },
      {
        caller: "Greta Holm",
        calls: [
          {
            tool: "sign_up_for_class",
            with: { class_name: "Yin", day: "2026-11-24", student: "Greta Holm" },
          },
        ],
      },
    ],
  },
};
