import type { Business } from "../dialogue-script.ts";

export const courier: Business = {
  name: "courier",
  tools: {
    track_parcel: {
      description: "Tells where a parcel is.",
      parameters: { tracking_number: ["string!", "Tracking number, e.g. ZX123456789"] },
      answer: { status: "in_transit", location: "Cologne", expected: "2026-11-25" },
    },
    redeliver: {
      description: "Arranges a new delivery attempt for a missed parcel.",
      parameters: {
        tracking_number: ["string!", "Tracking number, e.g. ZX123456789"],
        date: ["string!", "New delivery date YYYY-MM-DD"],
      },
      answer: {
        status: "failed",
        reason: "http-error",
        say: "The system ran into a problem of its own. I cannot tell whether it went through.",
        next: "check-before-repeating",
      },
    },
  },
  dialogues: {
    "where is it and come again": [
      {
        caller: "Hello, can you tell me where my package is? The tracking number is zx 1 2 3 4 5 6 7 8 9",
        calls: [{ tool: "track_parcel", with: { tracking_number: "ZX123456789" } }],
        says: /in transit.*Cologne/,
      },
      {
        caller: "I wasn't home, can you bring it again on Thursday?",
        calls: [{ tool: "redeliver", with: { tracking_number: "ZX123456789", date: "2026-11-26" } }],
        says: /cannot tell/i,
        neverSays: /that's done|arranged/i,
      },
      { caller: "are you a real person?", says: /automated/i },
      { caller: "alright, bye bye", says: /goodbye/i },
    ],
  },
};
