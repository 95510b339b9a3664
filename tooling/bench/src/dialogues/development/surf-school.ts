import type { Business } from "../business.ts";

export const surfSchool: Business = {
  name: "surf school",
  tools: [
    {
      name: "Wave report",
      about: "Current conditions at a beach.",
      takes: [{ key: "beach", about: "Beach name", options: ["Long Beach", "Pelican Cove"] }],
      answers: [{ json: { wave_height_m: 1.4, wind: "light", suitable_for_beginners: true } }],
    },
    {
      name: "Book surf lesson",
      about: "Books a surf lesson. Needs level, day, number of people and whether they need wetsuits.",
      effect: "write",
      confirm: "always",
      takes: [
        {
          key: "level",
          about: "beginner, intermediate or advanced",
          options: ["beginner", "intermediate", "advanced"],
        },
        { key: "day", about: "Date of the lesson", format: "date" },
        { key: "people", type: "integer", about: "Number of people", minimum: 1, maximum: 8 },
        { key: "wetsuits", type: "boolean", about: "Do they need wetsuits?" },
      ],
      answers: [{ json: { meet_at: "9:15", instructor: "Kai" } }],
    },
  ],
  dialogues: [
    {
      title: "waves",
      turns: [
        {
          caller: "how are the waves at pelican cove today",
          calls: [{ tool: "Wave report", with: { beach: "Pelican Cove" } }],
          tells: ["1\\.4", "light"],
        },
      ],
    },
    {
      title: "a lesson for beginners",
      turns: [
        {
          caller:
            "my girlfriend and I wanna take a surf lesson we've never done it before so beginners I guess",
          asks: "day|date|when|how many|people|wetsuit",
        },
        { caller: "sunday", asks: "wetsuit|how many|people" },
        {
          caller: "two people and yes we need wetsuits",
          confirms: {
            tool: "Book surf lesson",
            with: { level: "beginner", day: "2026-03-15", people: 2, wetsuits: true },
          },
        },
        {
          caller: "sounds good",
          calls: [
            {
              tool: "Book surf lesson",
              with: { level: "beginner", day: "2026-03-15", people: 2, wetsuits: true },
            },
          ],
          tells: ["9:15", "Kai"],
        },
      ],
    },
    {
      title: "own suits",
      turns: [
        {
          caller: "book an advanced lesson on the 18th for one person, no wetsuit needed",
          confirms: {
            tool: "Book surf lesson",
            with: { level: "advanced", day: "2026-03-18", people: 1, wetsuits: false },
          },
        },
        {
          caller: "wait, make that the 19th",
          kind: "correction",
          confirms: {
            tool: "Book surf lesson",
            with: { level: "advanced", day: "2026-03-19", people: 1, wetsuits: false },
          },
        },
        {
          caller: "great thanks",
          calls: [
            {
              tool: "Book surf lesson",
              with: { level: "advanced", day: "2026-03-19", people: 1, wetsuits: false },
            },
          ],
          tells: ["Kai"],
        },
      ],
    },
  ],
};
