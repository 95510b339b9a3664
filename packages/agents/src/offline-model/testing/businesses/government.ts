import type { Business } from "../dialogue-script.ts";

export const government: Business = {
  name: "city hall",
  tools: {
    permit_status: {
      description: "Tells the status of a building permit application.",
      parameters: { application_number: ["string!", "Application number, such as BP-2026-001"] },
      answer: { status: "approved", inspector: "R. Cole" },
    },
    report_pothole: {
      description: "Reports a pothole or damaged road to the street department.",
      parameters: { location: ["string!", "Where it is"], severity: ["string", "minor, moderate or severe"] },
      answer: { case_number: "SR-889" },
    },
    bulk_pickup: {
      description: "Schedules a pickup of bulky waste such as furniture.",
      parameters: { address: ["string!", "Address"], items: ["string!", "What should be collected"] },
      answer: { pickup_date: "2026-12-03" },
    },
  },
  dialogues: {
    "a pothole": [
      {
        caller: "there's a huge pothole on Maple Street near the school",
        calls: [{ tool: "report_pothole", with: { location: /Maple Street/ } }],
        says: /SR-889/,
      },
    ],
    permit: [
      {
        caller: "I'm calling about my building permit, the application is BP-2026-114",
        calls: [{ tool: "permit_status", with: { application_number: "BP-2026-114" } }],
        says: /approved/,
      },
    ],
    "an old sofa": [
      { caller: "I need to get rid of an old sofa and a mattress", says: /address/i },
      {
        caller: "15 Cherry Lane",
        calls: [{ tool: "bulk_pickup", with: { address: "15 Cherry Lane", items: /sofa/i } }],
        says: /December 3/,
      },
    ],
    "no tool": [{ caller: "how do I get a marriage license?", says: /can't|not something|sorry/i }],
  },
};
