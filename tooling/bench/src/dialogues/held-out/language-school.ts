import type { Business } from "../business.ts";

export const languageSchool: Business = {
  name: "language school",
  tools: [
    {
      name: "Find course",
      about: "Which courses there are in a language at a level, with dates and fee.",
      takes: [
        { key: "language", about: "Language to learn" },
        { key: "level", about: "Level A1, A2, B1, B2 or C1", options: ["A1", "A2", "B1", "B2", "C1"] },
        { key: "online", type: "boolean", about: "true when they want it online", optional: true },
      ],
      answers: [{ json: { course: "evening course", starts: "April 7", fee: "$290", seats_left: 4 } }],
    },
    {
      name: "Enroll student",
      about: "Signs a student up for a course.",
      effect: "write",
      takes: [
        { key: "first_name", about: "first name" },
        { key: "last_name", about: "last name" },
        { key: "course_code", about: "course code such as SPA-B1-04" },
      ],
      answers: [
        { when: { course_code: "GER-A1-02" }, status: 422, json: { error: "This course is full." } },
        { json: { student_id: 9043, invoice: "sent by mail" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "language and level",
      turns: [
        {
          caller: "do you have spanish classes for level b one",
          calls: [{ tool: "Find course", with: { language: "spanish", level: "B1" } }],
          tells: ["April 7", "290"],
        },
      ],
    },
    {
      title: "level missing, online",
      turns: [
        { caller: "I'd like to learn Italian online", asks: "level" },
        {
          caller: "A1, I'm a total beginner",
          calls: [{ tool: "Find course", with: { language: "Italian", level: "A1", online: true } }],
          tells: ["290"],
        },
        {
          caller: "my wife speaks it already, what about B2 for her",
          kind: "correction",
          calls: [{ tool: "Find course", with: { language: "Italian", level: "B2", online: true } }],
          tells: ["290"],
        },
      ],
    },
    {
      title: "sign up",
      turns: [
        { caller: "sign me up for course SPA-B1-04", asks: "name" },
        {
          caller: "Anneke de Vries",
          kind: "several",
          calls: [
            {
              tool: "Enroll student",
              with: { first_name: "Anneke", last_name: "de Vries", course_code: "SPA-B1-04" },
            },
          ],
          tells: ["9043"],
        },
      ],
    },
    {
      title: "the course is full",
      turns: [
        {
          caller: "Please enroll me in GER-A1-02, my first name is Tom and my last name is Reed",
          kind: "failure",
          calls: [
            {
              tool: "Enroll student",
              with: { first_name: "Tom", last_name: "Reed", course_code: "GER-A1-02" },
            },
          ],
          never: ["9043", "422", "enrolled you", "are enrolled"],
        },
        { caller: "okay, thanks anyway", kind: "small-talk", never: ["9043"] },
      ],
    },
    {
      title: "off topic",
      turns: [
        {
          caller: "who won the football game last night",
          kind: "small-talk",
          never: ["April 7", "enrolled"],
        },
        {
          caller: "never mind. french at A2?",
          calls: [{ tool: "Find course", with: { language: "french", level: "A2" } }],
          tells: ["290"],
        },
      ],
    },
  ],
};
