import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, leftAlone } from "../fourth/patterns.ts";
import { nothingFound } from "./nothing-found.ts";

const fields = callOf("what can be picked");
const price = callOf("price of fruit");
const order = callOf("order fruit");
const blueberries = (kilos: number) =>
  order({ fruit: "blueberries", kilos, pickup: "2026-03-13", name: { includes: ["bettina", "krause"] } });
const forSven = (fruit: string) =>
  order({ fruit, kilos: 3.5, pickup: "2026-03-12", name: { includes: ["sven", "aalto"] } });
const fruits = ["strawberries", "raspberries", "blueberries", "currants"];

export const berryFarm: Business = {
  name: "berry farm",
  tools: [
    {
      name: "what can be picked",
      about: "tells which tunnels are open for self picking that day + what is ripe",
      takes: [{ key: "day", about: "day they want to come", format: "date" }],
      answers: [
        { when: { day: "2026-03-16" }, json: { open: [] } },
        { json: { open: [{ tunnel: "north", ripe: "strawberries" }] } },
      ],
    },
    {
      name: "price of fruit",
      about: "price for 1 kilo",
      takes: [
        { key: "fruit", about: "which fruit", options: fruits },
        {
          key: "self_picked",
          type: "boolean",
          about: "true = they pick it themselves, false = we picked it. ask, it is a big difference",
        },
      ],
      answers: [{ when: { self_picked: true }, json: { kilo: "$4.50" } }, { json: { kilo: "$7.20" } }],
    },
    {
      name: "order fruit",
      about: "fruit we pick for them, they get it at the farm gate",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "fruit", about: "which fruit", options: fruits },
        { key: "kilos", type: "number", about: "how many kilos", minimum: 0.5, maximum: 50 },
        { key: "pickup", about: "day they come for it", format: "date" },
        { key: "name", about: "name" },
      ],
      answers: [
        { when: { fruit: "raspberries" }, status: 409, json: { error: "sold out" } },
        { json: { ready_from: "9 in the morning" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "picking on Saturday",
      turns: [
        {
          caller: "hey, what can we pick on Saturday?",
          calls: [fields({ day: "2026-03-14" })],
          tells: ["strawberr"],
        },
        {
          caller: "and what's a kilo of strawberries if we pick them ourselves?",
          kind: "several",
          calls: [price({ fruit: "strawberries", self_picked: true })],
          tells: ["4\\.50"],
        },
        {
          caller: "and if you pick them for us?",
          kind: "correction",
          calls: [price({ fruit: "strawberries", self_picked: false })],
          tells: ["7\\.20"],
        },
      ],
    },
    {
      title: "Monday is a day of rest",
      turns: [
        {
          caller: "is there anything to pick on Monday?",
          calls: [fields({ day: "2026-03-16" })],
          tells: [nothingFound],
          never: ["strawberr"],
        },
        {
          caller: "okay, on Tuesday?",
          kind: "correction",
          calls: [fields({ day: "2026-03-17" })],
          tells: ["strawberr"],
        },
      ],
    },
    {
      title: "ten kilos, no, twelve",
      turns: [
        {
          caller:
            "I'd like to order ten kilos of blueberries, I'd come on Friday, Bettina Krause is the name",
          kind: "several",
          confirms: blueberries(10),
          never: [claims],
        },
        { caller: "twelve, I meant to say. twelve kilos", kind: "correction", confirms: blueberries(12) },
        { caller: "yeah", kind: "confirmation", calls: [blueberries(12)], tells: ["9|nine"] },
      ],
    },
    {
      title: "no raspberries left",
      turns: [
        {
          caller: "could I order three and a half kilos of raspberries for tomorrow? Sven Aalto",
          kind: "several",
          confirms: forSven("raspberries"),
        },
        {
          caller: "yes please",
          kind: "failure",
          calls: [forSven("raspberries")],
          tells: [`${declines}|sold out`],
          never: [claims],
        },
        {
          caller: "then order strawberries instead, the rest stays the same",
          kind: "correction",
          confirms: forSven("strawberries"),
        },
        { caller: "yes", kind: "confirmation", calls: [forSven("strawberries")], tells: ["9|nine"] },
      ],
    },
    {
      title: "by himself or not",
      turns: [
        { caller: "what do currants cost?", asks: "pick" },
        {
          caller: "oh, I'd pick them myself",
          calls: [price({ fruit: "currants", self_picked: true })],
          tells: ["4\\.50"],
        },
        { caller: "that's cheaper than at the store", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "grandma cannot walk far",
      turns: [
        { caller: "can you get through the tunnels with a walker? it's for my grandma", ...declined },
        { caller: "I see. thanks all the same", kind: "goodbye", ...leftAlone },
      ],
    },
  ],
};
