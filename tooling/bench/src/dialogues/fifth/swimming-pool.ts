import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const hours = callOf("Opening hours");
const enrol = callOf("Enroll in swimming course");
const party = callOf("Birthday party");
const course = enrol({
  child: { includes: ["milo"] },
  age: 6,
  level: "beginner",
  phone: { digits: "5550155" },
});
const cake = party({ date: "2026-04-11", children: 12, lane_fun: true });

export const swimmingPool: Business = {
  name: "swimming pool",
  tools: [
    {
      name: "Opening hours",
      about: "When the pool or the sauna is open on a day.",
      takes: [
        { key: "area", about: "Pool or sauna", options: ["pool", "sauna"] },
        { key: "day", about: "The day", format: "date" },
      ],
      answers: [
        { when: { area: "sauna" }, json: { open: "2 pm to 10 pm" } },
        { json: { open: "6 am to 9 pm" } },
      ],
    },
    {
      name: "Enroll in swimming course",
      about: "Children's courses, eight Saturdays.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "child", about: "Name of the child" },
        { key: "age", type: "integer", about: "Age of the child", minimum: 4, maximum: 14 },
        {
          key: "level",
          about: "How well the child swims",
          options: ["beginner", "intermediate", "advanced"],
        },
        { key: "phone", about: "Phone of a parent" },
      ],
      answers: [
        { when: { level: "advanced" }, status: 409, json: { error: "course is full" } },
        { json: { starts: "April 4", group: "Seahorses" } },
      ],
    },
    {
      name: "Birthday party",
      about: "Books a children's birthday at the pool.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "date", about: "Day of the party", format: "date" },
        { key: "children", type: "integer", about: "How many children", minimum: 5, maximum: 20 },
        { key: "lane_fun", type: "boolean", about: "With the inflatable obstacle course (extra charge)?" },
      ],
      answers: [{ json: { deposit: "$40" } }],
    },
  ],
  dialogues: [
    {
      title: "early bird",
      turns: [
        {
          caller: "what time does the pool open tomorrow?",
          calls: [hours({ area: "pool", day: "2026-03-12" })],
          tells: ["6"],
        },
        {
          caller: "and what about the sauna?",
          calls: [hours({ area: "sauna", day: "2026-03-12" })],
          tells: ["2|14"],
        },
        { caller: "great, that's everything", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "Milo wants to swim",
      turns: [
        {
          caller:
            "I want to put my son Milo down for the swimming course, he's six and can't swim at all yet, complete beginner",
          kind: "several",
          asks: "phone|number",
        },
        { caller: "it's 555 0155", kind: "confirmation", confirms: course, never: [claims] },
        { caller: "yes, sign him up", kind: "confirmation", calls: [course], tells: ["April|Seahorses"] },
      ],
    },
    {
      title: "the advanced course is full",
      turns: [
        {
          caller: "please enroll Greta in the advanced course, she's eleven, 555 0129",
          kind: "several",
          confirms: enrol({
            child: { includes: ["greta"] },
            age: 11,
            level: "advanced",
            phone: { digits: "5550129" },
          }),
        },
        {
          caller: "yes",
          kind: "failure",
          calls: [
            enrol({
              child: { includes: ["greta"] },
              age: 11,
              level: "advanced",
              phone: { digits: "5550129" },
            }),
          ],
          tells: [`${declines}|full`],
          never: ["Seahorses"],
        },
        { caller: "oh well, we'll try next season", ...leftAlone },
      ],
    },
    {
      title: "a dozen kids",
      turns: [
        {
          caller: "we'd like to have a birthday party at the pool on April 11th with a dozen kids",
          kind: "several",
          asks: "obstacle|inflatable",
        },
        { caller: "yes, with that", kind: "confirmation", confirms: cake, never: [claims] },
        { caller: "yes", kind: "confirmation", calls: [cake], tells: ["40"] },
        { caller: "can we bring our own cake?", ...declined },
      ],
    },
  ],
};
