import type { Business } from "../dialogue-script.ts";

export const musicSchool: Business = {
  name: "music school",
  tools: {
    enroll_student: {
      description: "Enrolls a student in weekly lessons for an instrument",
      parameters: {
        instrument: ["string!", "Instrument"],
        student_age: ["integer!", "Age of the student"],
        level: ["string!", "beginner, intermediate or advanced"],
        preferred_day: ["string!", "Preferred day of the week"],
      },
      answer: { teacher: "Mr. Sato", starts: "2026-12-02" },
    },
  },
  dialogues: {
    "one call": [
      { caller: "my eight year old wants to learn the violin", says: /beginner|level/i },
      { caller: "total beginner", says: /day/i },
      {
        caller: "Wednesdays work best",
        calls: [
          {
            tool: "enroll_student",
            with: { instrument: /violin/, student_age: 8, level: "beginner", preferred_day: "Wednesday" },
          },
        ],
        says: /Sato/,
      },
    ],
  },
};
