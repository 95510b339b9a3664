import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { baffled, claims, declined, declines, leftAlone } from "../fourth/patterns.ts";

const allergens = callOf("Allergens in a dish");
const order = callOf("Place takeaway order");
const where = callOf("Where is my order");
const dinner = order({
  box: "salmon box",
  count: 2,
  pickup_time: "18:30",
  name: { includes: ["kim"] },
  wasabi: false,
});
const lunch = order({ box: "veggie box", count: 3, pickup_time: "12:15", name: { includes: ["rosa"] } });

export const sushiTakeaway: Business = {
  name: "sushi takeaway",
  tools: [
    {
      name: "Allergens in a dish",
      about: "Tells what a box contains that people may be allergic to.",
      takes: [
        { key: "box", about: "Which box", options: ["salmon box", "tuna box", "veggie box", "family box"] },
      ],
      answers: [
        { when: { box: "veggie box" }, json: { contains: "soy and sesame" } },
        { json: { contains: "fish, soy and sesame" } },
      ],
    },
    {
      name: "Place takeaway order",
      about: "Orders boxes to be picked up today.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "box", about: "Which box", options: ["salmon box", "tuna box", "veggie box", "family box"] },
        { key: "count", type: "integer", about: "How many", minimum: 1, maximum: 20 },
        { key: "pickup_time", about: "When it is picked up", format: "time" },
        { key: "name", about: "Name on the bag" },
        {
          key: "wasabi",
          type: "boolean",
          about: "With wasabi? Only if the customer mentions it.",
          optional: true,
        },
      ],
      answers: [{ json: { order_number: 61, total: "$34.80" } }],
    },
    {
      name: "Where is my order",
      about: "How far an order is.",
      takes: [{ key: "order_number", type: "integer", about: "Order number" }],
      answers: [
        { when: { order_number: 58 }, json: { state: "ready in 10 minutes" } },
        { status: 404, json: { error: "not found" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "two salmon boxes, no wasabi",
      turns: [
        {
          caller: "hey, two salmon boxes for pickup at half six this evening, no wasabi please",
          kind: "several",
          asks: "name",
        },
        { caller: "Kim", kind: "confirmation", confirms: dinner, never: [claims] },
        { caller: "yep", kind: "confirmation", calls: [dinner], tells: ["61|34"] },
      ],
    },
    {
      title: "sesame allergy",
      turns: [
        {
          caller: "I'm allergic to sesame, is there any in the tuna box?",
          calls: [allergens({ box: "tuna box" })],
          tells: ["sesame"],
        },
        { caller: "and the veggie one?", calls: [allergens({ box: "veggie box" })], tells: ["sesame"] },
        { caller: "shame, I'll have to pass then", kind: "goodbye", never: [baffled, claims] },
      ],
    },
    {
      title: "a box more for lunch",
      turns: [
        {
          caller: "can I get two veggie boxes for 12:15, it's for Rosa",
          kind: "several",
          confirms: order({
            box: "veggie box",
            count: 2,
            pickup_time: "12:15",
            name: { includes: ["rosa"] },
          }),
        },
        { caller: "make it three", kind: "correction", confirms: lunch, never: [claims] },
        { caller: "yes, perfect", kind: "confirmation", calls: [lunch], tells: ["61|34"] },
      ],
    },
    {
      title: "order fifty-something",
      turns: [
        {
          caller: "where's my order? number eighty-five",
          kind: "failure",
          calls: [where({ order_number: 85 })],
          tells: [declines],
          never: ["10 min"],
        },
        {
          caller: "oops, fifty-eight",
          kind: "correction",
          calls: [where({ order_number: 58 })],
          tells: ["10|ten"],
        },
      ],
    },
    {
      title: "a job",
      turns: [
        { caller: "are you hiring drivers at the moment?", ...declined },
        { caller: "ok, no worries", ...leftAlone },
      ],
    },
  ],
};
