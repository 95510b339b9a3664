import type { Business } from "../dialogue-script.ts";

export const languageSchool: Business = {
  name: "language school",
  tools: {
    placement_test: {
      description: "Schedules a placement test for a language course",
      parameters: {
        language: ["string!", "Language to learn"],
        date: ["string!", "YYYY-MM-DD"],
        email: ["string!", "Email"],
      },
      answer: { test_at: "2026-11-30T16:00" },
    },
    course_fee: {
      description: "Course fees",
      parameters: {
        language: ["string!", "Language"],
        intensive: ["boolean", "Whether it is the intensive course"],
      },
      answer: { fee: 420, currency: "EUR" },
    },
  },
  dialogues: {
    "fee then test": [
      {
        caller: "how much is the intensive Spanish course?",
        calls: [{ tool: "course_fee", with: { language: /spanish/i, intensive: true } }],
        says: /€420/,
      },
      { caller: "and I need to take the placement test, is next Monday possible?", says: /email/i },
      {
        caller: "uma.rao@web.in",
        calls: [
          {
            tool: "placement_test",
            with: { language: /spanish/i, date: "2026-11-30", email: "uma.rao@web.in" },
          },
        ],
        says: /4 pm/,
      },
    ],
  },
};
