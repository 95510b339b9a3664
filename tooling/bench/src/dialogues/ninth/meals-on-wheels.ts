import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const menu = callOf("Lunch menu");
const enroll = callOf("Enroll");
const pause = callOf("Pause meals");
const diet = callOf("Change diet");
const hugo = enroll({
  name: { includes: ["hugo", "stein"] },
  address: { includes: ["12", "elm"] },
  diet: "diabetic",
  days: ["Monday", "Wednesday", "Friday"],
});
const diets = {
  key: "diet",
  about: "What sort of food",
  options: ["regular", "diabetic", "vegetarian", "soft"],
};
const client = { key: "client", type: "integer" as const, about: "Client number" };

export const mealsOnWheels: Business = {
  name: "meals on wheels",
  tools: [
    {
      name: "Lunch menu",
      about: "What there is for lunch on a day.",
      takes: [{ key: "day", about: "Which day", format: "date" }, diets],
      answers: [
        { when: { diet: "vegetarian" }, json: { meal: "lentil stew" } },
        { when: { diet: "diabetic" }, json: { meal: "baked cod" } },
        { json: { meal: "chicken pie" } },
      ],
    },
    {
      name: "Enroll",
      about: "Signs a new person up for meals at home.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "name", about: "Name of the person who gets the meals" },
        { key: "address", about: "Where we bring them" },
        diets,
        {
          key: "days",
          type: "array",
          about: "On which days of the week",
          items: {
            type: "string",
            options: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"],
          },
        },
      ],
      answers: [{ json: { first_meal: "March 16", driver: "Rosa" } }],
    },
    {
      name: "Pause meals",
      about: "Stops the meals of a client for a while, such as during a stay in the hospital.",
      effect: "write",
      takes: [
        client,
        { key: "from", about: "First day without a meal", format: "date" },
        { key: "until", about: "Last day without a meal", format: "date" },
      ],
      answers: [
        { when: { client: 711 }, status: 503, json: { error: "try later" } },
        { json: { paused: true, refund: "$36" } },
      ],
    },
    {
      name: "Change diet",
      about: "Changes what sort of food a client gets from now on.",
      effect: "write",
      takes: [client, diets],
      answers: [{ json: { changed: true, from: "the day after tomorrow" } }],
    },
  ],
  dialogues: [
    {
      title: "lentils tomorrow",
      turns: [
        {
          caller: "what's for lunch tomorrow on the vegetarian menu?",
          kind: "several",
          calls: [menu({ day: "2026-03-12", diet: "vegetarian" })],
          tells: ["lentil"],
        },
        {
          caller: "and the diabetic one?",
          kind: "correction",
          calls: [menu({ day: "2026-03-12", diet: "diabetic" })],
          tells: ["cod"],
        },
        { caller: "sounds delicious, thank you", kind: "goodbye", ...leftAlone },
      ],
    },
    {
      title: "mother in the hospital",
      turns: [
        {
          caller:
            "my mother is in the hospital, please pause her meals from tomorrow until the 22nd, her client number is six oh four",
          kind: "several",
          calls: [pause({ client: 604, from: "2026-03-12", until: "2026-03-22" })],
          tells: ["paused|36"],
        },
        { caller: "thanks. she's 91 and still complains about the gravy", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "meals for Hugo",
      turns: [
        {
          caller:
            "I'd like to enroll my father. His name is Hugo Stein, he lives at 12 Elm Court, and he'd need meals on Monday, Wednesday and Friday",
          kind: "several",
          asks: "diet|food|eat|meal",
        },
        { caller: "he's diabetic", confirms: hugo, never: [claims] },
        { caller: "yes please", kind: "confirmation", calls: [hugo], tells: ["16|rosa"] },
      ],
    },
    {
      title: "soft from now on",
      turns: [
        {
          caller: "we need to change the diet of a client, she's getting new teeth",
          asks: "client|number|diet|food|which",
        },
        {
          caller: "client two eight eight, soft food please",
          kind: "several",
          calls: [diet({ client: 288, diet: "soft" })],
          tells: ["changed|after tomorrow|soft"],
        },
        { caller: "great, bye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "a pause that fails",
      turns: [
        {
          caller: "please pause the meals for client 711 from Monday until Friday next week",
          kind: "failure",
          calls: [pause({ client: 711, from: "2026-03-16", until: "2026-03-20" })],
          tells: [declines],
          never: [claims, "36"],
        },
        { caller: "oh dear. is your driver married, by the way?", ...declined },
      ],
    },
    {
      title: "pie on Friday",
      turns: [
        {
          caller: "hello dear, what do we get for lunch on Friday?",
          asks: "diet|food|which|what|regular|sort",
        },
        {
          caller: "just the regular one",
          calls: [menu({ day: "2026-03-13", diet: "regular" })],
          tells: ["pie|chicken"],
        },
      ],
    },
    {
      title: "three days away",
      turns: [
        { caller: "I need to pause my meals", asks: "client|number|from|until|day|when|first|last" },
        { caller: "my client number is three one nine", asks: "from|until|day|when|first|last" },
        {
          caller: "from the 16th until the 18th, I'm visiting my son",
          kind: "several",
          calls: [pause({ client: 319, from: "2026-03-16", until: "2026-03-18" })],
          tells: ["paused|36"],
        },
        { caller: "he's got a new kitchen, you know", kind: "small-talk", ...leftAlone },
      ],
    },
  ],
};
