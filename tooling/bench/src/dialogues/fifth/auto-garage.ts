import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, leftAlone } from "../fourth/patterns.ts";

const price = callOf("Estimate");
const book = callOf("Book car in");
const ready = callOf("Is my car ready");
const oil = book({
  plate: { oneOf: ["KLV902", "KLV 902", "KLV-902"] },
  job: "oil change",
  date: "2026-03-16",
  courtesy_car: false,
});

export const autoGarage: Business = {
  name: "auto garage",
  tools: [
    {
      name: "Estimate",
      about: "Rough price of a job for a make of car.",
      takes: [
        { key: "job", about: "The job", options: ["oil change", "brake pads", "inspection", "battery"] },
        { key: "make", about: "Make of the car, such as Toyota" },
      ],
      answers: [
        { when: { job: "brake pads" }, json: { estimate: "$240 to $280" } },
        { json: { estimate: "$75 to $95" } },
      ],
    },
    {
      name: "Book car in",
      about: "Books a car in for a job.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "plate", about: "License plate" },
        { key: "job", about: "The job", options: ["oil change", "brake pads", "inspection", "battery"] },
        { key: "date", about: "Day", format: "date" },
        { key: "courtesy_car", type: "boolean", about: "Does the customer need a courtesy car for the day?" },
      ],
      answers: [{ json: { job_card: "J-3307", drop_off: "before 8 am" } }],
    },
    {
      name: "Is my car ready",
      about: "Looks up a job card and says whether the car can be collected.",
      takes: [{ key: "job_card", about: "Job card: J, dash, four digits", pattern: "^J-\\d{4}$" }],
      answers: [
        { when: { job_card: "J-2950" }, json: { ready: false, expected: "tomorrow noon" } },
        { fail: "connection-failed" },
      ],
    },
  ],
  dialogues: [
    {
      title: "squealing brakes",
      turns: [
        {
          caller: "my brakes are squealing like crazy, what would new pads cost on a Honda?",
          calls: [price({ job: "brake pads", make: "Honda" })],
          tells: ["240"],
        },
        { caller: "phew, ok, I'll think about it", ...leftAlone },
      ],
    },
    {
      title: "oil change on Monday",
      turns: [
        { caller: "I'd like to book an oil change for Monday", asks: "plate|courtesy" },
        { caller: "the plate is K L V nine zero two", asks: "courtesy" },
        { caller: "nah, I'm fine without", kind: "confirmation", confirms: oil, never: [claims] },
        { caller: "that's right", kind: "confirmation", calls: [oil], tells: ["3307", "8"] },
      ],
    },
    {
      title: "still waiting for it",
      turns: [
        {
          caller: "is my car ready? job card J twenty-nine fifty",
          calls: [ready({ job_card: "J-2950" })],
          tells: ["tomorrow|noon"],
        },
        { caller: "could you have someone drive it over to my place?", ...declined },
      ],
    },
    {
      title: "the workshop computer is down",
      turns: [
        {
          caller: "hello, job card J-3001, can I come get it?",
          kind: "failure",
          calls: [ready({ job_card: "J-3001" })],
          tells: [declines],
          never: ["\\bis ready"],
        },
        { caller: "alright, I'll try again in an hour", kind: "goodbye", ...leftAlone },
      ],
    },
    {
      title: "battery, no, inspection",
      turns: [
        {
          caller: "need a new battery put in on Thursday, plate RTD 558, and I'll need a courtesy car",
          kind: "several",
          confirms: book({
            plate: { oneOf: ["RTD558", "RTD 558", "RTD-558"] },
            job: "battery",
            date: "2026-03-12",
            courtesy_car: true,
          }),
        },
        {
          caller: "hm, actually my neighbor says he can do it. don't book anything",
          kind: "confirmation",
          ...leftAlone,
        },
        {
          caller: "what's an inspection on a Volvo, by the way?",
          calls: [price({ job: "inspection", make: "Volvo" })],
          tells: ["75"],
        },
      ],
    },
  ],
};
