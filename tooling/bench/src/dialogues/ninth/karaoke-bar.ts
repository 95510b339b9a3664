import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declines, farewell, leftAlone } from "../fourth/patterns.ts";
import { nothingFound } from "../seventh/nothing-found.ts";

const song = callOf("Find a song");
const booth = callOf("Reserve a booth");
const tab = callOf("What is on the tab");
const drinks = callOf("Drinks to a booth");
const margaritas = (count: number) => drinks({ booth: 6, drink: { includes: ["margarita"] }, count });

export const karaokeBar: Business = {
  name: "karaoke bar",
  tools: [
    {
      name: "Find a song",
      about: "Looks for a song in our machine and gives its number.",
      takes: [
        { key: "title", about: "Title of the song" },
        { key: "artist", about: "Who sings it, if they say so", optional: true },
      ],
      answers: [{ json: { found: true, number: 1187 } }],
    },
    {
      name: "Reserve a booth",
      about: "Reserves a private karaoke booth.",
      effect: "write",
      takes: [
        { key: "day", about: "Which day", format: "date" },
        { key: "from", about: "From what time", format: "time" },
        { key: "hours", type: "integer", about: "For how many hours", minimum: 1, maximum: 5 },
        { key: "people", type: "integer", about: "How many people", minimum: 2, maximum: 12 },
      ],
      answers: [
        { when: { day: "2026-03-14" }, json: { reserved: false, because: "everything is taken" } },
        { json: { reserved: true, booth: 4, price: "$105" } },
      ],
    },
    {
      name: "What is on the tab",
      about: "How much a booth has to pay so far.",
      takes: [{ key: "booth", type: "integer", about: "Number of the booth" }],
      answers: [{ when: { booth: 9 }, fail: "timed-out" }, { json: { total: "$86" } }],
    },
    {
      name: "Drinks to a booth",
      about: "Has drinks brought to a booth. They go on the tab.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "booth", type: "integer", about: "Number of the booth" },
        { key: "drink", about: "Which drink" },
        { key: "count", type: "integer", about: "How many", minimum: 1 },
      ],
      answers: [{ json: { there_in: "10 minutes" } }],
    },
  ],
  dialogues: [
    {
      title: "a song by Queen",
      turns: [
        {
          caller: "hey, do you have the song Bohemian Rhapsody by Queen?",
          kind: "several",
          calls: [song({ title: { includes: ["bohemian rhapsody"] }, artist: { includes: ["queen"] } })],
          tells: ["1,?187|yes"],
        },
        { caller: "yes! my boss will hate it, haha", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "Friday from nine",
      turns: [
        {
          caller: "can we reserve a booth on Friday from nine in the evening? there's seven of us",
          kind: "several",
          asks: "hours|long",
        },
        {
          caller: "three hours should do",
          calls: [booth({ day: "2026-03-13", from: "21:00", hours: 3, people: 7 })],
          tells: ["105|4|four"],
        },
      ],
    },
    {
      title: "margaritas",
      turns: [
        {
          caller: "booth six here, could you bring us four margaritas?",
          kind: "several",
          confirms: margaritas(4),
          never: [claims],
        },
        { caller: "five, sorry!", kind: "correction", confirms: margaritas(5) },
        { caller: "yes yes yes", kind: "confirmation", calls: [margaritas(5)], tells: ["10|ten"] },
      ],
    },
    {
      title: "more than we thought",
      turns: [
        {
          caller: "what's on our tab so far? we're in booth two",
          calls: [tab({ booth: 2 })],
          tells: ["86|eighty-six"],
        },
        { caller: "phew, that's more than I thought", kind: "small-talk", ...leftAlone },
        { caller: "well then, good night", kind: "goodbye", ...leftAlone },
      ],
    },
    {
      title: "booth nine is off the grid",
      turns: [
        {
          caller: "this is booth nine, how much is our tab?",
          kind: "failure",
          calls: [tab({ booth: 9 })],
          tells: [declines],
          never: ["86"],
        },
        { caller: "hmm. we'll come to the bar then, bye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "everything backwards",
      turns: [
        {
          caller: "we're four, it'd be for two hours, on Saturday, can we reserve a booth?",
          kind: "several",
          asks: "time|from|start|when|begin",
        },
        {
          caller: "from eight pm",
          calls: [booth({ day: "2026-03-14", from: "20:00", hours: 2, people: 4 })],
          tells: [nothingFound],
          never: [claims, "105"],
        },
        {
          caller: "and on Sunday?",
          kind: "correction",
          calls: [booth({ day: "2026-03-15", from: "20:00", hours: 2, people: 4 })],
          tells: ["105|4|four"],
        },
      ],
    },
    {
      title: "an hour tomorrow",
      turns: [
        { caller: "I'd like to reserve a booth for tomorrow", asks: "time|from|when|hours|long|people|many" },
        { caller: "there's four of us, from seven in the evening", kind: "several", asks: "hours|long" },
        {
          caller: "hmm, an hour... no, two hours",
          kind: "correction",
          calls: [booth({ day: "2026-03-12", from: "19:00", hours: 2, people: 4 })],
          tells: ["105|4|four"],
        },
      ],
    },
  ],
};
