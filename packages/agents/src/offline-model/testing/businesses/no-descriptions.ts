import type { Business } from "../dialogue-script.ts";

export const noDescriptions: Business = {
  name: "no descriptions",
  tools: {
    createReminder: {
      description: "Create reminder",
      parameters: { text: ["string!", ""], remindAt: ["string!", ""] },
      answer: { id: 4 },
    },
    listReminders: {
      description: "List reminders",
      parameters: {},
      answer: [{ text: "Call mum", remindAt: "2026-11-24T09:00" }],
    },
  },
  dialogues: {
    remind: [
      {
        caller: "what reminders do I have?",
        calls: [{ tool: "listReminders", with: {} }],
        says: /call mum/i,
      },
    ],
  },
};
