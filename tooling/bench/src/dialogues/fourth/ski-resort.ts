import type { Business } from "../business.ts";
import { callOf } from "./call-of.ts";
import { claims, declined, declines, leftAlone } from "./patterns.ts";

const snow = callOf("snow_report");
const pass = callOf("lift_pass_price");
const lesson = callOf("book_ski_lesson");

const imani = { discipline: "snowboard", level: "beginner", people: 1, name: "Imani Brooks" };
const family = {
  discipline: "ski",
  level: "intermediate",
  date: "2026-03-26",
  people: 3,
  name: "Lund",
};

export const skiResort: Business = {
  name: "ski resort",
  tools: [
    {
      name: "snow_report",
      about: "Snow depth, fresh snow and open lifts today",
      takes: [],
      answers: [{ json: { base: "142 cm", fresh_snow: "12 cm", open_lifts: "9 of 11" } }],
    },
    {
      name: "lift_pass_price",
      about: "price of lift passes for a group",
      takes: [
        { key: "days", type: "integer", about: "for how many days", minimum: 1, maximum: 14 },
        { key: "adults", type: "integer", about: "number of adults", minimum: 1 },
        { key: "children", type: "integer", about: "number of children under 15", optional: true },
      ],
      answers: [{ json: { total: "$312" } }],
    },
    {
      name: "book_ski_lesson",
      about: "books a lesson with an instructor",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "discipline", about: "ski or snowboard", options: ["ski", "snowboard"] },
        {
          key: "level",
          about: "how well they ride; beginner for a first time",
          options: ["beginner", "intermediate", "advanced"],
        },
        { key: "date", about: "day of the lesson", format: "date" },
        { key: "people", type: "integer", about: "how many take part", minimum: 1, maximum: 8 },
        { key: "name", about: "name for the booking" },
      ],
      answers: [
        {
          when: { date: "2026-03-14" },
          status: 409,
          json: { error: "All instructors are taken on that day." },
        },
        { json: { lesson: "SL-88", meeting_point: "at the blue flag" } },
      ],
    },
    {
      name: "report_lost_pass",
      about: "blocks a lift pass that was lost and orders another",
      effect: "write",
      takes: [{ key: "pass_number", about: "ten digits, on the receipt", pattern: "^\\d{10}$" }],
      answers: [{ json: { blocked: true, pick_up_new_one_at: "window 3" } }],
    },
  ],
  dialogues: [
    {
      title: "how is the snow",
      turns: [
        { caller: "how's the snow up there?", calls: [snow({})], tells: ["142", "12"] },
        { caller: "sweet! and how many lifts are running?", tells: ["\\b9\\b|nine"] },
        {
          caller: "so what's a lift pass for two adults and three kids for four days",
          kind: "several",
          calls: [pass({ days: 4, adults: 2, children: 3 })],
          tells: ["312"],
        },
      ],
    },
    {
      title: "Saturday is taken, Sunday is not",
      turns: [
        {
          caller:
            "I've never stood on a snowboard, could I get a lesson this Saturday? just me, Imani Brooks",
          kind: "several",
          confirms: lesson({ ...imani, date: "2026-03-14" }),
          never: [claims],
        },
        {
          caller: "yes!",
          kind: "failure",
          calls: [lesson({ ...imani, date: "2026-03-14" })],
          tells: [declines],
          never: [claims, "SL-88", "409"],
        },
        {
          caller: "Sunday then?",
          kind: "correction",
          confirms: lesson({ ...imani, date: "2026-03-15" }),
        },
        {
          caller: "okay",
          kind: "confirmation",
          calls: [lesson({ ...imani, date: "2026-03-15" })],
          tells: ["88"],
        },
      ],
    },
    {
      title: "lost on the slopes",
      turns: [
        { caller: "one of the kids lost his lift pass on the slopes", asks: "number" },
        { caller: "oh boy, let me find it", kind: "small-talk", ...leftAlone },
        {
          caller: "here: four four eight two, nine nine one oh, three seven",
          calls: [{ tool: "report_lost_pass", with: { pass_number: "4482991037" } }],
          tells: ["window|\\b3\\b"],
        },
      ],
    },
    {
      title: "two, no, three",
      turns: [
        {
          caller: "price of a three day lift pass for two, no sorry, for three adults?",
          kind: "correction",
          calls: [pass({ days: 3, adults: 3 })],
          tells: ["312"],
        },
        {
          caller: "and if we bring one kid along?",
          calls: [pass({ days: 3, adults: 3, children: 1 })],
          tells: ["312"],
        },
        { caller: "which hut has the best fondue, do you reckon?", kind: "small-talk", ...declined },
      ],
    },
    {
      title: "booked for the family",
      turns: [
        { caller: "we'd like a ski lesson on march 26th", asks: "level|well|many|people|name" },
        { caller: "we're intermediate skiers", asks: "many|people|name" },
        { caller: "three of us", asks: "name" },
        { caller: "Lund, L U N D", kind: "confirmation", confirms: lesson(family) },
        {
          caller: "hmm, what if it rains that day?",
          kind: "confirmation",
          never: [claims, "SL-88"],
        },
        {
          caller: "all right then, yes, book it",
          kind: "confirmation",
          calls: [lesson(family)],
          tells: ["88"],
        },
      ],
    },
  ],
};
