import type { Business } from "../dialogue-script.ts";

export const passportOffice: Business = {
  name: "passport office",
  tools: {
    book_slot: {
      description: "Books a slot to apply for a passport",
      parameters: {
        full_name: ["string!", "Applicant's full name"],
        date: ["string!", "YYYY-MM-DD"],
        service: ["string!", "new passport, renewal or lost passport"],
      },
      answer: { slot: "10:40", reference: "PA-4" },
    },
    check_application: {
      description: "Checks how far a passport application is",
      parameters: { application_reference: ["string!", "Application reference"] },
      answer: { stage: "printing" },
    },
  },
  dialogues: {
    "a renewal": [
      { caller: "I need to renew my passport", says: /name/i },
      { caller: "Ewa Nowak", says: /date|day/i },
      {
        caller: "any chance on December 8?",
        calls: [
          { tool: "book_slot", with: { full_name: "Ewa Nowak", date: "2026-12-08", service: "renewal" } },
        ],
        says: /PA-4/,
      },
    ],
    "how far is it": [
      {
        caller: "I applied three weeks ago, how far along is it? reference PA-2",
        calls: [{ tool: "check_application", with: { application_reference: "PA-2" } }],
        says: /printing/,
      },
    ],
  },
};
