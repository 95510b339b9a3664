import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, leftAlone } from "../fourth/patterns.ts";
import { nothingFound } from "../seventh/nothing-found.ts";

const schedule = callOf("Schedule inspection");
const result = callOf("Inspection result");
const cancel = callOf("Cancel inspection");
const unsafe = callOf("Report unsafe building");
const final = schedule({ permit: "B240118", type: "final", day: "2026-03-12" });
const framing = (day: string) => schedule({ permit: "B240655", type: "framing", day });
const permit = { key: "permit", about: "Permit number: B and six digits", pattern: "^B\\d{6}$" };
const type = {
  key: "type",
  about: "What is inspected",
  options: ["footing", "framing", "electrical", "plumbing", "final"],
};

export const buildingInspections: Business = {
  name: "building inspections",
  tools: [
    {
      name: "Schedule inspection",
      about: "Schedules a visit of the inspector to a building site. A missed visit costs the builder a fee.",
      effect: "write",
      confirm: "always",
      takes: [permit, type, { key: "day", about: "Day of the inspection", format: "date" }],
      answers: [{ json: { inspector: "Ms. Kwan", between: "8 and noon" } }],
    },
    {
      name: "Inspection result",
      about: "Whether a building passed its last inspection, and why not if it did not.",
      takes: [permit],
      answers: [
        {
          when: { permit: "B240118" },
          json: { result: "failed", because: "no smoke detector in the hall" },
        },
        { when: { permit: "B239999" }, status: 404, json: { error: "no such permit" } },
        { json: { result: "passed", certificate: "in the mail" } },
      ],
    },
    {
      name: "Cancel inspection",
      about: "Cancels a scheduled inspection.",
      effect: "write",
      confirm: "always",
      takes: [permit, type],
      answers: [
        { when: { type: "footing" }, status: 409, json: { error: "the inspector is already on the way" } },
        { json: { cancelled: true, fee: "none" } },
      ],
    },
    {
      name: "Report unsafe building",
      about: "Somebody tells us about a building that is a danger to people.",
      effect: "write",
      takes: [
        { key: "address", about: "Where the building is" },
        { key: "danger", about: "What is dangerous about it" },
        { key: "anonymous", type: "boolean", about: "Does the person want to stay anonymous?" },
      ],
      answers: [{ json: { crew_there: "within the hour" } }],
    },
  ],
  dialogues: [
    {
      title: "a smoke detector",
      turns: [
        {
          caller: "did our house pass the inspection? the permit is B two four oh one one eight",
          calls: [result({ permit: "B240118" })],
          tells: ["fail|not|n't|smoke"],
        },
        {
          caller: "we've put one in since. can you schedule the final inspection for Thursday?",
          kind: "several",
          confirms: final,
          never: [claims],
        },
        {
          caller: "yes, correct",
          kind: "confirmation",
          calls: [final],
          tells: ["kwan|noon|8|eight"],
        },
      ],
    },
    {
      title: "walls are up",
      turns: [
        { caller: "I need a framing inspection", asks: "permit|day|date|when" },
        {
          caller: "B as in boy, two four oh six five five, and Monday works for us",
          kind: "several",
          confirms: framing("2026-03-16"),
        },
        { caller: "um, sorry, Tuesday", kind: "correction", confirms: framing("2026-03-17") },
        {
          caller: "that's right",
          kind: "confirmation",
          calls: [framing("2026-03-17")],
          tells: ["kwan|noon|8|eight"],
        },
      ],
    },
    {
      title: "not the pipes, the wires",
      turns: [
        {
          caller: "please cancel the plumbing inspection for permit B 240700",
          kind: "several",
          confirms: cancel({ permit: "B240700", type: "plumbing" }),
        },
        {
          caller: "no, I meant the electrical one",
          kind: "correction",
          confirms: cancel({ permit: "B240700", type: "electrical" }),
        },
        {
          caller: "yes",
          kind: "confirmation",
          calls: [cancel({ permit: "B240700", type: "electrical" })],
          tells: ["cancel"],
        },
      ],
    },
    {
      title: "a loose balcony",
      turns: [
        {
          caller: "there's a balcony that's about to fall down at 14 Orchard Street, I want to report that",
          kind: "several",
          asks: "anonym|name",
        },
        {
          caller: "I'd like to stay anonymous please",
          calls: [
            unsafe({
              address: { includes: ["14", "orchard"] },
              danger: { includes: ["balcony"] },
              anonymous: true,
            }),
          ],
          tells: ["hour"],
        },
      ],
    },
    {
      title: "one digit off",
      turns: [
        {
          caller: "what came out of the inspection for permit B two three nine nine nine nine?",
          kind: "failure",
          calls: [result({ permit: "B239999" })],
          tells: [nothingFound],
          never: ["passed"],
        },
        {
          caller: "oh, I misread it, it's B two three nine nine nine eight",
          kind: "correction",
          calls: [result({ permit: "B239998" })],
          tells: ["passed|mail"],
        },
        { caller: "what does a permit for a swimming pool cost?", ...declined },
      ],
    },
    {
      title: "already on the way",
      turns: [
        {
          caller: "can you cancel the footing inspection, permit B two five oh oh oh one",
          kind: "several",
          confirms: cancel({ permit: "B250001", type: "footing" }),
        },
        {
          caller: "yes please cancel it",
          kind: "failure",
          calls: [cancel({ permit: "B250001", type: "footing" })],
          tells: [`${declines}|on the way`],
          never: [claims, "fee"],
        },
        { caller: "I'd better hurry up then. thanks", kind: "goodbye", ...leftAlone },
      ],
    },
  ],
};
