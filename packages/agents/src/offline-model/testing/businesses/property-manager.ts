import type { Business } from "../dialogue-script.ts";

export const propertyManager: Business = {
  name: "property management",
  tools: {
    maintenance_request: {
      description: "Logs a repair request from a tenant.",
      parameters: {
        unit: ["string!", "Apartment or unit number"],
        problem: ["string!", "What needs repair"],
        permission_to_enter: ["boolean!", "Whether staff may enter when the tenant is not at home"],
      },
      answer: { request_id: "MR-301" },
    },
    rent_balance: {
      description: "Tells a tenant how much rent is due.",
      parameters: { unit: ["string!", "Apartment or unit number"] },
      answer: { balance_due: 1450, due_date: "2026-12-01" },
    },
  },
  dialogues: {
    repair: [
      { caller: "hi this is unit 4B, the dishwasher is leaking", says: /enter/i },
      {
        caller: "sure, that's fine",
        calls: [
          {
            tool: "maintenance_request",
            with: { unit: "4B", problem: /dishwasher is leaking/i, permission_to_enter: true },
          },
        ],
        says: /MR-301/,
      },
      {
        caller: "and how much rent do I owe?",
        calls: [{ tool: "rent_balance", with: { unit: "4B" } }],
        says: /\$1,450/,
      },
    ],
  },
};
