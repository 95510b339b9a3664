import type { Business } from "../dialogue-script.ts";

const seat = (time: string) => [{ tool: "reserve_seats", with: { date: "2026-11-24", time, diners: 2 } }];

export const bistro: Business = {
  name: "bistro",
  tools: {
    reserve_seats: {
      description: "Reserves a table at the bistro.",
      parameters: {
        date: ["string!", "Date YYYY-MM-DD"],
        time: ["string!", "Time of the reservation"],
        diners: ["integer!", "Number of diners"],
      },
      answer: { reserved: true },
    },
  },
  dialogues: {
    "eight at a restaurant is in the evening": [
      { caller: "Can I reserve a table for two tomorrow at quarter past eight?", calls: seat("20:15") },
    ],
    "supper is in the evening": [
      { caller: "I need seats for 2 for supper tomorrow at seven", calls: seat("19:00") },
    ],
    "breakfast is in the morning": [
      { caller: "a table for two tomorrow for breakfast at half past eight", calls: seat("08:30") },
    ],
    "half nine in the British way": [
      { caller: "a table for two tomorrow evening at half nine", calls: seat("21:30") },
    ],
    "lunch at one": [{ caller: "a table for two tomorrow, lunch at one", calls: seat("13:00") }],
    "a part of the day is no time": [
      { caller: "a table for two tomorrow evening", says: /what time in the evening/i },
      { caller: "seven", calls: seat("19:00") },
    ],
  },
};
