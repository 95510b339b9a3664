import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, leftAlone } from "../fourth/patterns.ts";

const area = callOf("Do we come there");
const visit = callOf("Repair visit");
const price = callOf("Door price");
const warranty = callOf("Warranty check");
const stuck = visit({
  zip: "80302",
  problem: "will not close",
  day: "2026-03-12",
  name: { includes: ["leo", "sandoval"] },
  phone: { digits: "5550143" },
});
const spring = (day: string) =>
  visit({
    zip: "80303",
    problem: "broken spring",
    day,
    name: { includes: ["ana", "ruiz"] },
    phone: { digits: "5550109" },
  });
const zip = { key: "zip", about: "ZIP code", pattern: "^\\d{5}$" };

export const garageDoors: Business = {
  name: "garage doors",
  tools: [
    {
      name: "Do we come there",
      about: "Whether our mechanics come out to a ZIP code, and what the trip costs.",
      takes: [zip],
      answers: [
        { when: { zip: "80601" }, json: { covered: false } },
        { json: { covered: true, trip: "$59" } },
      ],
    },
    {
      name: "Repair visit",
      about: "A mechanic comes out to repair a garage door.",
      effect: "write",
      confirm: "always",
      takes: [
        zip,
        {
          key: "problem",
          about: "What is wrong with the door",
          options: ["will not open", "will not close", "broken spring", "noisy", "remote control"],
        },
        { key: "day", about: "Which day", format: "date" },
        { key: "name", about: "Customer's name" },
        { key: "phone", about: "Customer's phone number" },
      ],
      answers: [
        { when: { day: "2026-03-16" }, status: 500, json: { error: "schedule is locked" } },
        { json: { mechanic: "Dario", window: "1 to 3 pm" } },
      ],
    },
    {
      name: "Door price",
      about: "Price of a new garage door, installed.",
      takes: [
        { key: "width", type: "number", about: "Width in feet" },
        { key: "material", about: "What it is made of", options: ["steel", "wood", "aluminum"] },
        { key: "insulated", type: "boolean", about: "Only if they talk of insulation", optional: true },
      ],
      answers: [
        { when: { material: "wood" }, json: { price: "$3,400" } },
        { when: { material: "aluminum" }, json: { price: "$1,280" } },
        { json: { price: "$2,150" } },
      ],
    },
    {
      name: "Warranty check",
      about: "Whether a door is still under warranty.",
      takes: [{ key: "serial", about: "Serial number, a letter and five digits", pattern: "^[A-Z]\\d{5}$" }],
      answers: [
        { when: { serial: "T50012" }, json: { under_warranty: true, until: "May 2027" } },
        { json: { under_warranty: false, ended: "last year" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "stuck halfway",
      turns: [
        {
          caller: "do you guys come out to eight oh three oh two?",
          calls: [area({ zip: "80302" })],
          tells: ["59|yes"],
        },
        {
          caller: "good, my garage door won't close, I need someone to repair it",
          asks: "day|when|date|name|phone|number",
        },
        {
          caller: "tomorrow please, Leo Sandoval, five five five oh one four three",
          kind: "several",
          confirms: stuck,
          never: [claims],
        },
        {
          caller: "yes that's right",
          kind: "confirmation",
          calls: [stuck],
          tells: ["dario|1 to 3|one to three|between 1"],
        },
      ],
    },
    {
      title: "steel or wood",
      turns: [
        {
          caller: "what would a steel door cost, sixteen feet wide and insulated?",
          kind: "several",
          calls: [price({ width: 16, material: "steel", insulated: true })],
          tells: ["2,?150"],
        },
        {
          caller: "and the same in wood?",
          kind: "correction",
          calls: [price({ width: 16, material: "wood", insulated: true })],
          tells: ["3,?400"],
        },
      ],
    },
    {
      title: "two serial numbers",
      turns: [
        {
          caller: "is serial number T five oh oh one two still under warranty?",
          calls: [warranty({ serial: "T50012" })],
          tells: ["2027|yes"],
        },
        {
          caller: "and our second door, R as in Romeo, two two oh four five?",
          kind: "correction",
          calls: [warranty({ serial: "R22045" })],
          tells: ["not|no\\b|n't|ended|last year|expired"],
          never: ["2027"],
        },
      ],
    },
    {
      title: "out of reach",
      turns: [
        {
          caller: "I live in 80601, do you come there?",
          calls: [area({ zip: "80601" })],
          tells: [`${declines}|outside|not covered`],
          never: ["59"],
        },
        {
          caller: "and to my parents, they're in 80027",
          kind: "correction",
          calls: [area({ zip: "80027" })],
          tells: ["59|yes"],
        },
        { caller: "good, I'll let them know. thanks!", kind: "goodbye", ...leftAlone },
      ],
    },
    {
      title: "a spring on Monday",
      turns: [
        {
          caller:
            "I need a repair, the spring is broken on my garage door, I'm in 80303, this is Ana Ruiz, 555 0109, can you come on Tuesday?",
          kind: "several",
          confirms: spring("2026-03-17"),
        },
        { caller: "um, Monday would be better, sorry", kind: "correction", confirms: spring("2026-03-16") },
        {
          caller: "yes",
          kind: "failure",
          calls: [spring("2026-03-16")],
          tells: [declines],
          never: [claims, "dario"],
        },
      ],
    },
    {
      title: "eight feet of aluminum",
      turns: [
        { caller: "hi, are you hiring mechanics at the moment?", ...declined },
        {
          caller: "okay, then how much is an aluminum door?",
          asks: "wide|width|feet|big|size",
        },
        {
          caller: "eight feet",
          calls: [price({ width: 8, material: "aluminum" })],
          tells: ["1,?280"],
        },
      ],
    },
  ],
};
