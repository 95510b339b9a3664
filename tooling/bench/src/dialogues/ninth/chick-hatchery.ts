import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";
import { nothingFound } from "../seventh/nothing-found.ts";

const stock = callOf("Chicks in stock");
const order = callOf("Order chicks");
const status = callOf("Order status");
const leghorns = order({
  breed: "Leghorn",
  chicks: 24,
  day: "2026-03-14",
  vaccinated: true,
  name: { includes: ["walt", "brenner"] },
});
const reds = (chicks: number, vaccinated: boolean) =>
  order({
    breed: "Rhode Island Red",
    chicks,
    day: "2026-03-28",
    vaccinated,
    name: { includes: ["june", "alvarez"] },
  });
const breed = {
  key: "breed",
  about: "Breed of the chicks",
  options: ["Leghorn", "Rhode Island Red", "Silkie", "Orpington"],
};
const tremblay = order({
  breed: "Orpington",
  chicks: 8,
  day: "2026-03-15",
  vaccinated: false,
  name: { includes: ["tremblay"] },
});

export const chickHatchery: Business = {
  name: "chick hatchery",
  tools: [
    {
      name: "Chicks in stock",
      about: "How many day-old chicks of a breed there are, and what one costs.",
      takes: [breed],
      answers: [
        { when: { breed: "Leghorn" }, json: { chicks: 140, each: "$4" } },
        { when: { breed: "Silkie" }, json: { chicks: 0, next_hatch: "April 2" } },
        { json: { chicks: 35, each: "$6" } },
      ],
    },
    {
      name: "Order chicks",
      about: "Orders day-old chicks to be picked up. Living animals: we do not take them back.",
      effect: "write",
      confirm: "always",
      takes: [
        breed,
        { key: "chicks", type: "integer", about: "How many chicks", minimum: 6 },
        { key: "day", about: "Day of the pickup", format: "date" },
        { key: "vaccinated", type: "boolean", about: "Should they be vaccinated?" },
        { key: "name", about: "Name of the customer" },
      ],
      answers: [{ json: { total: "$96", bring: "a warm box" } }],
    },
    {
      name: "Order status",
      about: "How far an order is.",
      takes: [{ key: "order", about: "Order number: H and four digits", pattern: "^H\\d{4}$" }],
      answers: [
        { when: { order: "H9001" }, fail: "timed-out" },
        { when: { order: "H2210" }, json: { status: "hatched this morning" } },
        { json: { status: "still in the incubator", days_left: 5 } },
      ],
    },
  ],
  dialogues: [
    {
      title: "two dozen leghorns",
      turns: [
        {
          caller: "morning! do you have any Leghorns?",
          calls: [stock({ breed: "Leghorn" })],
          tells: ["140", "4"],
        },
        {
          caller: "good, I'd like to order two dozen of them, to pick up on Saturday",
          kind: "several",
          asks: "vaccin|name",
        },
        { caller: "vaccinated please, and it's for Walt Brenner", kind: "several", confirms: leghorns },
        { caller: "yes sir", kind: "confirmation", calls: [leghorns], tells: ["96|box"] },
      ],
    },
    {
      title: "no silkies yet",
      turns: [
        {
          caller: "how many silkies have you got?",
          calls: [stock({ breed: "Silkie" })],
          tells: [`${nothingFound}|April 2`],
          never: ["35"],
        },
        {
          caller: "what about Orpingtons?",
          kind: "correction",
          calls: [stock({ breed: "Orpington" })],
          tells: ["35"],
        },
      ],
    },
    {
      title: "hatched this morning",
      turns: [
        {
          caller: "how's my order doing? it's H two two one oh",
          calls: [status({ order: "H2210" })],
          tells: ["hatched|morning"],
        },
        {
          caller: "yay! and my sister's, H three three oh five?",
          kind: "correction",
          calls: [status({ order: "H3305" })],
          tells: ["incubator|5|five"],
        },
        { caller: "you've made my day, thank you", kind: "goodbye", ...leftAlone },
      ],
    },
    {
      title: "ten, no, twelve",
      turns: [
        {
          caller: "I'd like to order ten Rhode Island Reds for the 28th, not vaccinated, name's June Alvarez",
          kind: "several",
          confirms: reds(10, false),
          never: [claims],
        },
        { caller: "sorry, I said ten but I meant twelve", kind: "correction", confirms: reds(12, false) },
        { caller: "and do vaccinate them after all", kind: "correction", confirms: reds(12, true) },
        {
          caller: "yes, now it's right",
          kind: "confirmation",
          calls: [reds(12, true)],
          tells: ["96|box"],
        },
      ],
    },
    {
      title: "the incubator is silent",
      turns: [
        {
          caller: "could you look up order H nine zero zero one for me?",
          kind: "failure",
          calls: [status({ order: "H9001" })],
          tells: [declines],
          never: ["hatched|incubator"],
        },
        {
          caller: "could you try it again, please?",
          kind: "failure",
          calls: [status({ order: "H9001" })],
          tells: [declines],
        },
        { caller: "alright, I'll ring tomorrow. bye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "under the lamp",
      turns: [
        { caller: "how warm does the heat lamp have to be in the first week?", ...declined },
        { caller: "our last hen was called Beyoncé, by the way", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "eight for Sunday",
      turns: [
        { caller: "I want to order some Orpingtons", asks: "many|chicks|day|when|pick|vaccin|name" },
        { caller: "eight chicks, and I'd pick them up on Sunday", kind: "several", asks: "vaccin|name" },
        { caller: "no vaccination, and the name is Tremblay", kind: "several", confirms: tremblay },
        { caller: "that's right", kind: "confirmation", calls: [tremblay], tells: ["96|box"] },
      ],
    },
  ],
};
