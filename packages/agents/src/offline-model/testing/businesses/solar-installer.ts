import type { Business } from "../dialogue-script.ts";

export const solarInstaller: Business = {
  name: "solar installer",
  tools: {
    request_site_survey: {
      description: "Requests a site survey for solar panels",
      parameters: {
        home_address: ["string!", "Address of the house"],
        monthly_bill: ["number!", "Average monthly electricity bill in dollars"],
        owns_home: ["boolean!", "Whether the caller owns the home"],
      },
      answer: { survey_date: "2026-12-01" },
    },
  },
  dialogues: {
    survey: [
      { caller: "I'm interested in getting solar panels", says: /address/i },
      { caller: "88 Sunset Boulevard, Austin", says: /bill/i },
      { caller: "roughly one hundred and eighty dollars", says: /own/i },
      { caller: "I rent it", says: /./ },
      {
        caller: "no I don't own it",
        calls: [
          {
            tool: "request_site_survey",
            with: { home_address: /88 Sunset Boulevard/, monthly_bill: 180, owns_home: false },
          },
        ],
        says: /December 1/,
      },
    ],
  },
};
