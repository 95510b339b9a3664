import type { Business } from "../dialogue-script.ts";

export const travel: Business = {
  name: "travel agency",
  tools: {
    find_tours: {
      description: "Finds guided tours at a destination.",
      parameters: {
        destination: ["string!", "Destination country or city"],
        month: ["string", "Month of travel"],
        max_price: ["number", "Budget per person"],
      },
      answer: {
        tours: [
          { name: "Nile cruise", price: 1890 },
          { name: "Desert safari", price: 990 },
        ],
      },
    },
    send_brochure: {
      description: "Emails a brochure.",
      parameters: { email: ["string!", "Email address"], destination: ["string!", "Destination"] },
      answer: {
        status: "failed",
        reason: "invalid-arguments",
        say: "I am missing something that I need for this.",
        next: "ask-the-caller",
        problems: [{ parameter: "email", message: "must be a company address" }],
      },
    },
  },
  dialogues: {
    "tours and a brochure": [
      {
        caller: "Which tours do you have in Egypt for under 2000 dollars?",
        calls: [{ tool: "find_tours", with: { destination: "Egypt", max_price: 2000 } }],
        says: /Nile cruise.*\$1,890/,
      },
      { caller: "could you email me a brochure?", says: /email/i },
      {
        caller: "kim@home.net",
        calls: [{ tool: "send_brochure", with: { email: "kim@home.net", destination: "Egypt" } }],
        says: /email/i,
        neverSays: /sent/i,
      },
      { caller: "forget it", says: /else/i },
    ],
  },
};
