import type { Business } from "../dialogue-script.ts";

export const lawyer: Business = {
  name: "law firm",
  tools: {
    schedule_consultation: {
      description: "Schedules a first consultation with a lawyer.",
      parameters: {
        full_name: ["string!", "Caller's full name"],
        email: ["string!", "Email address for the confirmation"],
        matter: ["string!", "Type of legal matter: divorce, employment, immigration, estate"],
      },
      answer: { scheduled_for: "2026-12-02T10:30", lawyer: "Ms. Ibarra" },
    },
    case_update: {
      description: "Gives the latest update on a client's case.",
      parameters: { case_number: ["string!", "Case number"] },
      answer: { update: "The hearing was moved to January 12." },
    },
  },
  dialogues: {
    divorce: [
      { caller: "I'm getting divorced and I need to talk to a lawyer", says: /name/i },
      { caller: "Priya Nair", says: /email/i },
      {
        caller: "priya.nair@mail.com",
        calls: [
          {
            tool: "schedule_consultation",
            with: { full_name: "Priya Nair", email: "priya.nair@mail.com", matter: "divorce" },
          },
        ],
        says: /December 2 at 10:30 am/,
      },
    ],
    update: [
      { caller: "what's happening with my case?", says: /case number/i },
      {
        caller: "22-1187",
        calls: [{ tool: "case_update", with: { case_number: "22-1187" } }],
        says: /January 12/,
      },
    ],
  },
};
