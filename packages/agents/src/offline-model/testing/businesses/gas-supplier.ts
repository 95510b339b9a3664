import type { Business } from "../dialogue-script.ts";

export const gasSupplier: Business = {
  name: "gas supplier",
  tools: {
    report_gas_smell: {
      description: "Reports a smell of gas. Use immediately when a caller smells gas.",
      parameters: { address: ["string!", "Address where gas is smelled"] },
      answer: { message: "An engineer is on the way. Leave the building and do not use any switches." },
    },
    move_home: {
      description: "Registers a customer's move to a new address",
      parameters: {
        old_address: ["string!", "Current address"],
        new_address: ["string!", "New address"],
        move_date: ["string!", "Moving date YYYY-MM-DD"],
      },
      answer: { ok: true },
    },
  },
  dialogues: {
    "one call": [
      { caller: "I can smell gas in my kitchen!", says: /address/i },
      {
        caller: "3 Park Road",
        calls: [{ tool: "report_gas_smell", with: { address: "3 Park Road" } }],
        says: /Leave the building/,
      },
    ],
    "another call": [
      {
        caller: "we're moving from 3 Park Road to 19 Station Road on the 15th of December",
        calls: [
          {
            tool: "move_home",
            with: { old_address: "3 Park Road", new_address: "19 Station Road", move_date: "2026-12-15" },
          },
        ],
      },
    ],
  },
};
