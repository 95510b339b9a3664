import type { Business } from "../dialogue-script.ts";

export const chimneySweep: Business = {
  name: "chimney sweep",
  tools: {
    check_district: {
      description: "Tells whether a chimney sweep comes to a ZIP code and when.",
      parameters: {
        zip: ["string!", "ZIP code of the house"],
        work_type: ["string", "Kind of work"],
      },
      answer: { covered: true, earliest_visit: "Friday, November 27 at 10:30 AM", work_type: "sweeping" },
    },
    estimate_cost: {
      description: "Estimates what chimney work costs.",
      parameters: {
        work_type: ["string!", "The kind of work"],
        hours: ["number!", "How many hours the work takes"],
      },
      answer: {
        status: "failed",
        reason: "http-error",
        say: "The system did not accept that.",
        next: "ask-the-caller",
        data: { error: "We only quote jobs of up to six hours." },
      },
    },
  },
  dialogues: {
    "a ZIP code is never taken for hours": [
      {
        caller: "Do you cover 60614? I have a blocked flue.",
        calls: [{ tool: "check_district", with: { zip: "60614", work_type: /flue/ } }],
        says: /earliest visit is Friday, November 27/,
        neverSays: /work type/i,
      },
      { caller: "What would that cost?", says: /how many hours/i },
      {
        caller: "about nine hours",
        calls: [{ tool: "estimate_cost", with: { work_type: /flue/, hours: 9 } }],
        says: /only quote jobs of up to six hours/,
        neverSays: /did not accept/,
      },
      {
        caller: "Roughly three hours",
        calls: [{ tool: "estimate_cost", with: { work_type: /flue/, hours: 3 } }],
      },
    ],
    "another place and another kind of work in one breath": [
      {
        caller: "Do you cover 60614 for sweeping?",
        calls: [{ tool: "check_district", with: { zip: "60614", work_type: "sweeping" } }],
      },
      {
        caller: "And 60657 for a cracked liner?",
        calls: [{ tool: "check_district", with: { zip: "60657", work_type: "cracked liner" } }],
      },
      {
        caller: "what about 60618 with a smoking stove",
        calls: [{ tool: "check_district", with: { zip: "60618", work_type: "smoking stove" } }],
      },
    ],
  },
};
