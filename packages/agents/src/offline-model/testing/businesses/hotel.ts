import type { Business } from "../dialogue-script.ts";

export const hotel: Business = {
  name: "hotel",
  tools: {
    search_rooms: {
      description: "Finds free rooms for a stay.",
      parameters: {
        check_in: ["string!", "Arrival date YYYY-MM-DD"],
        check_out: ["string!", "Departure date YYYY-MM-DD"],
        guests: ["integer!", "Number of guests"],
        room_type: ["string", "One of: single, double, suite"],
      },
      answer: {
        rooms: [
          { name: "Double garden view", price: 120 },
          { name: "Junior suite", price: 190 },
        ],
      },
    },
    request_late_checkout: {
      description: "Requests a late check-out for a guest who is staying.",
      parameters: { room_number: ["string!", "Room number"], until: ["string!", "Until what time, HH:MM"] },
      answer: { approved: true },
    },
  },
  dialogues: {
    "two dates": [
      {
        caller: "Do you have a double room from December 3rd to December 6th for two people?",
        calls: [
          {
            tool: "search_rooms",
            with: { check_in: "2026-12-03", check_out: "2026-12-06", guests: 2, room_type: "double" },
          },
        ],
        says: /garden view.*\$120/i,
      },
    ],
    "late checkout": [
      { caller: "I'm in room 214, could I check out late tomorrow?", says: /time/i },
      {
        caller: "1 pm",
        calls: [{ tool: "request_late_checkout", with: { room_number: "214", until: "13:00" } }],
      },
    ],
  },
};
