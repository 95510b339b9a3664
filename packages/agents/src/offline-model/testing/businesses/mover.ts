import type { Business } from "../dialogue-script.ts";

export const mover: Business = {
  name: "moving company",
  tools: {
    estimate_move: {
      description: "Estimates the cost of moving a household from one city to another.",
      parameters: {
        from_city: ["string!", "City they move out of"],
        to_city: ["string!", "City they move to"],
        bedrooms: ["integer!", "Number of bedrooms"],
        move_date: ["string", "Date of the move YYYY-MM-DD"],
      },
      answer: { estimate: 2450, currency: "USD" },
    },
    request_boxes: {
      description: "Sends free moving boxes to the customer.",
      parameters: {
        address: ["string!", "Address to send the boxes to"],
        count: ["integer!", "How many boxes"],
      },
      answer: { sent: true, arrives: "2026-11-26" },
    },
  },
  dialogues: {
    estimate: [
      {
        caller: "Hi, we're moving from Austin to Dallas at the end of the year and I'd like an estimate",
        says: /bedrooms/i,
      },
      {
        caller: "it's a three bedroom place",
        calls: [{ tool: "estimate_move", with: { from_city: "Austin", to_city: "Dallas", bedrooms: 3 } }],
        says: /\$2,450/,
      },
      {
        caller: "no sorry, to Houston",
        calls: [{ tool: "estimate_move", with: { from_city: "Austin", to_city: "Houston", bedrooms: 3 } }],
      },
    ],
    boxes: [
      { caller: "could you send me some boxes", says: /address/i },
      { caller: "48 Linden Avenue, apartment 3", says: /how many/i },
      {
        caller: "a dozen",
        calls: [{ tool: "request_boxes", with: { address: /48 Linden Avenue/, count: 12 } }],
        says: /November 26/,
      },
    ],
  },
};
