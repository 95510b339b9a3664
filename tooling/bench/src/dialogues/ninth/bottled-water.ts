import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const order = callOf("Order bottles");
const next = callOf("Next delivery");
const skip = callOf("Skip delivery");
const fault = callOf("Cooler fault");
const more = (bottles: number) => order({ customer: 4408, bottles, day: "2026-03-16" });
const customer = { key: "customer", type: "integer" as const, about: "Customer number" };

export const bottledWater: Business = {
  name: "bottled water",
  tools: [
    {
      name: "Order bottles",
      about: "Orders extra bottles of water for an office, on top of the regular delivery.",
      effect: "write",
      confirm: "always",
      takes: [
        customer,
        { key: "bottles", type: "integer", about: "How many bottles", minimum: 1, maximum: 40 },
        { key: "day", about: "Day of the delivery", format: "date" },
      ],
      answers: [{ json: { price: "$120", driver: "Otis" } }],
    },
    {
      name: "Next delivery",
      about: "When the regular delivery comes next, and with how many bottles.",
      takes: [customer],
      answers: [
        { when: { customer: 3317 }, json: { day: "March 17", bottles: 4 } },
        { json: { day: "March 19", bottles: 6 } },
      ],
    },
    {
      name: "Skip delivery",
      about: "Leaves out the next regular delivery.",
      effect: "write",
      takes: [customer],
      answers: [{ json: { skipped: "March 17", next: "March 31" } }],
    },
    {
      name: "Cooler fault",
      about: "Something is wrong with the water cooler; a technician is sent.",
      effect: "write",
      takes: [
        customer,
        {
          key: "fault",
          about: "What is wrong with it",
          options: ["leaking", "not cooling", "not heating", "noisy"],
        },
      ],
      answers: [
        { when: { customer: 5120 }, status: 500, json: { error: "internal" } },
        { json: { technician: "today before 5 pm" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "closed that week",
      turns: [
        {
          caller: "hi there, when are you coming with our water? we're customer 3317",
          calls: [next({ customer: 3317 })],
          tells: ["17"],
        },
        {
          caller: "okay, please skip that one, we're closed that week",
          calls: [skip({ customer: 3317 })],
          tells: ["31|skipped"],
        },
        { caller: "cheers, bye bye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "a dozen for Monday",
      turns: [
        {
          caller: "could we order a dozen bottles for Monday? customer number four four oh eight",
          kind: "several",
          confirms: more(12),
          never: [claims],
        },
        { caller: "hmm, make it fifteen", kind: "correction", confirms: more(15) },
        { caller: "yep", kind: "confirmation", calls: [more(15)], tells: ["120|otis"] },
      ],
    },
    {
      title: "water on the floor",
      turns: [
        { caller: "there's water all over the floor, our cooler is leaking!", asks: "customer|number" },
        {
          caller: "it's two two nine one",
          calls: [fault({ customer: 2291, fault: "leaking" })],
          tells: ["5|five|today"],
        },
        { caller: "thank goodness. thanks!", kind: "goodbye", ...leftAlone },
      ],
    },
    {
      title: "no hot tea",
      turns: [
        {
          caller: "this is customer five one two oh, our cooler doesn't heat the water any more",
          kind: "failure",
          calls: [fault({ customer: 5120, fault: "not heating" })],
          tells: [declines],
          never: [claims, "before 5"],
        },
        {
          caller: "I see. could you at least tell me when the next delivery is?",
          calls: [next({ customer: 5120 })],
          tells: ["19"],
        },
      ],
    },
    {
      title: "still enough in the kitchen",
      turns: [
        {
          caller: "please order six bottles for tomorrow, we're customer one eight one eight",
          kind: "several",
          confirms: order({ customer: 1818, bottles: 6, day: "2026-03-12" }),
        },
        {
          caller: "you know what, leave it, I just found a few in the kitchen",
          kind: "correction",
          ...leftAlone,
        },
        { caller: "where does your water come from, actually?", ...declined },
      ],
    },
    {
      title: "somebody to talk to",
      turns: [
        { caller: "hello? am I talking to a real person?", kind: "small-talk", ...leftAlone },
        { caller: "fair enough. it's so hot in this office today", kind: "small-talk", ...leftAlone },
        { caller: "well, goodbye then", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "the number is on the fridge",
      turns: [
        { caller: "our cooler has become awfully noisy, can you send someone?", asks: "customer|number" },
        { caller: "I don't know that by heart, one moment please", ...leftAlone },
        {
          caller: "here we go, it's nine one two seven",
          calls: [fault({ customer: 9127, fault: "noisy" })],
          tells: ["5|five|today"],
        },
      ],
    },
  ],
};
