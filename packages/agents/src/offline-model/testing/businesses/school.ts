import type { Business } from "../dialogue-script.ts";

export const school: Business = {
  name: "school",
  tools: {
    report_absence: {
      description: "Reports that a student will be absent.",
      parameters: {
        student_name: ["string!", "Name of the student"],
        date: ["string!", "Date of absence YYYY-MM-DD"],
        reason: ["string!", "Reason for the absence"],
      },
      answer: { recorded: true },
    },
    bus_times: {
      description: "Gives the times of the school bus for a stop.",
      parameters: { stop: ["string!", "Name of the bus stop"] },
      answer: { morning: "07:40", afternoon: "15:20" },
    },
  },
  dialogues: {
    absence: [
      {
        caller: "my daughter Emily is sick today and won't be coming",
        calls: [
          { tool: "report_absence", with: { student_name: "Emily", date: "2026-11-23", reason: /sick/i } },
        ],
      },
    ],
  },
};
