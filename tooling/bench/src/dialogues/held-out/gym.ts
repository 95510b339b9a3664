import type { Business } from "../business.ts";

export const gym: Business = {
  name: "gym",
  tools: [
    {
      name: "Class schedule",
      about: "When classes take place. Use for questions like when is yoga.",
      takes: [
        { key: "class", about: "Kind of class", options: ["yoga", "spinning", "pilates", "boxing"] },
        { key: "day", about: "Weekday they ask about, if any", optional: true },
      ],
      answers: [{ json: { times: ["07:00", "18:30"], trainer: "Mara" } }],
    },
    {
      name: "Freeze membership",
      about:
        "Pauses a membership for some months. Use it when a member wants to pause or freeze, not when they want to quit.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "member_id", about: "Member number, starts with M, e.g. M4410" },
        { key: "months", type: "integer", about: "For how many months, 1 to 6", minimum: 1, maximum: 6 },
      ],
      answers: [{ json: { frozen_until: "June 11" } }],
    },
    {
      name: "Cancel membership",
      about: "Ends a membership for good. Use it only when a member wants to quit.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "member_id", about: "Member number, starts with M, e.g. M4410" },
        { key: "reason", about: "Why they leave, in their words", optional: true },
      ],
      answers: [{ json: { ends_on: "March 31" } }],
    },
  ],
  dialogues: [
    {
      title: "when is a class",
      turns: [
        {
          caller: "when's pilates",
          calls: [{ tool: "Class schedule", with: { class: "pilates" } }],
          tells: ["7", "18:30|6:30", "Mara"],
        },
        {
          caller: "what about boxing",
          calls: [{ tool: "Class schedule", with: { class: "boxing" } }],
          tells: ["18:30|6:30"],
        },
      ],
    },
    {
      title: "a pause, not an end",
      turns: [
        { caller: "I broke my leg so I want to pause my membership for three months", asks: "member" },
        {
          caller: "m four four one zero",
          kind: "confirmation",
          confirms: { tool: "Freeze membership", with: { member_id: "M4410", months: 3 } },
        },
        {
          caller: "yes do that",
          kind: "confirmation",
          calls: [{ tool: "Freeze membership", with: { member_id: "M4410", months: 3 } }],
          tells: ["June 11"],
        },
      ],
    },
    {
      title: "an end, not a pause",
      turns: [
        {
          caller: "I want to quit, my member number is M7702",
          kind: "confirmation",
          confirms: { tool: "Cancel membership", with: { member_id: "M7702" } },
        },
        {
          caller: "what did you say",
          kind: "confirmation",
          tells: ["M7702|cancel|end"],
          never: ["March 31"],
        },
        {
          caller: "yes end it",
          kind: "confirmation",
          calls: [{ tool: "Cancel membership", with: { member_id: "M7702" } }],
          tells: ["March 31"],
        },
      ],
    },
    {
      title: "too many months",
      turns: [
        { caller: "freeze membership M1001 for twelve months", asks: "month" },
        {
          caller: "ok then six",
          kind: "correction",
          confirms: { tool: "Freeze membership", with: { member_id: "M1001", months: 6 } },
        },
      ],
    },
    {
      title: "a class with a day",
      turns: [
        {
          caller: "is there a spinning class on thursday evening",
          calls: [{ tool: "Class schedule", with: { class: "spinning", day: { includes: ["thursday"] } } }],
          tells: ["18:30|6:30"],
        },
        { caller: "cool, see you then", kind: "goodbye", tells: ["bye|see you"] },
      ],
    },
  ],
};
