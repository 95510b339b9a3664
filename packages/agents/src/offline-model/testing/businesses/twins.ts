import type { Business } from "../dialogue-script.ts";

export const twins: Business = {
  name: "community centre",
  tools: {
    book_swimming_lane: {
      description: "Books a lane in the swimming pool.",
      parameters: { date: ["string!", "Date YYYY-MM-DD"] },
      answer: { booked: true },
    },
    book_tennis_court: {
      description: "Books a tennis court.",
      parameters: { date: ["string!", "Date YYYY-MM-DD"] },
      answer: { booked: true, court: 2 },
    },
    cancel_booking: {
      description: "Cancels a booking.",
      parameters: { booking_reference: ["string!", "Booking reference"] },
      answer: {
        status: "failed",
        reason: "http-error",
        say: "The system found nothing for that.",
        next: "ask-the-caller",
      },
    },
  },
  dialogues: {
    "which of two": [
      {
        caller: "I want to make a booking for Saturday",
        says: /lane.*court|court.*lane|swimming.*tennis|tennis.*swimming/i,
      },
      {
        caller: "the tennis one",
        calls: [{ tool: "book_tennis_court", with: { date: "2026-11-28" } }],
        says: /court is 2/i,
      },
    ],
    "not found": [
      {
        caller: "please cancel my booking, reference QX-81",
        calls: [{ tool: "cancel_booking", with: { booking_reference: "QX-81" } }],
        says: /found nothing/i,
        neverSays: /that's done|has been cancelled/i,
      },
      {
        caller: "sorry, it's QX-18",
        calls: [{ tool: "cancel_booking", with: { booking_reference: "QX-18" } }],
      },
    ],
    "another subject drops the question": [
      { caller: "I'd like to cancel a booking", says: /reference/i },
      {
        caller: "wait, actually can I book a swimming lane for Friday instead?",
        calls: [{ tool: "book_swimming_lane", with: { date: "2026-11-27" } }],
      },
    ],
    "two requests at once": [
      {
        caller: "book me a tennis court on Thursday and a swimming lane on Friday",
        calls: [
          { tool: "book_tennis_court", with: { date: "2026-11-26" } },
          { tool: "book_swimming_lane", with: { date: "2026-11-27" } },
        ],
      },
    ],
  },
};
