import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, leftAlone } from "../fourth/patterns.ts";

const jobs = callOf("Jobs on a day");
const move = callOf("Move job");
const invoice = callOf("Send invoice");
const log = callOf("Log hours");
const bill = invoice({ job: 412, amount: 1250.5 });
const later = move({ job: 398, new_day: "2026-03-20" });

export const electricianAssistant: Business = {
  name: "electrician office",
  agent: "assistant",
  tools: [
    {
      name: "Jobs on a day",
      about: "Lists what jobs we have on a day, for everybody or for one electrician.",
      takes: [
        { key: "day", about: "Which day", format: "date" },
        {
          key: "electrician",
          about: "First name of one electrician",
          options: ["Ana", "Bo", "Carl"],
          optional: true,
        },
      ],
      answers: [
        { when: { electrician: "Bo" }, json: { jobs: ["412 Fairview rewiring"] } },
        { json: { jobs: ["398 Oak Street panel", "412 Fairview rewiring"] } },
      ],
    },
    {
      name: "Move job",
      about: "Moves a job to another day and tells the customer.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "job", type: "integer", about: "Job number" },
        { key: "new_day", about: "The new day", format: "date" },
      ],
      answers: [{ json: { moved: true, customer_told: true } }],
    },
    {
      name: "Send invoice",
      about: "Sends the customer of a job an invoice.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "job", type: "integer", about: "Job number" },
        { key: "amount", type: "number", about: "Amount in dollars" },
      ],
      answers: [
        { when: { job: 500 }, status: 422, json: { error: "job is not finished" } },
        { json: { invoice: "INV-2207" } },
      ],
    },
    {
      name: "Log hours",
      about: "Writes down how long an electrician worked on a job.",
      effect: "write",
      takes: [
        { key: "electrician", about: "First name", options: ["Ana", "Bo", "Carl"] },
        { key: "job", type: "integer", about: "Job number" },
        { key: "hours", type: "number", about: "Hours", minimum: 0.25, maximum: 16 },
      ],
      answers: [{ json: { logged: true, total_hours: 19 } }],
    },
  ],
  dialogues: [
    {
      title: "what's on tomorrow",
      turns: [
        { caller: "what's on tomorrow?", calls: [jobs({ day: "2026-03-12" })], tells: ["398", "412"] },
        {
          caller: "only Bo's",
          kind: "correction",
          calls: [jobs({ day: "2026-03-12", electrician: "Bo" })],
          tells: ["412"],
          never: ["398"],
        },
      ],
    },
    {
      title: "move a job",
      turns: [
        {
          caller: "move job 398 to next Friday, the 20th",
          kind: "several",
          confirms: later,
          never: [claims],
        },
        { caller: "yes do it", kind: "confirmation", calls: [later], tells: ["moved|told"] },
      ],
    },
    {
      title: "an invoice",
      turns: [
        { caller: "send an invoice for job 412", asks: "amount|much" },
        { caller: "twelve hundred and fifty dollars and fifty cents", kind: "confirmation", confirms: bill },
        { caller: "yes", kind: "confirmation", calls: [bill], tells: ["2207"] },
      ],
    },
    {
      title: "the job is not finished",
      turns: [
        {
          caller: "invoice job 500 for 300 dollars",
          kind: "several",
          confirms: invoice({ job: 500, amount: 300 }),
        },
        {
          caller: "yes",
          kind: "failure",
          calls: [invoice({ job: 500, amount: 300 })],
          tells: [`${declines}|finished`],
          never: ["2207"],
        },
        { caller: "ok forget it", ...leftAlone },
      ],
    },
    {
      title: "hours",
      turns: [
        {
          caller: "Ana worked six and a half hours on 412 today, put that down",
          kind: "several",
          calls: [log({ electrician: "Ana", job: 412, hours: 6.5 })],
          tells: ["19"],
        },
        { caller: "and who was employee of the month in January?", ...declined },
      ],
    },
  ],
};
