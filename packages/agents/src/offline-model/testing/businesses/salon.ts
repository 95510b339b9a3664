import type { Business } from "../dialogue-script.ts";

export const salon: Business = {
  name: "hair salon",
  tools: {
    check_stylist_availability: {
      description: "Shows when a stylist has free time on a given day.",
      parameters: {
        date: ["string!", "Day, as YYYY-MM-DD"],
        stylist: ["string", "Stylist's name if the client has a preference"],
      },
      answer: { free: ["10:00", "13:30"] },
    },
    book_treatment: {
      description: "Books a hair or beauty treatment for a client.",
      parameters: {
        treatment: ["string!", "Treatment wanted, e.g. haircut, colour, blow-dry"],
        date: ["string!", "Day, as YYYY-MM-DD"],
        time: ["string!", "Start time HH:MM"],
        client_name: ["string!", "Client's name"],
      },
      answer: { booking_id: "B-90", price: 55 },
    },
    cancel_booking: {
      description: "Cancels a client's booking.",
      parameters: { booking_id: ["string!", "Booking number"] },
      answer: { status: "cancelled" },
    },
  },
  dialogues: {
    "is Mia free": [
      {
        caller: "Is Mia free on Thursday?",
        calls: [{ tool: "check_stylist_availability", with: { date: "2026-11-26", stylist: "Mia" } }],
        says: /10 am and 1:30 pm/,
      },
    ],
    "a haircut, value by value": [
      { caller: "Hey, I want to get my hair cut on Friday", says: /time/i },
      { caller: "around 11", says: /name/i },
      {
        caller: "my name is Olga Brandt",
        calls: [
          {
            tool: "book_treatment",
            with: { treatment: /hair ?cut/i, date: "2026-11-27", time: "11:00", client_name: "Olga Brandt" },
          },
        ],
        says: /B-90/,
      },
    ],
    "something came up": [
      {
        caller: "something came up and I can't make it, my booking number is B-90",
        calls: [{ tool: "cancel_booking", with: { booking_id: "B-90" } }],
        says: /cancel|done/i,
      },
    ],
  },
};
