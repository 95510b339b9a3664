import type { Business } from "../dialogue-script.ts";

export const coworking: Business = {
  name: "coworking",
  tools: {
    reserve_meeting_room: {
      description: "Reserves a meeting room",
      parameters: {
        room_size: ["string!", "small, medium or large"],
        date: ["string!", "YYYY-MM-DD"],
        start: ["string!", "start time HH:MM"],
        duration_hours: ["number!", "How long, in hours"],
      },
      answer: { room: "Cedar", confirmed: true },
    },
  },
  dialogues: {
    room: [
      {
        caller: "could I have a small meeting room tomorrow from 2 pm for three hours?",
        calls: [
          {
            tool: "reserve_meeting_room",
            with: { room_size: "small", date: "2026-11-24", start: "14:00", duration_hours: 3 },
          },
        ],
        says: /Cedar/,
      },
    ],
    change: [
      { caller: "I need a meeting room on Wednesday", says: /small/i },
      { caller: "large. no wait, medium", says: /time/i },
      { caller: "9:30", says: /how long|hours/i },
      {
        caller: "an hour and a half",
        calls: [
          {
            tool: "reserve_meeting_room",
            with: { room_size: "medium", date: "2026-11-25", start: "09:30", duration_hours: 1.5 },
          },
        ],
      },
    ],
  },
};
