import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, farewell, leftAlone } from "../fourth/patterns.ts";

const when = callOf("When was it last swept");
const book = callOf("Book the sweep");
const message = callOf("Leave a message for the boss");
const sweep = book({ customer: "C-417", chimneys: 2, date: "2026-03-27", half_day: "morning" });
const note = message({
  name: { includes: ["ruth", "castle"] },
  phone: { digits: "5550144" },
  message: { includes: ["invoice"] },
});

export const chimneySweep: Business = {
  name: "chimney sweep",
  tools: [
    {
      name: "When was it last swept",
      about: "Looks up a customer's last visit.",
      takes: [{ key: "customer", about: "Customer number, C and three digits", pattern: "^C-\\d{3}$" }],
      answers: [{ json: { last_swept: "October 9, 2024", overdue: true } }],
    },
    {
      name: "Book the sweep",
      about: "Books a sweeping. $90 per chimney.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "customer", about: "Customer number, C and three digits", pattern: "^C-\\d{3}$" },
        { key: "chimneys", type: "integer", about: "Number of chimneys", minimum: 1, maximum: 6 },
        { key: "date", about: "Day", format: "date" },
        { key: "half_day", about: "Morning or afternoon", options: ["morning", "afternoon"] },
      ],
      answers: [{ json: { total: "$180" } }],
    },
    {
      name: "Leave a message for the boss",
      about: "When the caller wants the owner to call back.",
      effect: "write",
      takes: [
        { key: "name", about: "Caller's name" },
        { key: "phone", about: "Where to call back" },
        { key: "message", about: "What it is about" },
      ],
      answers: [{ json: { noted: true } }],
    },
  ],
  dialogues: [
    {
      title: "overdue",
      turns: [
        {
          caller: "when did you last sweep our chimney? customer C 417",
          calls: [when({ customer: "C-417" })],
          tells: ["October|2024"],
        },
        {
          caller: "good grief. ok, book us for both chimneys, on the 27th in the morning",
          kind: "several",
          confirms: sweep,
          never: [claims],
        },
        { caller: "yes please", kind: "confirmation", calls: [sweep], tells: ["180"] },
        { caller: "thanks, good-bye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "a word with the boss",
      turns: [
        {
          caller: "could the owner give me a call back about my invoice? this is Ruth Castle",
          kind: "several",
          asks: "phone|number",
        },
        { caller: "five five five, zero one four four", calls: [note], never: ["180"] },
      ],
    },
    {
      title: "afternoon, not morning",
      turns: [
        {
          caller: "C-220, one chimney, Friday morning please",
          kind: "several",
          confirms: book({ customer: "C-220", chimneys: 1, date: "2026-03-13", half_day: "morning" }),
        },
        {
          caller: "ah no, I'm at work then, afternoon",
          kind: "correction",
          confirms: book({ customer: "C-220", chimneys: 1, date: "2026-03-13", half_day: "afternoon" }),
        },
        {
          caller: "no, you know what, leave it, I'll call when I know my shifts",
          kind: "confirmation",
          ...leftAlone,
        },
      ],
    },
    {
      title: "a bird in the flue",
      turns: [
        { caller: "do you sell firewood as well?", ...declined },
        {
          caller: "is it bad luck if I don't shake a chimney sweep's hand? haha",
          kind: "small-talk",
          ...leftAlone,
        },
      ],
    },
  ],
};
