import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const warranty = callOf("Check warranty");
const part = callOf("Spare part in stock");
const partOrder = callOf("Order spare part");
const visit = callOf("Send a technician");
const reschedule = callOf("Reschedule a technician");
const washer = visit({
  appliance: "washing machine",
  problem: { includes: ["drain"] },
  date: "2026-03-13",
  address: { includes: ["27 linden"] },
  name: { includes: ["gloria", "benson"] },
  phone: { digits: "5550114" },
});
const oven = visit({
  appliance: "oven",
  problem: { includes: ["hot"] },
  date: "2026-03-12",
  address: { includes: ["4 garden"] },
  name: { includes: ["luis", "prado"] },
  phone: { digits: "5550120" },
});
const filter = partOrder({ part: "W10-4482", quantity: 2, email: "ray.dunn@postbox.com" });
const moved = (date: string) => reschedule({ visit: "V83051", date });
const partNumber = {
  key: "part",
  about: "Part number as printed: letter, 2 digits, dash, 4 digits",
  pattern: "^[A-Z]\\d{2}-\\d{4}$",
};

export const applianceService: Business = {
  name: "appliance service",
  tools: [
    {
      name: "Check warranty",
      about: "Checks by serial number if an appliance is still under warranty.",
      takes: [{ key: "serial", about: "Serial number: 2 letters and 6 digits", pattern: "^[A-Z]{2}\\d{6}$" }],
      answers: [
        { when: { serial: "HK730155" }, json: { under_warranty: true, months_left: 7 } },
        { json: { under_warranty: false } },
      ],
    },
    {
      name: "Spare part in stock",
      about: "Checks if we have a spare part, and what it costs.",
      takes: [partNumber],
      answers: [
        { when: { part: "W10-4482" }, json: { in_stock: 9, price: "$24" } },
        { json: { in_stock: 0, back_in: "3 weeks" } },
      ],
    },
    {
      name: "Order spare part",
      about: "Orders a spare part for customers who repair themselves. Payment link by email.",
      effect: "write",
      confirm: "always",
      takes: [
        partNumber,
        { key: "quantity", type: "integer", about: "How many", minimum: 1, maximum: 10 },
        { key: "email", about: "For the payment link", format: "email" },
      ],
      answers: [{ json: { ships: "tomorrow" } }],
    },
    {
      name: "Send a technician",
      about: "New visit of a technician at the customer's home.",
      effect: "write",
      confirm: "always",
      takes: [
        {
          key: "appliance",
          about: "Appliance",
          options: ["washing machine", "dryer", "dishwasher", "fridge", "oven"],
        },
        { key: "problem", about: "What is wrong with it, in the customer's words" },
        { key: "date", about: "Day of the visit", format: "date" },
        { key: "address", about: "Street and number" },
        { key: "name", about: "Customer's full name" },
        { key: "phone", about: "Customer's phone" },
      ],
      answers: [
        { when: { appliance: "oven" }, status: 503, json: { error: "planning is down" } },
        { json: { visit: "V83060", call_out_fee: "$59" } },
      ],
    },
    {
      name: "Reschedule a technician",
      about: "Moves a visit that was agreed before to another day.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "visit", about: "Visit number, V and five digits", pattern: "^V\\d{5}$" },
        { key: "date", about: "New day", format: "date" },
      ],
      answers: [{ json: { technician: "Ibrahim" } }],
    },
  ],
  dialogues: [
    {
      title: "seven months left",
      turns: [
        {
          caller: "is my dryer still under warranty? serial is H K seven three zero one five five",
          calls: [warranty({ serial: "HK730155" })],
          tells: ["7|seven"],
        },
        {
          caller: "and this one: H K seven three zero one five six",
          kind: "correction",
          calls: [warranty({ serial: "HK730156" })],
          tells: [declines],
          never: ["seven months|7 months"],
        },
      ],
    },
    {
      title: "it will not drain",
      turns: [
        {
          caller: "my washing machine won't drain, there's water everywhere. can someone come on Friday?",
          kind: "several",
          asks: "address|where|name|phone|number",
        },
        { caller: "27 Linden Avenue", asks: "name|phone|number" },
        {
          caller: "Gloria Benson, five double five, oh one one four",
          kind: "several",
          confirms: washer,
          never: [claims],
        },
        { caller: "yes, please hurry", kind: "confirmation", calls: [washer], tells: ["59"] },
      ],
    },
    {
      title: "repairs it himself",
      turns: [
        {
          caller: "do you have part W ten dash four four eight two in stock?",
          calls: [part({ part: "W10-4482" })],
          tells: ["24"],
        },
        {
          caller: "order me two of them, and send the link to ray dot dunn at postbox dot com",
          kind: "several",
          confirms: filter,
          never: [claims],
        },
        { caller: "okay, do it", kind: "confirmation", calls: [filter], tells: ["tomorrow"] },
      ],
    },
    {
      title: "another day for visit 83051",
      turns: [
        {
          caller: "I can't be home for the technician, visit V83051. could he come on Thursday next week?",
          kind: "several",
          confirms: moved("2026-03-19"),
        },
        {
          caller: "sorry, Friday, not Thursday",
          kind: "correction",
          confirms: moved("2026-03-20"),
          never: [claims],
        },
        {
          caller: "yes, Friday",
          kind: "confirmation",
          calls: [moved("2026-03-20")],
          tells: ["Ibrahim"],
        },
      ],
    },
    {
      title: "planning is down",
      turns: [
        {
          caller:
            "send a technician for my oven tomorrow, it doesn't get hot. 4 Garden Row, Luis Prado, 555 0120",
          kind: "several",
          confirms: oven,
        },
        {
          caller: "yes",
          kind: "failure",
          calls: [oven],
          tells: [declines],
          never: [claims],
        },
        { caller: "great, cold pizza it is", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "which one should she buy",
      turns: [
        { caller: "which brand of fridge would you buy, honestly?", ...declined },
        {
          caller: "part K twenty-two dash zero one nine zero, have you got that?",
          calls: [part({ part: "K22-0190" })],
          tells: ["3 weeks|three weeks"],
        },
        { caller: "that's too long for me. anyway, thanks, bye", kind: "goodbye", tells: [farewell] },
      ],
    },
  ],
};
