import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, farewell, leftAlone } from "../fourth/patterns.ts";

const free = callOf("Tee times");
const book = callOf("Book tee time");
const cancel = callOf("Cancel tee time");
const status = callOf("Course status");
const saturday = book({
  date: "2026-03-14",
  time: "09:40",
  players: 4,
  name: { includes: ["ruben", "castillo"] },
  cart: true,
});
const brothers = (time: string) =>
  book({ date: "2026-03-13", time, players: 2, name: { includes: ["owen", "barrett"] }, cart: false });

export const golfClub: Business = {
  name: "golf club",
  tools: [
    {
      name: "Tee times",
      about: "Free tee times on a day.",
      takes: [
        { key: "date", about: "Day", format: "date" },
        { key: "players", type: "integer", about: "Players, at most four", minimum: 1, maximum: 4 },
        {
          key: "part_of_day",
          about: "If they say when",
          options: ["morning", "afternoon", "twilight"],
          optional: true,
        },
      ],
      answers: [
        { when: { date: "2026-03-15" }, json: { free: ["12:20"] } },
        { json: { free: ["08:10", "09:40"] } },
      ],
    },
    {
      name: "Book tee time",
      about: "Books a tee time.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "date", about: "Day", format: "date" },
        { key: "time", about: "Tee time", format: "time" },
        { key: "players", type: "integer", about: "Players, at most four", minimum: 1, maximum: 4 },
        { key: "name", about: "Full name" },
        { key: "cart", type: "boolean", about: "Do they want a cart" },
      ],
      answers: [{ json: { reference: "T5120" } }],
    },
    {
      name: "Cancel tee time",
      about: "Cancels a tee time that was booked.",
      effect: "write",
      confirm: "always",
      takes: [{ key: "reference", about: "Reference, T and four digits", pattern: "^T\\d{4}$" }],
      answers: [{ json: { refund: "$20" } }],
    },
    {
      name: "Course status",
      about: "Whether a course is open, and how wet it is.",
      takes: [{ key: "course", about: "Which course", options: ["North", "South"] }],
      answers: [
        { when: { course: "South" }, json: { open: true, note: "carts on paths only" } },
        { json: { open: false, note: "reopens Friday" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "four on a Saturday morning",
      turns: [
        {
          caller: "hi there, um, anything free Saturday morning for four of us?",
          calls: [free({ date: "2026-03-14", players: 4, part_of_day: "morning" })],
          tells: ["8:10", "9:40"],
        },
        {
          caller: "great, we'll take the nine forty. Ruben Castillo, and yes, with carts please",
          kind: "several",
          confirms: saturday,
          never: [claims],
        },
        { caller: "yep", kind: "confirmation", calls: [saturday], tells: ["5120"] },
      ],
    },
    {
      title: "after the rain",
      turns: [
        {
          caller: "did all that rain close the south course?",
          calls: [status({ course: "South" })],
          tells: ["path"],
        },
        { caller: "and the north one?", calls: [status({ course: "North" })], tells: ["Friday"] },
        { caller: "okay, cheers, bye now", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "cancels by a spelled reference",
      turns: [
        {
          caller: "I need to cancel a tee time. reference is T like tango, four four one nine",
          confirms: cancel({ reference: "T4419" }),
          never: [claims],
        },
        {
          caller: "yes, go ahead",
          kind: "confirmation",
          calls: [cancel({ reference: "T4419" })],
          tells: ["20"],
        },
      ],
    },
    {
      title: "two brothers, ten minutes later",
      turns: [
        {
          caller: "I'd like to book a tee time for this Friday, ten past one in the afternoon",
          asks: "how many|player|name|cart",
        },
        { caller: "just my brother and me, so two", asks: "name|cart" },
        { caller: "Owen Barrett, and no cart, we walk", kind: "several", confirms: brothers("13:10") },
        {
          caller: "actually, hang on, make it twenty past",
          kind: "correction",
          confirms: brothers("13:20"),
          never: [claims],
        },
        { caller: "now it's right, yes", kind: "confirmation", calls: [brothers("13:20")], tells: ["5120"] },
      ],
    },
    {
      title: "six are too many",
      turns: [
        {
          caller: "do you have a tee time for six people on Sunday?",
          tells: ["four|\\b4\\b"],
          never: [claims],
        },
        {
          caller: "all right, then just look for four of us",
          kind: "correction",
          calls: [free({ date: "2026-03-15", players: 4 })],
          tells: ["12:20"],
        },
      ],
    },
    {
      title: "what to wear",
      turns: [
        { caller: "my son-in-law wants to play in jeans, is that allowed at your place?", ...declined },
        { caller: "ha, I'll tell him to wear the other ones then", kind: "small-talk", ...leftAlone },
        { caller: "thanks, have a good one", kind: "goodbye", tells: [farewell] },
      ],
    },
  ],
};
