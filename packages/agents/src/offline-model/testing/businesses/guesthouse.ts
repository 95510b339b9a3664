import type { Business } from "../dialogue-script.ts";

export const guesthouse: Business = {
  name: "guesthouse",
  tools: {
    find_cabin: {
      description: "Finds a free cabin.",
      parameters: {
        arrival: ["string!", "Arrival date YYYY-MM-DD"],
        nights: ["integer!", "How many nights the guest stays."],
        persons: ["integer!", "How many guests will sleep there."],
      },
      answer: {
        available: false,
        cabin: "Lakeside",
        price_per_night: 95,
        reason: "The lake road is closed.",
      },
    },
    reserve_barn: {
      description: "Reserves the barn for a group.",
      parameters: {
        start_date: ["string!", "First day YYYY-MM-DD"],
        end_date: ["string!", "Last day YYYY-MM-DD"],
      },
      answer: { reserved: true },
    },
  },
  dialogues: {
    "nights are nights and guests are guests": [
      {
        caller: "Is there a cabin for six guests for three nights from January 8?",
        calls: [{ tool: "find_cabin", with: { arrival: "2027-01-08", nights: 3, persons: 6 } }],
        says: /not available.*lake road is closed/i,
        neverSays: /Lakeside|95/,
      },
      {
        caller: "actually five people",
        calls: [{ tool: "find_cabin", with: { arrival: "2027-01-08", nights: 3, persons: 5 } }],
      },
      {
        caller: "no, two nights",
        calls: [{ tool: "find_cabin", with: { arrival: "2027-01-08", nights: 2, persons: 5 } }],
      },
    ],
    "verbs follow the caller": [
      { caller: "I'd like a cabin from January 8", says: /how many nights you stay\?/ },
    ],
    "both days of a range borrow its month": [
      {
        caller: "please reserve the barn from the 3rd to the 6th of February",
        calls: [{ tool: "reserve_barn", with: { start_date: "2027-02-03", end_date: "2027-02-06" } }],
      },
    ],
    "between two days": [
      {
        caller: "can you reserve the barn between the 20th and the 22nd of January?",
        calls: [{ tool: "reserve_barn", with: { start_date: "2027-01-20", end_date: "2027-01-22" } }],
      },
    ],
  },
};
