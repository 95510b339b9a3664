import type { Business } from "../dialogue-script.ts";

const rent = {
  tool: "reserve_plot",
  with: { plot_code: "NW-14", start_date: "2026-12-01", visitors: 3 },
};

export const allotment: Business = {
  name: "allotment society",
  tools: {
    reserve_plot: {
      description: "Reserves a garden plot.",
      parameters: {
        plot_code: ["string!", "Code of the plot"],
        start_date: ["string!", "First day YYYY-MM-DD"],
        visitors: ["integer!", "Number of people"],
      },
      answer: { reserved: true, reservation_number: "AL-301" },
    },
    cancel_plot: {
      description: "Cancels the lease of a garden plot.",
      parameters: { plot_code: ["string!", "Code of the plot"] },
      answer: {
        status: "failed",
        reason: "timed-out",
        say: "The system did not answer in time. I cannot tell whether it went through.",
        next: "check-before-repeating",
      },
    },
    report_damage: {
      description: "Reports damage in the gardens.",
      parameters: { damage: ["string!", "What is broken, in the caller's words"] },
      answer: {
        status: "failed",
        reason: "connection-failed",
        say: "I could not reach the system that knows this.",
        next: "offer-to-try-again",
      },
    },
    water_schedule: {
      description: "Tells when the water is turned on at a plot.",
      parameters: { plot_code: ["string!", "Code of the plot"] },
      answer: { available: true, next_delivery: "2026-11-25T07:00" },
    },
  },
  dialogues: {
    "asking back is no new request": [
      { caller: "please reserve plot NW-14 from December 1st for three people", calls: [rent] },
      { caller: "is it reserved now?", says: /^yes\b.*AL-301/i },
      { caller: "Which day did you reserve it for?", says: /tuesday, december 1/i },
      { caller: "for how many?", says: /visitors is 3/i },
      { caller: "and what's my reservation number?", says: /AL-301/ },
      { caller: "did that work?", says: /^yes\b/i },
      { caller: "try again please", says: /already gone through.*\?/i },
      { caller: "no", neverSays: /sorry/i },
    ],
    "what is not known is not claimed": [
      {
        caller: "please cancel plot NW-14",
        calls: [{ tool: "cancel_plot", with: { plot_code: "NW-14" } }],
      },
      { caller: "so is it cancelled or not?", says: /cannot tell/i, neverSays: /\b(?:yes|no), / },
      { caller: "can you try it again?", says: /can't tell.*won't/i },
    ],
    "what was never sent is tried again": [
      {
        caller: "I want to report that the gate is broken",
        calls: [{ tool: "report_damage", with: { damage: /gate is broken/ } }],
      },
      { caller: "did it go through?", says: /nothing was done/i },
      {
        caller: "then try again, please",
        calls: [{ tool: "report_damage", with: { damage: /gate is broken/ } }],
      },
    ],
    "an answer is told again": [
      {
        caller: "When is the water on at plot NW-14?",
        calls: [{ tool: "water_schedule", with: { plot_code: "NW-14" } }],
      },
      { caller: "when exactly?", says: /november 25 at 7 am/i },
      {
        caller: "check again please",
        calls: [{ tool: "water_schedule", with: { plot_code: "NW-14" } }],
      },
    ],
    "nothing was done yet": [
      { caller: "Is it reserved?", says: /haven't done anything/i },
      { caller: "please reserve plot NW-14 for three people", says: /day/i },
      { caller: "did you reserve it?", says: /not yet.*day/i },
    ],
  },
};
