import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, farewell, leftAlone } from "../fourth/patterns.ts";

const smell = callOf("Gas smell emergency");
const level = callOf("Tank level");
const price = callOf("Price today");
const deliver = callOf("Order bulk delivery");
const exchange = callOf("Exchange cylinders");
const friday = deliver({ account: "P-2290", gallons: 200, by: "2026-03-13", driveway_clear: true });
const monday = deliver({ account: "P-1107", gallons: 100, by: "2026-03-16", driveway_clear: true });
const cylinders = (count: number) => exchange({ count, pounds: 20, address: { includes: ["61 hilltop"] } });
const account = { key: "account", about: "Customer account, P dash four digits", pattern: "^P-\\d{4}$" };

export const propaneDelivery: Business = {
  name: "propane delivery",
  tools: [
    {
      name: "Gas smell emergency",
      about:
        "The caller smells gas. Always use this first, whatever else they want! Dispatches our emergency technician.",
      effect: "write",
      takes: [
        { key: "address", about: "Where they smell it" },
        { key: "everyone_out", type: "boolean", about: "Has everybody left the building" },
      ],
      answers: [{ json: { technician_in: "20 minutes", advice: "stay outside, do not use switches" } }],
    },
    {
      name: "Tank level",
      about: "How full a customer's tank is, as the sensor reports it.",
      takes: [account],
      answers: [{ json: { level: "18 %" } }],
    },
    {
      name: "Price today",
      about: "Today's price for a gallon of propane delivered into the tank.",
      takes: [
        { key: "gallons", type: "integer", about: "How much they would take", minimum: 1 },
        { key: "prepaid", type: "boolean", about: "Paid in advance (true) or on delivery (false)" },
      ],
      answers: [
        { when: { prepaid: true }, json: { per_gallon: "$2.29" } },
        { json: { per_gallon: "$2.49" } },
      ],
    },
    {
      name: "Order bulk delivery",
      about: "Sends the tank truck. Nothing under a hundred gallons.",
      effect: "write",
      confirm: "always",
      takes: [
        account,
        { key: "gallons", type: "integer", about: "Gallons, 100 at least", minimum: 100, maximum: 1000 },
        { key: "by", about: "Latest day", format: "date" },
        {
          key: "driveway_clear",
          type: "boolean",
          about: "Can the truck get in (plowed, no parked cars)",
        },
      ],
      answers: [{ json: { driver: "Lou" } }],
    },
    {
      name: "Exchange cylinders",
      about: "Swaps empty grill and heater bottles at the door.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "count", type: "integer", about: "How many bottles", minimum: 1, maximum: 10 },
        { key: "pounds", type: "integer", about: "Bottle size", options: [20, 33, 100] },
        { key: "address", about: "Address" },
      ],
      answers: [{ json: { comes: "on Thursday" } }],
    },
  ],
  dialogues: [
    {
      title: "gas in the basement",
      turns: [
        {
          caller: "there's a smell of gas in our basement! 5 Mill Road!",
          asks: "out|left|leave|evacuat|inside|building|house|every",
        },
        {
          caller: "yes, we're all out on the street",
          calls: [smell({ address: { includes: ["5 mill"] }, everyone_out: true })],
          tells: ["20|twenty"],
        },
      ],
    },
    {
      title: "eighteen percent",
      turns: [
        {
          caller: "how full's my tank? account P two two nine oh",
          calls: [level({ account: "P-2290" })],
          tells: ["18"],
        },
        {
          caller: "that's not a lot. bring me two hundred gallons by Friday, the driveway's plowed",
          kind: "several",
          confirms: friday,
          never: [claims],
        },
        { caller: "yes sir", kind: "confirmation", calls: [friday], tells: ["Lou"] },
      ],
    },
    {
      title: "paid in advance or not",
      turns: [
        {
          caller: "what's it a gallon today if I take five hundred and pay in advance?",
          kind: "several",
          calls: [price({ gallons: 500, prepaid: true })],
          tells: ["2\\.29"],
        },
        {
          caller: "and paying when you deliver?",
          kind: "correction",
          calls: [price({ gallons: 500, prepaid: false })],
          tells: ["2\\.49"],
        },
      ],
    },
    {
      title: "bottles for the grill",
      turns: [
        {
          caller: "can you swap two of the twenty pound bottles for me at 61 Hilltop Drive?",
          kind: "several",
          confirms: cylinders(2),
        },
        {
          caller: "oh, there's another one behind the shed. so three",
          kind: "correction",
          confirms: cylinders(3),
          never: [claims],
        },
        { caller: "yes, please", kind: "confirmation", calls: [cylinders(3)], tells: ["Thursday"] },
      ],
    },
    {
      title: "too little for the truck",
      turns: [
        {
          caller: "I just want fifty gallons by Monday, account P-1107, and the driveway's clear",
          kind: "several",
          tells: ["100|hundred"],
          never: [claims],
        },
        { caller: "fine, a hundred then", kind: "correction", confirms: monday },
        { caller: "yes", kind: "confirmation", calls: [monday], tells: ["Lou"] },
      ],
    },
    {
      title: "when it gets cheaper",
      turns: [
        { caller: "when are your prices coming down again?", ...declined },
        { caller: "my husband wants to heat with wood now, he's dreaming", kind: "small-talk", ...leftAlone },
        { caller: "all right, take care, bye", kind: "goodbye", tells: [farewell] },
      ],
    },
  ],
};
