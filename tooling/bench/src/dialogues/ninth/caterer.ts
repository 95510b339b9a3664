import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const quote = callOf("Quote a menu");
const reserve = callOf("Reserve a date");
const allergy = callOf("Note an allergy");
const wedding = reserve({
  day: "2026-06-20",
  guests: 120,
  menu: "three courses",
  name: { includes: ["dana", "whitlock"] },
  email: "dana.whitlock@example.com",
});
const fourth = (guests: number) =>
  reserve({
    day: "2026-07-04",
    guests,
    menu: "barbecue",
    name: { includes: ["sam", "okafor"] },
    email: "sam@okafor.com",
  });
const menu = {
  key: "menu",
  about: "Which menu",
  options: ["finger food", "barbecue", "three courses", "breakfast"],
};
const guests = {
  key: "guests",
  type: "integer" as const,
  about: "How many guests",
  minimum: 10,
  maximum: 300,
};

export const caterer: Business = {
  name: "caterer",
  tools: [
    {
      name: "Quote a menu",
      about: "What a menu costs per guest. For people who want to know the price, before they reserve.",
      takes: [menu, guests],
      answers: [
        { when: { menu: "barbecue" }, json: { per_guest: "$24" } },
        { when: { menu: "finger food" }, json: { per_guest: "$18" } },
        { json: { per_guest: "$39" } },
      ],
    },
    {
      name: "Reserve a date",
      about: "Reserves our team for an event. Only one event a day, so read it back.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "day", about: "Day of the event", format: "date" },
        guests,
        menu,
        { key: "name", about: "Who is inviting" },
        { key: "email", about: "Email for the contract", format: "email" },
      ],
      answers: [
        { when: { day: "2026-07-04" }, status: 503, json: { error: "calendar is down" } },
        { json: { deposit: "$500", held_until: "March 18" } },
      ],
    },
    {
      name: "Note an allergy",
      about: "Tells the kitchen about an allergy among the guests of an event that is already reserved.",
      effect: "write",
      takes: [
        { key: "event", type: "integer", about: "Event number" },
        { key: "allergy", about: "What they cannot eat" },
        { key: "people", type: "integer", about: "How many guests have it", minimum: 1 },
      ],
      answers: [{ json: { noted: true, kitchen: "will cook separately" } }],
    },
  ],
  dialogues: [
    {
      title: "meat or bites",
      turns: [
        {
          caller: "what would a barbecue for eighty people cost?",
          kind: "several",
          calls: [quote({ menu: "barbecue", guests: 80 })],
          tells: ["24"],
        },
        {
          caller: "and finger food instead?",
          kind: "correction",
          calls: [quote({ menu: "finger food", guests: 80 })],
          tells: ["18"],
        },
        { caller: "good to know, I'll talk to my boss. bye!", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "a wedding in June",
      turns: [
        {
          caller:
            "we're getting married on June 20th and want to reserve you, three courses, a hundred and twenty guests",
          kind: "several",
          asks: "name|who|e-?mail",
        },
        {
          caller: "Dana Whitlock, and the email is dana dot whitlock at example dot com",
          kind: "several",
          confirms: wedding,
          never: [claims],
        },
        {
          caller: "yes, that's all correct",
          kind: "confirmation",
          calls: [wedding],
          tells: ["500|18"],
        },
      ],
    },
    {
      title: "no peanuts",
      turns: [
        {
          caller: "it's about event five oh seven, one guest is allergic to peanuts",
          kind: "several",
          calls: [allergy({ event: 507, allergy: { includes: ["peanut"] }, people: 1 })],
          tells: ["noted|kitchen|separate"],
        },
        {
          caller: "and two guests can't eat gluten",
          kind: "several",
          calls: [allergy({ event: 507, allergy: { includes: ["gluten"] }, people: 2 })],
          tells: ["noted|kitchen|separate"],
        },
      ],
    },
    {
      title: "too small a breakfast",
      turns: [
        {
          caller: "how much is breakfast for six people?",
          kind: "several",
          tells: [`${declines}|\\b10\\b|\\bten\\b|at least|minimum`],
          never: ["39"],
        },
        {
          caller: "ok, say twelve people then",
          kind: "correction",
          calls: [quote({ menu: "breakfast", guests: 12 })],
          tells: ["39"],
        },
      ],
    },
    {
      title: "the Fourth of July",
      turns: [
        {
          caller:
            "I'd like to reserve the barbecue for July fourth, fifty guests, the name's Sam Okafor, sam at okafor dot com",
          kind: "several",
          confirms: fourth(50),
        },
        { caller: "sixty guests, actually", kind: "correction", confirms: fourth(60) },
        {
          caller: "yes, go ahead",
          kind: "failure",
          calls: [fourth(60)],
          tells: [declines],
          never: [claims, "500"],
        },
        { caller: "hm, ok, I'll try tomorrow", kind: "goodbye", ...leftAlone },
      ],
    },
    {
      title: "a cake with a rabbit",
      turns: [
        { caller: "hello, could you bake me a birthday cake that looks like a rabbit?", ...declined },
        { caller: "my little one will be heartbroken, haha", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "three courses, bit by bit",
      turns: [
        { caller: "hello, what would you charge for a menu?", asks: "menu|guests|many|which" },
        { caller: "the three courses one", asks: "guests|many|people" },
        {
          caller: "oh, about sixty guests",
          calls: [quote({ menu: "three courses", guests: 60 })],
          tells: ["39"],
        },
        { caller: "right, I have to sleep on that. thanks", kind: "goodbye", ...leftAlone },
      ],
    },
  ],
};
