import type { Business } from "../dialogue-script.ts";

export const hrDesk: Business = {
  name: "hr desk",
  tools: {
    vacation_balance: {
      description: "Tells an employee how many vacation days they have left",
      parameters: { employee_id: ["string!", "Employee ID"] },
      answer: { days_left: 11 },
    },
    request_leave: {
      description: "Requests leave for an employee",
      parameters: {
        employee_id: ["string!", "Employee ID"],
        start_date: ["string!", "First day off YYYY-MM-DD"],
        end_date: ["string!", "Last day off YYYY-MM-DD"],
      },
      answer: { request: "LV-4", status: "pending approval" },
    },
  },
  dialogues: {
    "one call": [
      {
        caller: "how many vacation days do I have left? my employee ID is E-118",
        calls: [{ tool: "vacation_balance", with: { employee_id: "E-118" } }],
        says: /11/,
      },
      {
        caller: "then I'd like to take off from December 21st to the 23rd",
        calls: [
          {
            tool: "request_leave",
            with: { employee_id: "E-118", start_date: "2026-12-21", end_date: "2026-12-23" },
          },
        ],
        says: /LV-4/,
      },
    ],
  },
};
