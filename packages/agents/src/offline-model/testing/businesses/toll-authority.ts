import type { Business } from "../dialogue-script.ts";

export const tollAuthority: Business = {
  name: "toll authority",
  tools: {
    pay_toll: {
      description: "Pays an open toll for a vehicle. Confirm before charging.",
      parameters: { plate: ["string!", "License plate"], state: ["string!", "State of registration"] },
      answer: { paid: true, amount: 6.75, currency: "USD" },
    },
    dispute_toll: {
      description: "Opens a dispute about a toll charge",
      parameters: { plate: ["string!", "License plate"], reason: ["string!", "Why the charge is wrong"] },
      answer: { case: "D-17" },
    },
  },
  dialogues: {
    "one call": [
      { caller: "I got a toll bill in the mail and want to pay it", says: /plate/i },
      { caller: "8 X Y Z 4 4 1", says: /state/i },
      { caller: "California", says: /right\?/i },
      {
        caller: "that's right",
        calls: [{ tool: "pay_toll", with: { plate: "8XYZ441", state: "California" } }],
        says: /\$6\.75/,
      },
    ],
    "another call": [
      { caller: "I was charged a toll but I sold that car in March", says: /plate/i },
      {
        caller: "it was 8XYZ441",
        calls: [{ tool: "dispute_toll", with: { plate: "8XYZ441", reason: /sold that car/ } }],
        says: /D-17/,
      },
    ],
  },
};
