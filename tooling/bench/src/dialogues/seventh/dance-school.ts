import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";
import { nothingFound } from "./nothing-found.ts";

const schedule = callOf("Class times");
const trial = callOf("Trial lesson");
const pause = callOf("Pause membership");
const salsa = trial({
  style: "salsa",
  level: "beginner",
  name: { includes: ["emil", "novak"] },
  age: 34,
  phone: { digits: "5550127" },
});
const ballet = (age: number) =>
  trial({
    style: "ballet",
    level: "beginner",
    name: { includes: ["pia", "santos"] },
    age,
    phone: { digits: "5550188" },
  });
const paused = pause({ member: "D-4471", from: "2026-04-01", months: 2 });
const style = { key: "style", about: "Dance", options: ["salsa", "tango", "ballet", "hip hop"] };
const level = { key: "level", about: "Level", options: ["beginner", "intermediate", "advanced"] };

export const danceSchool: Business = {
  name: "dance school",
  tools: [
    {
      name: "Class times",
      about: "When a class takes place. Call this for every question about our timetable.",
      takes: [style, level],
      answers: [
        { when: { style: "ballet", level: "advanced" }, json: { classes: [] } },
        { when: { style: "hip hop" }, fail: "timed-out" },
        { when: { level: "intermediate" }, json: { classes: [{ day: "Thursday", at: "20:15" }] } },
        { json: { classes: [{ day: "Monday", at: "18:30" }] } },
      ],
    },
    {
      name: "Trial lesson",
      about: "One free lesson for somebody who has never been here.",
      effect: "write",
      confirm: "always",
      takes: [
        style,
        level,
        { key: "name", about: "Full name of the dancer" },
        { key: "age", type: "integer", about: "Age of the dancer", minimum: 4, maximum: 99 },
        { key: "phone", about: "Phone" },
      ],
      answers: [{ json: { studio: "the red one" } }],
    },
    {
      name: "Pause membership",
      about: "Suspends the monthly fee for one to three months.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "member", about: "Membership number, D, dash, four digits", pattern: "^D-\\d{4}$" },
        { key: "from", about: "First day of the pause", format: "date" },
        { key: "months", type: "integer", about: "How many months", minimum: 1, maximum: 3 },
      ],
      answers: [{ json: { resumes: "in June" } }],
    },
  ],
  dialogues: [
    {
      title: "two left feet",
      turns: [
        {
          caller: "when's your salsa class for beginners?",
          kind: "several",
          calls: [schedule({ style: "salsa", level: "beginner" })],
          tells: ["Monday", "18:30|6:30|half past six"],
        },
        {
          caller: "I'd like a trial lesson in that. Emil Novak, I'm thirty-four",
          kind: "several",
          asks: "phone|number|reach",
        },
        { caller: "five five five oh one two seven", confirms: salsa, never: [claims] },
        { caller: "sure, yes", kind: "confirmation", calls: [salsa], tells: ["red"] },
      ],
    },
    {
      title: "which level, though",
      turns: [
        { caller: "when do you have tango?", asks: "level|beginner" },
        {
          caller: "well, I've danced for two years... so intermediate I guess",
          calls: [schedule({ style: "tango", level: "intermediate" })],
          tells: ["Thursday", "20:15|8:15|quarter past eight"],
        },
        { caller: "nice, Thursdays suit me", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "nearly seven",
      turns: [
        {
          caller:
            "can my daughter Pia Santos have a trial lesson in ballet? she's six and a total beginner. you can reach me on 555 0188",
          kind: "several",
          confirms: ballet(6),
        },
        {
          caller: "she says she turned seven last week, so put seven down",
          kind: "correction",
          confirms: ballet(7),
          never: [claims],
        },
        { caller: "yes, thank you", kind: "confirmation", calls: [ballet(7)], tells: ["red"] },
      ],
    },
    {
      title: "a broken toe",
      turns: [
        {
          caller: "I broke a toe and want to pause my membership for two months from the first of April",
          kind: "several",
          asks: "number|member",
        },
        { caller: "D dash four four seven one", confirms: paused, never: [claims] },
        { caller: "yep, go ahead", kind: "confirmation", calls: [paused], tells: ["June"] },
        { caller: "great, see you in summer", kind: "goodbye", tells: [`${farewell}|summer`] },
      ],
    },
    {
      title: "a timetable that does not load",
      turns: [
        {
          caller: "hip hop, advanced, when is that?",
          kind: "failure",
          calls: [schedule({ style: "hip hop", level: "advanced" })],
          tells: [declines],
          never: ["Monday"],
        },
        {
          caller: "and ballet, advanced?",
          kind: "correction",
          calls: [schedule({ style: "ballet", level: "advanced" })],
          tells: [nothingFound],
          never: ["Monday"],
        },
      ],
    },
    {
      title: "the right shoes",
      turns: [
        { caller: "do you sell tap shoes in size 39?", ...declined },
        { caller: "no problem. I'll look online", kind: "small-talk", ...leftAlone },
      ],
    },
  ],
};
