import type { Business } from "../business.ts";

export const boxOffice: Business = {
  name: "box office",
  tools: [
    {
      name: "find_shows",
      about: "Searches the programme by title, genre or date.",
      takes: [
        { key: "query", about: "title or genre", optional: true },
        { key: "date", about: "date the caller asks about", format: "date", optional: true },
      ],
      answers: [
        {
          json: {
            shows: [
              { title: "Hamlet", time: "19:30" },
              { title: "Cats", time: "15:00" },
            ],
          },
        },
      ],
    },
    {
      name: "hold_seats",
      about: "Holds seats for 30 minutes until paid.",
      effect: "write",
      takes: [
        { key: "show", about: "title of the show" },
        { key: "date", about: "date of the performance", format: "date" },
        { key: "seats", type: "integer", about: "how many seats", minimum: 1, maximum: 10 },
        { key: "section", about: "stalls, circle or balcony", options: ["stalls", "circle", "balcony"] },
      ],
      answers: [{ json: { hold_code: "HLD7", expires_in_minutes: 30, price_total: "$156" } }],
    },
    {
      name: "refund_ticket",
      about: "Gives the money back for a ticket if the show is more than 48 hours away.",
      effect: "write",
      confirm: "always",
      takes: [{ key: "ticket_code", about: "code on the ticket e.g. T4471X" }],
      answers: [{ json: { refunded: false, reason: "The show is in less than 48 hours." } }],
    },
  ],
  dialogues: [
    {
      title: "what's on",
      turns: [
        {
          caller: "whats on this saturday",
          calls: [{ tool: "find_shows", with: { date: "2026-03-14" } }],
          tells: ["Hamlet", "Cats"],
        },
        {
          caller: "hold three seats for Hamlet in the circle",
          calls: [
            { tool: "hold_seats", with: { show: "Hamlet", date: "2026-03-14", seats: 3, section: "circle" } },
          ],
          tells: ["HLD7", "156"],
        },
      ],
    },
    {
      title: "seats in pieces",
      turns: [
        { caller: "I'd like seats for Cats please", asks: "date|day|when|how many|seats|section|stalls" },
        { caller: "on the twentieth, four of us", asks: "stalls|section|where" },
        {
          caller: "up in the balcony",
          calls: [
            { tool: "hold_seats", with: { show: "Cats", date: "2026-03-20", seats: 4, section: "balcony" } },
          ],
          tells: ["HLD7"],
        },
      ],
    },
    {
      title: "money back",
      turns: [
        { caller: "can I get my money back, we can't make it tonight", asks: "code|ticket" },
        {
          caller: "t four four seven one x",
          confirms: { tool: "refund_ticket", with: { ticket_code: "T4471X" } },
        },
        {
          caller: "yes",
          calls: [{ tool: "refund_ticket", with: { ticket_code: "T4471X" } }],
          tells: ["48 hours"],
          never: ["\\$156", "That's done", "refunded\\."],
        },
      ],
    },
  ],
};
