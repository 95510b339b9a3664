import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const stock = callOf("Plants in stock");
const deliver = callOf("Arrange delivery");
const workshop = callOf("Join workshop");
const soil = deliver({
  goods: { includes: ["soil"] },
  bags: 15,
  street: { includes: ["5", "heron"] },
  date: "2026-03-14",
});
const pruning = workshop({ topic: "pruning", people: 2, email: "dee@gardenmail.com" });

export const plantNursery: Business = {
  name: "plant nursery",
  tools: [
    {
      name: "Plants in stock",
      about: "Do we have a plant, and what does it cost?",
      takes: [{ key: "plant", about: "Name of the plant" }],
      answers: [
        { when: { plant: "olive tree" }, json: { in_stock: 0, next_delivery: "April 2" } },
        { json: { in_stock: 24, price: "$7.50" } },
      ],
    },
    {
      name: "Arrange delivery",
      about: "Brings soil, mulch or gravel to the customer's house.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "goods", about: "Soil, mulch or gravel" },
        { key: "bags", type: "integer", about: "How many bags", minimum: 5, maximum: 100 },
        { key: "street", about: "Street and number" },
        { key: "date", about: "Which day", format: "date" },
      ],
      answers: [{ json: { delivery_fee: "$30" } }],
    },
    {
      name: "Join workshop",
      about: "Saves a place at a Saturday workshop.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "topic", about: "Which workshop", options: ["pruning", "composting", "balcony vegetables"] },
        { key: "people", type: "integer", about: "How many people", minimum: 1, maximum: 4 },
        { key: "email", about: "E-mail", format: "email" },
      ],
      answers: [
        { when: { topic: "composting" }, fail: "connection-failed" },
        { json: { starts: "10 am", bring: "gloves" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "lavender",
      turns: [
        {
          caller: "do you have lavender right now?",
          calls: [stock({ plant: { includes: ["lavender"] } })],
          tells: ["7\\.50|24"],
        },
        {
          caller: "and rosemary?",
          calls: [stock({ plant: { includes: ["rosemary"] } })],
          tells: ["7\\.50|24"],
        },
        { caller: "super, see you on the weekend", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "fifteen bags",
      turns: [
        {
          caller: "I'd need fifty bags of soil delivered to 5 Heron Way on Saturday",
          kind: "several",
          confirms: deliver({
            goods: { includes: ["soil"] },
            bags: 50,
            street: { includes: ["5", "heron"] },
            date: "2026-03-14",
          }),
        },
        {
          caller: "no no, fifteen, one five, not fifty",
          kind: "correction",
          confirms: soil,
          never: [claims],
        },
        { caller: "yes, fifteen", kind: "confirmation", calls: [soil], tells: ["30"] },
      ],
    },
    {
      title: "pruning with a friend",
      turns: [
        {
          caller: "I saw you do a pruning workshop, I'd like to come with a friend, so two of us",
          kind: "several",
          asks: "e-?mail",
        },
        { caller: "dee at gardenmail dot com", kind: "confirmation", confirms: pruning },
        { caller: "yes", kind: "confirmation", calls: [pruning], tells: ["10|gloves"] },
      ],
    },
    {
      title: "composting does not go through",
      turns: [
        {
          caller: "one place in the composting class please, liv@fernwood.org",
          kind: "several",
          confirms: workshop({ topic: "composting", people: 1, email: "liv@fernwood.org" }),
        },
        {
          caller: "that's right",
          kind: "failure",
          calls: [workshop({ topic: "composting", people: 1, email: "liv@fernwood.org" })],
          tells: [declines],
          never: ["gloves", claims],
        },
        { caller: "I'll try online then", ...leftAlone },
      ],
    },
    {
      title: "yellow leaves",
      turns: [
        { caller: "my lemon tree has yellow leaves, what's wrong with it?", ...declined },
        {
          caller: "ok. do you have any olive tree in at the moment?",
          calls: [stock({ plant: { includes: ["olive"] } })],
        },
      ],
    },
  ],
};
