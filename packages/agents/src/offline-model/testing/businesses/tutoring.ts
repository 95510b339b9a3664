import type { Business } from "../dialogue-script.ts";

export const tutoring: Business = {
  name: "tutoring centre",
  tools: {
    find_tutor: {
      description: "Finds a tutor for a subject and level.",
      parameters: {
        subject: ["string!", "School subject"],
        level: ["string!", "Level: elementary, middle school, high school, college"],
      },
      answer: {
        tutors: [
          { name: "Ben", rate: 35 },
          { name: "Aisha", rate: 40 },
          { name: "Yuki", rate: 38 },
          { name: "Tom", rate: 30 },
        ],
      },
    },
    book_trial_lesson: {
      description: "Books a free trial lesson.",
      parameters: {
        tutor: ["string!", "Tutor's name"],
        student_name: ["string!", "Student's name"],
        date_time: ["string!", "Date and time"],
      },
      answer: { ok: true },
    },
  },
  dialogues: {
    "a tutor and a trial": [
      {
        caller: "my son needs help with math, he's in high school",
        calls: [{ tool: "find_tutor", with: { subject: "math", level: "high school" } }],
        says: /4.*Ben/,
      },
      { caller: "ok I'd like a trial lesson with Aisha", says: /student/i },
      { caller: "his name is Leo", says: /date|when|day/i },
      {
        caller: "next Tuesday at four in the afternoon",
        calls: [
          {
            tool: "book_trial_lesson",
            with: { tutor: "Aisha", student_name: "Leo", date_time: /2026-(11-24|12-01)T16:00/ },
          },
        ],
      },
    ],
  },
};
