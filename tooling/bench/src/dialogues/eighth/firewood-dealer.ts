import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const price = callOf("Wood price");
const order = callOf("Order firewood");
const move = callOf("Move a delivery");
const beech = (cubic_meters: number, date = "2026-03-20") =>
  order({
    wood: "beech",
    cubic_meters,
    date,
    address: { includes: ["12 hollow"] },
    stacked: true,
    phone: { digits: "5550157" },
  });
const birch = order({
  wood: "birch",
  cubic_meters: 5,
  date: "2026-03-24",
  address: { includes: ["8 castle"] },
  stacked: false,
  phone: { digits: "5550129" },
});
const moved = (date: string) => move({ order: "60418", date });
const wood = { key: "wood", about: "Kind of wood", options: ["beech", "oak", "birch", "spruce"] };
const cubic = {
  key: "cubic_meters",
  type: "number" as const,
  about: "How much, in cubic meters",
  minimum: 0.5,
  maximum: 30,
};

export const firewoodDealer: Business = {
  name: "firewood dealer",
  tools: [
    {
      name: "Wood price",
      about: "What the wood costs with delivery. Always dry, always split.",
      takes: [wood, cubic],
      answers: [
        { when: { wood: "beech" }, json: { total: "$330" } },
        { when: { wood: "oak" }, json: { total: "$355" } },
        { json: { total: "$240" } },
      ],
    },
    {
      name: "Order firewood",
      about: "Takes an order. If they want it stacked, that's $40 more, you have to ask them about it.",
      effect: "write",
      confirm: "always",
      takes: [
        wood,
        cubic,
        { key: "date", about: "Delivery day", format: "date" },
        { key: "address", about: "Where we deliver" },
        { key: "stacked", type: "boolean", about: "Shall we stack it? otherwise it's tipped in the yard" },
        { key: "phone", about: "Phone" },
      ],
      answers: [
        { when: { wood: "birch" }, status: 409, json: { error: "out of birch" } },
        { json: { order_number: "60431" } },
      ],
    },
    {
      name: "Move a delivery",
      about: "Other day for an order that they have already.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "order", about: "Order number, 5 digits", pattern: "^\\d{5}$" },
        { key: "date", about: "New day", format: "date" },
      ],
      answers: [
        { when: { date: "2026-03-15" }, status: 409, json: { error: "no deliveries on Sundays" } },
        { json: { driver_comes: "in the morning" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "beech or oak",
      turns: [
        {
          caller: "afternoon. what's beech going for these days? I'd take three cubic meters",
          kind: "several",
          calls: [price({ wood: "beech", cubic_meters: 3 })],
          tells: ["330"],
        },
        {
          caller: "and the same in oak?",
          kind: "correction",
          calls: [price({ wood: "oak", cubic_meters: 3 })],
          tells: ["355"],
        },
        { caller: "well, winter's nearly over. I'll sleep on it", kind: "goodbye", ...leftAlone },
      ],
    },
    {
      title: "the shed is empty",
      turns: [
        {
          caller: "we need firewood, the shed's empty. beech, I'd say three and a half cubic meters",
          kind: "several",
          asks: "day|date|when|where|address|stack|phone|number",
        },
        {
          caller: "12 Hollow Lane, Friday next week would be fine, March 20th",
          kind: "several",
          asks: "stack|phone|number",
        },
        {
          caller: "yes please, stacked, with my back! my number's 555 0157",
          kind: "several",
          confirms: beech(3.5),
          never: [claims],
        },
        { caller: "hm, make that four and a half", kind: "correction", confirms: beech(4.5) },
        { caller: "and a day earlier, on the 19th", kind: "correction", confirms: beech(4.5, "2026-03-19") },
        {
          caller: "now it's perfect, yes",
          kind: "confirmation",
          calls: [beech(4.5, "2026-03-19")],
          tells: ["60431"],
        },
      ],
    },
    {
      title: "out of birch",
      turns: [
        {
          caller:
            "I'm ordering five cubic meters of birch for 8 Castle Road, on the twenty-fourth, just tip it in the yard, don't stack it. 555 0129",
          kind: "several",
          confirms: birch,
        },
        {
          caller: "yeah, do that",
          kind: "failure",
          calls: [birch],
          tells: [`${declines}|out of birch`],
          never: [claims, "60431"],
        },
        { caller: "hmpf. and spruce spits so much", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "not on a Sunday",
      turns: [
        {
          caller: "can you move my delivery? order six oh four one eight, to this Sunday",
          kind: "several",
          confirms: moved("2026-03-15"),
        },
        {
          caller: "yes",
          kind: "failure",
          calls: [moved("2026-03-15")],
          tells: [`${declines}|sunday`],
          never: [claims, "morning"],
        },
        {
          caller: "of course, silly me. Monday then",
          kind: "correction",
          confirms: moved("2026-03-16"),
          never: [claims],
        },
        { caller: "absolutely", kind: "confirmation", calls: [moved("2026-03-16")], tells: ["morning"] },
        { caller: "thanks, you've been patient with me. bye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "moving it, or leaving it",
      turns: [
        {
          caller: "I won't be home for my delivery, I need another day",
          asks: "order|number|day|date|when|which",
        },
        { caller: "the order's 60418", asks: "day|date|when" },
        { caller: "the 25th of March", confirms: moved("2026-03-25"), never: [claims] },
        {
          caller: "ah, forget it, my neighbor says she'll open the gate. leave it as it is",
          kind: "confirmation",
          ...leftAlone,
        },
      ],
    },
    {
      title: "sweeping up",
      turns: [
        { caller: "would you take away some old pallets when you come?", ...declined },
        {
          caller: "okay, one cubic meter of spruce, how much would that be",
          kind: "several",
          calls: [price({ wood: "spruce", cubic_meters: 1 })],
          tells: ["240"],
        },
      ],
    },
  ],
};
