import type { Business } from "../business.ts";
import { callOf } from "./call-of.ts";
import { baffled, claims, declines } from "./patterns.ts";

const stock = callOf("get_keg_stock");
const deliver = callOf("create_delivery");
const sales = callOf("sales_this_week");
const message = callOf("message_team");

const anchor = { customer: { oneOf: ["The Anchor", "Anchor"] }, beer: "Stout", date: "2026-03-13" };
const cellar = deliver({ customer: "Copper Cellar", beer: "Pils", kegs: 12, date: "2026-03-16" });
const beer = { key: "beer", about: "Which beer", options: ["Amber", "Pils", "Stout"] };

export const breweryOffice: Business = {
  name: "brewery office",
  agent: "assistant",
  tools: [
    {
      name: "get_keg_stock",
      about: "How many full kegs of a beer are in the warehouse",
      takes: [beer],
      answers: [{ json: { kegs: 14 } }],
    },
    {
      name: "create_delivery",
      about: "Plans a delivery of kegs to a customer",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "customer", about: "Name of the bar or shop" },
        beer,
        { key: "kegs", type: "integer", about: "How many kegs", minimum: 1 },
        { key: "date", about: "Day of the delivery", format: "date" },
      ],
      answers: [{ json: { delivery: "BR-208" } }],
    },
    {
      name: "sales_this_week",
      about: "Revenue of the current week and the beer that sold best",
      takes: [],
      answers: [{ json: { revenue: "$18,420", best_seller: "Pils" } }],
    },
    {
      name: "message_team",
      about: "Posts a message to one of our teams",
      effect: "write",
      takes: [
        { key: "team", about: "Who gets it", options: ["brewhouse", "taproom", "drivers"] },
        { key: "text", about: "The message" },
      ],
      answers: [{ json: { posted: true } }],
    },
  ],
  dialogues: [
    {
      title: "stout for The Anchor",
      turns: [
        {
          caller: "how many kegs of stout do we have left",
          calls: [stock({ beer: "Stout" })],
          tells: ["14"],
        },
        {
          caller: "send six of those to The Anchor on Friday",
          kind: "several",
          confirms: deliver({ ...anchor, kegs: 6 }),
          never: [claims],
        },
        { caller: "make it eight", kind: "correction", confirms: deliver({ ...anchor, kegs: 8 }) },
        { caller: "y", kind: "confirmation", calls: [deliver({ ...anchor, kegs: 8 })], tells: ["208"] },
      ],
    },
    {
      title: "an icy ramp",
      turns: [
        {
          caller: "tell the drivers: the ramp is icy",
          calls: [message({ team: "drivers", text: { includes: ["ramp is icy"] } })],
          tells: ["posted|sent|told|message|done"],
        },
        {
          caller: "same to the taproom",
          calls: [message({ team: "taproom", text: { includes: ["ramp is icy"] } })],
          tells: ["posted|sent|told|message|done"],
        },
      ],
    },
    {
      title: "stock and sales",
      turns: [
        {
          caller: "how are sales this week and how many kegs of pils are in stock",
          kind: "several",
          calls: [sales({}), stock({ beer: "Pils" })],
          tells: ["18,?420", "14"],
        },
        { caller: "amber?", calls: [stock({ beer: "Amber" })], tells: ["14"] },
      ],
    },
    {
      title: "a dozen of pils",
      turns: [
        { caller: "new delivery for Copper Cellar", asks: "beer|kegs|many|day|date|when" },
        { caller: "a dozen kegs of pils", kind: "several", asks: "day|date|when" },
        { caller: "Monday", kind: "confirmation", confirms: cellar },
        { caller: "no, hold off on that for now", kind: "confirmation", never: [baffled, claims, "BR-208"] },
      ],
    },
    {
      title: "not ours to do",
      turns: [
        { caller: "what can you do for me?", kind: "small-talk", tells: ["stock|keg|deliver|sales|message"] },
        { caller: "order two tons of malt", tells: [declines], never: [baffled, claims] },
      ],
    },
  ],
};
