import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, leftAlone } from "../fourth/patterns.ts";

const prep = callOf("How to prepare");
const draw = callOf("Book blood draw");
const ready = callOf("Are my results ready");
const fasting = draw({
  test: "cholesterol",
  date: "2026-03-16",
  time: "07:45",
  patient: { includes: ["amara", "diallo"] },
  birth_year: 1991,
});

export const medicalLab: Business = {
  name: "medical lab",
  tools: [
    {
      name: "How to prepare",
      about: "What a patient has to mind before a test.",
      takes: [
        { key: "test", about: "Which test", options: ["cholesterol", "glucose", "thyroid", "allergy"] },
      ],
      answers: [
        { when: { test: "thyroid" }, json: { prepare: "nothing to mind" } },
        { json: { prepare: "no food for 12 hours before" } },
      ],
    },
    {
      name: "Book blood draw",
      about: "Books a patient in for taking blood.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "test", about: "Which test", options: ["cholesterol", "glucose", "thyroid", "allergy"] },
        { key: "date", about: "Day", format: "date" },
        { key: "time", about: "Time", format: "time" },
        { key: "patient", about: "First and last name" },
        { key: "birth_year", type: "integer", about: "Year of birth", minimum: 1900, maximum: 2026 },
      ],
      answers: [{ json: { number: "L-66" } }],
    },
    {
      name: "Are my results ready",
      about: "Says whether results can be collected. We never read results out on the phone.",
      takes: [
        { key: "order", about: "Order number: two letters and five digits", pattern: "^[A-Z]{2}\\d{5}$" },
        { key: "birth_year", type: "integer", about: "Year of birth", minimum: 1900, maximum: 2026 },
      ],
      answers: [
        { when: { order: "TB40871" }, json: { ready: true, collect: "at the front desk until 5 pm" } },
        { json: { ready: false } },
      ],
    },
  ],
  dialogues: [
    {
      title: "may I have breakfast",
      turns: [
        {
          caller: "I've got a glucose test coming up, can I have breakfast before that?",
          calls: [prep({ test: "glucose" })],
          tells: ["12|twelve"],
        },
        { caller: "not even coffee? how am I supposed to survive", kind: "small-talk", never: [claims] },
      ],
    },
    {
      title: "cholesterol on Monday",
      turns: [
        {
          caller: "I need a cholesterol test, Monday at quarter to eight in the morning, for Amara Diallo",
          kind: "several",
          asks: "year|birth|born",
        },
        { caller: "nineteen ninety-one", kind: "confirmation", confirms: fasting, never: [claims] },
        { caller: "yes that's fine", kind: "confirmation", calls: [fasting], tells: ["66"] },
      ],
    },
    {
      title: "T as in Tom",
      turns: [
        { caller: "are my results back yet?", asks: "order|number|year|birth|born" },
        {
          caller: "order T as in Tom, B as in boy, four zero eight seven one, born 1958",
          kind: "several",
          calls: [ready({ order: "TB40871", birth_year: 1958 })],
          tells: ["5|desk"],
        },
        { caller: "can you just read them to me?", ...declined },
      ],
    },
    {
      title: "not there yet",
      turns: [
        {
          caller: "checking on order RR 20015, I was born in seventy-six",
          kind: "several",
          calls: [ready({ order: "RR20015", birth_year: 1976 })],
          tells: [`${declines}|yet`],
        },
        { caller: "ok I'll try tomorrow", kind: "goodbye", ...leftAlone },
      ],
    },
  ],
};
