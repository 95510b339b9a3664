import type { Business } from "../dialogue-script.ts";

export const gym: Business = {
  name: "gym",
  tools: {
    book_class: {
      description: "Reserves a spot in a fitness class.",
      parameters: {
        class_name: ["string!", "Which class, one of: yoga, pilates, spinning, boxing"],
        date: ["string!", "Date of the class in ISO format"],
        member_id: ["string!", "Membership number"],
      },
      answer: { reserved: true, spot: 14 },
    },
    freeze_membership: {
      description: "Puts a membership on hold. Ask the member to confirm first.",
      parameters: {
        member_id: ["string!", "Membership number"],
        months: ["integer!", "For how many months"],
      },
      answer: { frozen_until: "2027-01-23" },
    },
  },
  dialogues: {
    "a class": [
      {
        caller: "can I get into yoga on Thursday? my membership number is M 20417",
        calls: [
          { tool: "book_class", with: { class_name: "yoga", date: "2026-11-26", member_id: /M-?20417/ } },
        ],
      },
    ],
    "on hold": [
      { caller: "I want to freeze my membership for two months", says: /membership number/i },
      { caller: "M20417", says: /right\?|confirm/i },
      {
        caller: "yes please",
        calls: [{ tool: "freeze_membership", with: { member_id: "M20417", months: 2 } }],
        says: /January 23/,
      },
    ],
  },
};
