import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, farewell, leftAlone } from "../fourth/patterns.ts";

const absence = callOf("Report absence");
const meeting = callOf("Book teacher meeting");
const lunch = callOf("Lunch menu");
const sick = absence({
  child: { includes: ["noah", "berger"] },
  class: "4C",
  from: "2026-03-11",
  reason: "illness",
});
const talk = meeting({
  teacher: { includes: ["okafor"] },
  date: "2026-03-17",
  time: "15:30",
  parent: { includes: ["lucia ferro"] },
});

export const schoolOffice: Business = {
  name: "school office",
  tools: [
    {
      name: "Report absence",
      about: "A parent reports that a child does not come to school.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "child", about: "First and last name of the child" },
        { key: "class", about: "Class, such as 2A", pattern: "^[1-6][A-D]$" },
        { key: "from", about: "First day of absence", format: "date" },
        { key: "until", about: "Last day of absence, if known", format: "date", optional: true },
        { key: "reason", about: "Why", options: ["illness", "doctor", "family", "other"] },
      ],
      answers: [{ json: { recorded: true, note_due: "a doctor's note from the third day" } }],
    },
    {
      name: "Book teacher meeting",
      about: "Makes an appointment between a parent and a teacher.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "teacher", about: "Name of the teacher" },
        { key: "date", about: "Day of the meeting", format: "date" },
        { key: "time", about: "Time of the meeting", format: "time" },
        { key: "parent", about: "Name of the parent" },
      ],
      answers: [{ json: { room: "108" } }],
    },
    {
      name: "Lunch menu",
      about: "What the cafeteria serves on a day.",
      takes: [{ key: "day", about: "The day", format: "date" }],
      answers: [
        { when: { day: "2026-03-13" }, json: { menu: "fish cakes and peas" } },
        { json: { menu: "pasta with tomato sauce" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "fever since last night",
      turns: [
        {
          caller: "morning, my son Noah Berger is ill, he's got a fever and won't be in today",
          kind: "several",
          asks: "class",
        },
        { caller: "he's in 4C", kind: "confirmation", confirms: sick, never: [claims] },
        { caller: "correct", kind: "confirmation", calls: [sick], tells: ["note|record"] },
        { caller: "thanks, have a nice day", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "meeting with a teacher",
      turns: [
        {
          caller:
            "I need to talk to Ms. Okafor, could you book me a meeting next Tuesday at half past three?",
          kind: "several",
          asks: "name|who",
        },
        { caller: "Lucia Ferro", kind: "confirmation", confirms: talk },
        { caller: "yes, that works", kind: "confirmation", calls: [talk], tells: ["108"] },
      ],
    },
    {
      title: "what's for lunch",
      turns: [
        {
          caller: "what are the kids having for lunch on Friday?",
          calls: [lunch({ day: "2026-03-13" })],
          tells: ["fish"],
        },
        { caller: "oh dear, mine hates peas", kind: "small-talk", ...leftAlone },
        { caller: "and today?", calls: [lunch({ day: "2026-03-11" })], tells: ["pasta"] },
      ],
    },
    {
      title: "the grades of another child",
      turns: [
        { caller: "can you tell me what grade Emma Stolz got in math?", ...declined },
        {
          caller:
            "then I'd like to report her absent, Emma Stolz, 2A, from the 16th until the 18th, we have a family wedding",
          kind: "several",
          confirms: absence({
            child: { includes: ["emma", "stolz"] },
            class: "2A",
            from: "2026-03-16",
            until: "2026-03-18",
            reason: "family",
          }),
        },
        { caller: "hmm, wait, no. let me ask my husband first", kind: "confirmation", ...leftAlone },
      ],
    },
  ],
};
