import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const register = callOf("Register a runner");
const bib = callOf("Look up a bib");
const swap = callOf("Switch distance");
const joana = (shirt: string) =>
  register({
    distance: "half marathon",
    name: { includes: ["joana", "prates"] },
    birth_date: "1990-07-04",
    shirt,
  });
const club = register({
  distance: "10K",
  name: { includes: ["hugo", "stein"] },
  birth_date: "1985-12-30",
  shirt: "XL",
  club: { includes: ["harbor harriers"] },
});
const shorter = swap({ bib: 2418, distance: "10K" });
const longer = swap({ bib: 977, distance: "marathon" });
const distances = ["5K", "10K", "half marathon", "marathon"];
const birthDate = { key: "birth_date", about: "Date of birth", format: "date" as const };

export const raceOffice: Business = {
  name: "race office",
  tools: [
    {
      name: "Register a runner",
      about: "Enters one runner for our spring race. One call for each runner.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "distance", about: "Which race", options: distances },
        { key: "name", about: "First and last name of the runner" },
        birthDate,
        { key: "shirt", about: "Shirt size", options: ["S", "M", "L", "XL"] },
        { key: "club", about: "Running club, if they run for one", optional: true },
      ],
      answers: [{ json: { fee: "$45", payment_link: "sent" } }],
    },
    {
      name: "Look up a bib",
      about: "Finds the start number of a runner who has entered already.",
      takes: [{ key: "surname", about: "Last name of the runner" }, birthDate],
      answers: [
        { when: { surname: "Okonkwo" }, json: { bib: 2418, wave: "B" } },
        { status: 404, json: { error: "no entry" } },
      ],
    },
    {
      name: "Switch distance",
      about: "Moves a runner to another race of the day.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "bib", type: "integer", about: "Start number", minimum: 1, maximum: 9999 },
        { key: "distance", about: "New race", options: distances },
      ],
      answers: [
        { when: { distance: "marathon" }, status: 409, json: { error: "marathon is full" } },
        { json: { new_start: "10:15" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "her first half",
      turns: [
        {
          caller: "hi! I want to sign up for the half marathon, my name is Joana Prates",
          kind: "several",
          asks: "birth|born|shirt|size",
        },
        {
          caller: "born on the fourth of July 1990, and a medium shirt please",
          kind: "several",
          confirms: joana("M"),
          never: [claims],
        },
        { caller: "hmm, make that a small", kind: "correction", confirms: joana("S") },
        { caller: "yes, I'm in!", kind: "confirmation", calls: [joana("S")], tells: ["45|link"] },
      ],
    },
    {
      title: "runs for a club",
      turns: [
        {
          caller:
            "10K for Hugo Stein, date of birth December 30th 1985, shirt XL, and I run for the Harbor Harriers",
          kind: "several",
          confirms: club,
          never: [claims],
        },
        { caller: "that's correct", kind: "confirmation", calls: [club], tells: ["45|link"] },
        { caller: "cheers, see you at the start line", kind: "goodbye", tells: [`${farewell}|start|race`] },
      ],
    },
    {
      title: "what is my number",
      turns: [
        { caller: "I forgot my start number", asks: "name|birth|born" },
        { caller: "Okonkwo", asks: "birth|born" },
        {
          caller: "May 2nd, 1978",
          calls: [bib({ surname: "Okonkwo", birth_date: "1978-05-02" })],
          tells: ["2,?418"],
        },
        {
          caller: "great. my knee hurts, so can I switch to the 10K with that number?",
          kind: "several",
          confirms: shorter,
          never: [claims],
        },
        { caller: "yes", kind: "confirmation", calls: [shorter], tells: ["10:15|quarter past ten"] },
      ],
    },
    {
      title: "no such entry",
      turns: [
        {
          caller: "could you look up my bib? last name Vesely, born September 9th 2001",
          kind: "failure",
          calls: [bib({ surname: "Vesely", birth_date: "2001-09-09" })],
          tells: [declines],
        },
        { caller: "strange. I'll check my mails", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "the marathon is full",
      turns: [
        { caller: "I'm number 977 and I feel strong, switch me to the marathon!", confirms: longer },
        {
          caller: "yes!",
          kind: "failure",
          calls: [longer],
          tells: [`${declines}|full`],
          never: [claims, "10:15"],
        },
        { caller: "probably for the best", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "by train, then",
      turns: [
        { caller: "is there any parking close to the finish?", ...declined },
        { caller: "got it, I'll take the train. ciao", kind: "goodbye", tells: [farewell] },
      ],
    },
  ],
};
