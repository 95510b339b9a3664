import type { Business } from "../dialogue-script.ts";

export const theater: Business = {
  name: "theater",
  tools: {
    seat_prices: {
      description: "Prices of seats for a show",
      parameters: {
        show: ["string!", "Title of the show"],
        category: ["string", "Seat category: stalls, balcony, box"],
      },
      answer: { stalls: 60, balcony: 35 },
    },
    book_seats: {
      description: "Books seats for a show. Read back the details and wait for a yes.",
      parameters: {
        show: ["string!", "Title of the show"],
        date: ["string!", "Date YYYY-MM-DD"],
        seats: ["integer!", "Number of seats"],
        category: ["string!", "Seat category: stalls, balcony, box"],
      },
      answer: { booking: "TH-2" },
    },
  },
  dialogues: {
    seats: [
      {
        caller: "How much are tickets for Hamlet?",
        calls: [{ tool: "seat_prices", with: { show: "Hamlet" } }],
        says: /60.*35/,
      },
      { caller: "great, I'll take two balcony seats for Friday", says: /Hamlet.*right\?/i },
      { caller: "make it three", says: /3.*right\?/i },
      {
        caller: "yes",
        calls: [
          { tool: "book_seats", with: { show: "Hamlet", date: "2026-11-27", seats: 3, category: "balcony" } },
        ],
        says: /TH-2/,
      },
    ],
  },
};
