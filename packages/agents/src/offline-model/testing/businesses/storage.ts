import type { Business } from "../dialogue-script.ts";

export const storage: Business = {
  name: "self storage",
  tools: {
    unit_availability: {
      description: "Checks which storage units are available in a size.",
      parameters: { size: ["string!", "Unit size: 5x5, 5x10, 10x10"] },
      answer: { available: 4, monthly_rate: 89 },
    },
    gate_code_reset: {
      description: "Resets the gate code of a tenant. Confirm with the caller first.",
      parameters: {
        unit_number: ["string!", "Unit number"],
        last_name: ["string!", "Last name on the lease"],
      },
      answer: { new_code_sent: true },
    },
  },
  dialogues: {
    "a unit": [
      {
        caller: "got any ten by ten units free?",
        says: /89|size/i,
        calls: [{ tool: "unit_availability", with: { size: "10x10" } }],
      },
    ],
    "the gate code": [
      { caller: "I forgot my gate code", says: /unit number/i },
      { caller: "C 14", says: /name/i },
      { caller: "Dvorak", says: /right\?/i },
      {
        caller: "correct",
        calls: [{ tool: "gate_code_reset", with: { unit_number: /C-?14/, last_name: "Dvorak" } }],
        says: /sent|done/i,
      },
    ],
  },
};
