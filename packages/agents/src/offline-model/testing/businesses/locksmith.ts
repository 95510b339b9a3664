import type { Business } from "../dialogue-script.ts";

export const locksmith: Business = {
  name: "locksmith",
  tools: {
    request_locksmith: {
      description: "Sends a locksmith to a customer who is locked out or needs a lock changed",
      parameters: {
        address: ["string!", "Where the customer is"],
        situation: ["string!", "What happened"],
        callback_number: ["string!", "Number to call back"],
      },
      answer: { eta_minutes: 20 },
    },
  },
  dialogues: {
    lockout: [
      { caller: "I'm locked out of my apartment!", says: /where|address/i },
      { caller: "310 West 5th Street", says: /number/i },
      {
        caller: "646 555 0122",
        calls: [
          {
            tool: "request_locksmith",
            with: {
              address: /310 West 5th Street/,
              situation: /locked out/i,
              callback_number: /646.?555.?0122/,
            },
          },
        ],
        says: /20 minutes/,
      },
    ],
    other: [{ caller: "do you sell bicycles?", says: /can't|not something|sorry/i }],
  },
};
