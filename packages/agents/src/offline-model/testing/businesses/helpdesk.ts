import type { Business } from "../dialogue-script.ts";

export const helpdesk: Business = {
  name: "it helpdesk",
  tools: {
    open_incident: {
      description: "Opens an incident for a technical problem with a device or program.",
      parameters: {
        employee_id: ["string!", "Employee ID"],
        summary: ["string!", "Short description of the problem"],
        urgency: ["string", "low, medium or high"],
      },
      answer: { incident: "INC-7" },
    },
    reset_password: {
      description: "Resets a user's password and sends a link by email.",
      parameters: { email: ["string!", "The user's email address"] },
      answer: { sent: true },
    },
  },
  dialogues: {
    password: [
      { caller: "I'm locked out of my account", says: /email/i },
      {
        caller: "jane dot doe at acme dot com",
        calls: [{ tool: "reset_password", with: { email: "jane.doe@acme.com" } }],
      },
    ],
    printer: [
      {
        caller: "the printer on the third floor keeps jamming, my employee ID is E4410, it's urgent",
        calls: [
          {
            tool: "open_incident",
            with: { employee_id: "E4410", summary: /printer.*jamming/i, urgency: "high" },
          },
        ],
        says: /INC-7/,
      },
    ],
  },
};
