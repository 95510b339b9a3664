import type { Business } from "../dialogue-script.ts";

export const tattooStudio: Business = {
  name: "tattoo studio",
  tools: {
    book_session: {
      description: "Books a session with a tattoo artist at the studio.",
      parameters: {
        stylist: ["string", "Name of the stylist"],
        date: ["string!", "Date YYYY-MM-DD"],
      },
      answer: { booked: true },
    },
  },
  dialogues: {
    "somebody called June is no month": [
      {
        caller: "please book a tattoo session with June on February 3rd",
        calls: [{ tool: "book_session", with: { stylist: "June", date: "2027-02-03" } }],
      },
    ],
    "June with a day is a month": [
      {
        caller: "please book a tattoo session for June 3rd",
        calls: [{ tool: "book_session", with: { date: "2027-06-03" } }],
      },
    ],
  },
};
