import type { Business } from "../dialogue-script.ts";

export const university: Business = {
  name: "university",
  tools: {
    schedule_campus_tour: {
      description: "Signs a visitor up for a guided campus tour",
      parameters: {
        visitor_name: ["string!", "Name of the visitor"],
        group_size: ["integer!", "How many people are coming"],
        tour_date: ["string!", "Date of the tour, YYYY-MM-DD"],
      },
      answer: { tour_id: "CT-5", meeting_point: "Main gate" },
    },
    application_status: {
      description: "Where an application for admission stands",
      parameters: { applicant_id: ["string!", "Applicant ID"] },
      answer: { status: "in review", decision_by: "2026-12-15" },
    },
    tuition_info: {
      description: "Tuition fees for a degree program",
      parameters: { program: ["string!", "Degree program, such as biology or law"] },
      answer: { tuition_per_year: 18500, currency: "USD" },
    },
  },
  dialogues: {
    tour: [
      { caller: "we'd like to come see the campus on December 4th, there'll be five of us", says: /name/i },
      {
        caller: "put it under Gonzalez",
        calls: [
          {
            tool: "schedule_campus_tour",
            with: { visitor_name: "Gonzalez", group_size: 5, tour_date: "2026-12-04" },
          },
        ],
        says: /CT-5|Main gate/,
      },
    ],
    status: [
      {
        caller: "Has a decision been made on my application yet? My applicant ID is 88-2041",
        calls: [{ tool: "application_status", with: { applicant_id: "88-2041" } }],
        says: /in review/,
      },
    ],
    tuition: [
      {
        caller: "what's the tuition for computer science?",
        calls: [{ tool: "tuition_info", with: { program: "computer science" } }],
        says: /\$18,500/,
      },
      { caller: "and for law?", calls: [{ tool: "tuition_info", with: { program: "law" } }] },
    ],
  },
};
