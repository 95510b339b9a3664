import type { Business } from "../dialogue-script.ts";

export const tailor: Business = {
  name: "tailor",
  tools: {
    book_fitting: {
      description: "Books a fitting at the tailor's.",
      parameters: {
        garment: ["string!", "Which garment, such as suit or dress"],
        date: ["string!", "Date YYYY-MM-DD"],
        time: ["string!", "Time, HH:MM"],
      },
      answer: { booked: true },
    },
    fabric_price: {
      description: "Tells what a fabric costs.",
      parameters: { fabric: ["string!", "Name of the fabric"] },
      answer: { price: 80, currency: "EUR" },
    },
  },
  dialogues: {
    "a day answers the question from before the digression": [
      { caller: "I'd like to book a fitting for a suit", says: /date/i },
      {
        caller: "actually, how much is the tweed?",
        calls: [{ tool: "fabric_price", with: { fabric: "tweed" } }],
      },
      { caller: "okay, next Tuesday", says: /time/i },
      {
        caller: "half past nine",
        calls: [{ tool: "book_fitting", with: { garment: "suit", date: "2026-12-01", time: "09:30" } }],
      },
      { caller: "actually make it 10", says: /already gone through.*10 am/i },
      {
        caller: "yes please",
        calls: [{ tool: "book_fitting", with: { garment: "suit", date: "2026-12-01", time: "10:00" } }],
      },
      { caller: "which time did you book?", says: /10 am/ },
    ],
  },
};
