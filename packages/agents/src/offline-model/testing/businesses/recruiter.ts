import type { Business } from "../dialogue-script.ts";

export const recruiter: Business = {
  name: "recruiter",
  tools: {
    submit_application: {
      description: "Registers a candidate for a job opening",
      parameters: {
        candidate: ["string!", "Candidate's full name"],
        position: ["string!", "Position they apply for"],
        years_experience: ["integer!", "Years of experience"],
        email: ["string!", "Email"],
      },
      answer: { application: "AP-9" },
    },
  },
  dialogues: {
    "one call": [
      { caller: "Hi I'd like to apply for the warehouse supervisor position", says: /name/i },
      { caller: "Dmitri Volkov", says: /experience/i },
      { caller: "I've been doing it for seven years", says: /email/i },
      {
        caller: "dmitri at volkov dot com",
        calls: [
          {
            tool: "submit_application",
            with: {
              candidate: "Dmitri Volkov",
              position: /warehouse supervisor/i,
              years_experience: 7,
              email: "dmitri@volkov.com",
            },
          },
        ],
        says: /AP-9/,
      },
    ],
  },
};
