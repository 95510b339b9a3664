import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const free = callOf("Free appointments");
const book = callOf("Make appointment");
const cancel = callOf("Cancel appointment");
const knee = book({
  patient: { includes: ["jonas", "whitlock"] },
  birth_date: "1984-11-02",
  date: "2026-03-13",
  time: "09:20",
  prescription: true,
});
const off = cancel({ appointment: "PT5512" });

export const physiotherapist: Business = {
  name: "physiotherapist",
  tools: [
    {
      name: "Free appointments",
      about: "Which times are free on a day.",
      takes: [{ key: "date", about: "The day", format: "date" }],
      answers: [{ when: { date: "2026-03-12" }, json: { free: [] } }, { json: { free: ["09:20", "15:00"] } }],
    },
    {
      name: "Make appointment",
      about: "Books a patient for treatment.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "patient", about: "First and last name" },
        { key: "birth_date", about: "Date of birth", format: "date" },
        { key: "date", about: "Day of the appointment", format: "date" },
        { key: "time", about: "Time of the appointment", format: "time" },
        { key: "prescription", type: "boolean", about: "Does the patient have a doctor's prescription?" },
      ],
      answers: [{ json: { appointment: "PT6001" } }],
    },
    {
      name: "Cancel appointment",
      about: "Takes an appointment out of the calendar.",
      effect: "write",
      confirm: "always",
      takes: [{ key: "appointment", about: "Appointment number: PT and four digits", pattern: "^PT\\d{4}$" }],
      answers: [
        { when: { appointment: "PT5512" }, json: { cancelled: true } },
        { status: 404, json: { error: "unknown appointment" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "tomorrow is full",
      turns: [
        {
          caller: "do you have anything free tomorrow? my back is killing me",
          calls: [free({ date: "2026-03-12" })],
          tells: [`${declines}|full|nothing|none`],
        },
        {
          caller: "and the day after?",
          kind: "correction",
          calls: [free({ date: "2026-03-13" })],
          tells: ["9:20", "15:00|3:00|3 (pm|o'clock|p\\.m)"],
        },
      ],
    },
    {
      title: "a knee, with prescription",
      turns: [
        {
          caller: "I'd like an appointment for my knee this Friday at nine twenty, I have a prescription",
          kind: "several",
          asks: "name|birth",
        },
        { caller: "Jonas Whitlock", asks: "birth|born" },
        { caller: "second of November 1984", kind: "confirmation", confirms: knee, never: [claims] },
        { caller: "that's all correct", kind: "confirmation", calls: [knee], tells: ["6001"] },
        { caller: "cheers, bye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "cancelling, a number that is not there",
      turns: [
        { caller: "I have to cancel, it's PT 5521", confirms: cancel({ appointment: "PT5521" }) },
        {
          caller: "yes",
          kind: "failure",
          calls: [cancel({ appointment: "PT5521" })],
          tells: [declines],
          never: [claims],
        },
        { caller: "sorry, PT5512", kind: "correction", confirms: off },
        { caller: "yes, cancel that", kind: "confirmation", calls: [off], tells: ["cancel"] },
      ],
    },
    {
      title: "is it torn",
      turns: [
        { caller: "my ankle went pop yesterday. do you think it's torn?", ...declined },
        { caller: "alright, I'd better see a doctor then", ...leftAlone },
      ],
    },
    {
      title: "second thoughts about cancelling",
      turns: [
        { caller: "please cancel PT5512", confirms: off, never: [claims] },
        { caller: "you know what, keep it, I'll make it after all", kind: "confirmation", ...leftAlone },
      ],
    },
  ],
};
