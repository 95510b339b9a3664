import type { Business } from "../dialogue-script.ts";

export const nurserySchool: Business = {
  name: "nursery school",
  tools: {
    waiting_list: {
      description: "Puts a child on the waiting list of the daycare",
      parameters: {
        child_name: ["string!", "Child's name"],
        birth_date: ["string!", "Child's date of birth YYYY-MM-DD"],
        start_month: ["string!", "Month in which they want to start"],
        parent_phone: ["string!", "Parent's phone number"],
      },
      answer: { position: 7 },
    },
  },
  dialogues: {
    "one call": [
      { caller: "hello, I'd like to put my daughter on the waiting list", says: /name/i },
      { caller: "Lily Brown", says: /birth/i },
      { caller: "May 2nd 2025", says: /month/i },
      { caller: "September", says: /phone/i },
      {
        caller: "202 555 0166",
        calls: [
          {
            tool: "waiting_list",
            with: {
              child_name: "Lily Brown",
              birth_date: "2025-05-02",
              start_month: /September/i,
              parent_phone: /202.?555.?0166/,
            },
          },
        ],
        says: /7/,
      },
    ],
  },
};
