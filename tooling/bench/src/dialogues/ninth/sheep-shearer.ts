import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const price = callOf("Shearing price");
const book = callOf("Book shearing");
const crew = callOf("Where is the crew");
const wool = callOf("Wool offer");
const hollow = (sheep: number) =>
  book({
    sheep,
    breed: "merino",
    day: "2026-04-08",
    farm: { includes: ["hollow creek"] },
    power: true,
  });
const stony = book({
  sheep: 20,
  breed: "mixed",
  day: "2026-03-30",
  farm: { includes: ["stony acre"] },
  power: false,
});
const sheep = { key: "sheep", type: "integer" as const, about: "How many sheep", minimum: 1 };
const breed = { key: "breed", about: "What breed they are", options: ["merino", "suffolk", "mixed"] };

export const sheepShearer: Business = {
  name: "sheep shearer",
  tools: [
    {
      name: "Shearing price",
      about: "What it costs to have a flock shorn.",
      takes: [sheep, breed],
      answers: [
        { when: { sheep: 40 }, json: { total: "$320" } },
        { when: { sheep: 60 }, json: { total: "$450" } },
        { json: { total: "$275" } },
      ],
    },
    {
      name: "Book shearing",
      about: "Books our crew for a day on a farm.",
      effect: "write",
      confirm: "always",
      takes: [
        sheep,
        breed,
        { key: "day", about: "Which day", format: "date" },
        { key: "farm", about: "Name of the farm" },
        { key: "power", type: "boolean", about: "Is there electric power in the barn?" },
      ],
      answers: [
        { when: { breed: "mixed" }, status: 500, json: { error: "could not save" } },
        { json: { crew: "two shearers", arrives: "6:30" } },
      ],
    },
    {
      name: "Where is the crew",
      about: "When our crew gets to a farm today. For farmers who wait for us.",
      takes: [{ key: "farm", about: "Name of the farm" }],
      answers: [{ json: { arrives: "11:40", now_at: "the farm before" } }],
    },
    {
      name: "Wool offer",
      about: "What we would pay for wool.",
      takes: [breed, { key: "kilos", type: "number", about: "How many kilos of wool" }],
      answers: [{ json: { offer: "$88" } }],
    },
  ],
  dialogues: [
    {
      title: "forty or sixty",
      turns: [
        {
          caller: "how much is it to shear forty sheep? they're Suffolks",
          kind: "several",
          calls: [price({ sheep: 40, breed: "suffolk" })],
          tells: ["320"],
        },
        {
          caller: "and if it's sixty?",
          kind: "correction",
          calls: [price({ sheep: 60, breed: "suffolk" })],
          tells: ["450"],
        },
      ],
    },
    {
      title: "digits swapped",
      turns: [
        {
          caller: "I'd like to book you for April 8th, it's forty-five merinos at Hollow Creek Farm",
          kind: "several",
          asks: "power|electric",
        },
        { caller: "yes, there's power in the barn", confirms: hollow(45), never: [claims] },
        {
          caller: "oh wait, I mixed it up, it's fifty-four sheep",
          kind: "correction",
          confirms: hollow(54),
        },
        {
          caller: "yes, that's it",
          kind: "confirmation",
          calls: [hollow(54)],
          tells: ["two shearers|2 shearers|6:30|half past six"],
        },
      ],
    },
    {
      title: "kettle on",
      turns: [
        {
          caller: "this is Birch Hill Farm, when does your crew get here?",
          calls: [crew({ farm: { includes: ["birch hill"] } })],
          tells: ["11:40|twenty to twelve"],
        },
        { caller: "grand, I'll put the kettle on", kind: "small-talk", ...leftAlone },
        { caller: "bye for now", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "sacks of wool",
      turns: [
        { caller: "what would you pay me for my wool?", asks: "breed|kilo|much|many|weigh|kind|sheep" },
        {
          caller: "it's a hundred and ten kilos, from a mixed flock",
          kind: "several",
          calls: [wool({ breed: "mixed", kilos: 110 })],
          tells: ["88"],
        },
        { caller: "well, that's not the world", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "could not be saved",
      turns: [
        {
          caller:
            "please book shearing for March thirtieth, twenty sheep, a mixed flock, the farm is Stony Acre, and there's no power in the barn",
          kind: "several",
          confirms: stony,
        },
        {
          caller: "that's correct, yes",
          kind: "failure",
          calls: [stony],
          tells: [declines],
          never: [claims, "6:30"],
        },
        { caller: "right, I'll get my cousin to do it", kind: "goodbye", ...leftAlone },
      ],
    },
    {
      title: "a lame ram",
      turns: [
        { caller: "my ram is limping, could you tell me what's wrong with him?", ...declined },
        {
          caller: "okay. then just the price for shearing, twelve merinos",
          kind: "several",
          calls: [price({ sheep: 12, breed: "merino" })],
          tells: ["275"],
        },
      ],
    },
  ],
};
