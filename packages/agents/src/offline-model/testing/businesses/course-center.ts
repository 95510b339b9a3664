import type { Business } from "../dialogue-script.ts";

export const courseCenter: Business = {
  name: "course center",
  tools: {
    enroll_child: {
      description: "Enrolls a child in a course. Read it back and wait for a yes.",
      parameters: {
        child: ["string!", "Name of the child"],
        age: ["integer!", "Age"],
        course: ["string!", "Which course: pottery, robotics or theater"],
        start: ["string!", "First day, YYYY-MM-DD"],
        parent_phone: ["string!", "Phone of the parent"],
      },
      answer: { group: "B" },
    },
    child_is_ill: {
      description: "A child does not come because it is ill. Tells the teacher.",
      parameters: {
        child: ["string!", "Name of the child"],
        course: ["string!", "Which course: pottery, robotics or theater"],
        date: ["string!", "Day, YYYY-MM-DD"],
      },
      answer: { noted: true },
    },
  },
  dialogues: {
    "somebody else says when": [
      {
        caller: "I'd like to put my daughter into robotics, she's Mina Okafor and she's nine",
        says: /first day/i,
      },
      { caller: "from Monday the 30th. 555 010 0142", says: /Mina Okafor, age 9.*November 30/ },
      { caller: "hm, wait. grandpa Tom Berg says Tuesday is better", says: /Mina Okafor.*December 1/ },
      {
        caller: "yes, super",
        calls: [
          {
            tool: "enroll_child",
            with: {
              child: "Mina Okafor",
              age: 9,
              course: "robotics",
              start: "2026-12-01",
              parent_phone: /0142/,
            },
          },
        ],
        says: /group is B/,
      },
    ],
    "two who are ill": [
      {
        caller: "Leo Marsh can't come to pottery tomorrow, he's got a cold",
        calls: [
          { tool: "child_is_ill", with: { child: "Leo Marsh", course: "pottery", date: "2026-11-24" } },
        ],
      },
      {
        caller: "and Mia Marsh stays home too, she's in theater, same day",
        calls: [
          { tool: "child_is_ill", with: { child: "Mia Marsh", course: "theater", date: "2026-11-24" } },
        ],
      },
    ],
    "put off at the last moment": [
      {
        caller: "enroll Ada Finch, ten, in pottery from the 28th, my number is 555 010 0109",
        says: /Is that right/,
      },
      { caller: "she's turning eleven then. make it robotics", says: /age 11, course robotics/ },
      { caller: "we're still thinking about it. I'll ring you tomorrow", says: /nothing was done/ },
    ],
  },
};
