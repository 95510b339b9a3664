import type { Business } from "../dialogue-script.ts";

export const telecom: Business = {
  name: "internet provider",
  tools: {
    run_line_test: {
      description: "Tests the internet line of a customer who has connection problems.",
      parameters: { phone: ["string!", "Phone number on the account"] },
      answer: { line_ok: false, fault: "No signal at the box" },
    },
    change_plan: {
      description: "Switches the customer to a different plan. Always confirm before switching.",
      parameters: {
        phone: ["string!", "Phone number on the account"],
        plan: ["string!", "New plan: basic, plus, gigabit"],
      },
      answer: { success: true, effective: "2026-12-01" },
    },
  },
  dialogues: {
    "slow internet": [
      { caller: "my internet keeps dropping out", says: /phone/i },
      {
        caller: "212-555-0187",
        calls: [{ tool: "run_line_test", with: { phone: /212.?555.?0187/ } }],
        says: /no signal/i,
      },
      { caller: "ok then switch me to the gigabit plan", says: /gigabit.*right\?/i },
      {
        caller: "yep",
        calls: [{ tool: "change_plan", with: { phone: /212.?555.?0187/, plan: "gigabit" } }],
        says: /December 1/,
      },
    ],
  },
};
