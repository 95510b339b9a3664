import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { baffled, claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const estimate = callOf("Estimate a loan");
const ticket = callOf("Look up a pawn ticket");
const extend = callOf("Extend a pawn");
const pay = callOf("Pay on a pawn");
const thirty = extend({ ticket: "70218", days: 30 });
const failing = pay({ ticket: "70999", amount: 75 });
const number = { key: "ticket", about: "Ticket number, five digits", pattern: "^\\d{5}$" };

export const pawnShop: Business = {
  name: "pawn shop",
  tools: [
    {
      name: "Estimate a loan",
      about: "What we'd lend, roughly. Real offer only in the shop, tell them that.",
      takes: [
        {
          key: "thing",
          about: "What they bring",
          options: ["gold jewelry", "watch", "guitar", "laptop", "power tool"],
        },
        { key: "worth", type: "number", about: "What they think it's worth, dollars" },
      ],
      answers: [{ when: { thing: "guitar" }, json: { about: "$240" } }, { json: { about: "$180" } }],
    },
    {
      name: "Look up a pawn ticket",
      about: "What they owe and till when.",
      takes: [number],
      answers: [
        { when: { ticket: "70218" }, json: { owed: "$184", due: "on the 20th" } },
        { status: 404, json: { error: "no ticket" } },
      ],
    },
    {
      name: "Extend a pawn",
      about: "More time, for a fee.",
      effect: "write",
      confirm: "always",
      takes: [
        number,
        { key: "days", type: "integer", about: "How many days more: 30, 60 or 90", options: [30, 60, 90] },
      ],
      answers: [{ json: { fee: "$22" } }],
    },
    {
      name: "Pay on a pawn",
      about: "Takes money from the card we have and pays the loan down.",
      effect: "write",
      confirm: "always",
      takes: [number, { key: "amount", type: "number", about: "Dollars", minimum: 5 }],
      answers: [{ when: { ticket: "70999" }, fail: "invalid-response" }, { json: { still_owed: "$61" } }],
    },
  ],
  dialogues: [
    {
      title: "a guitar and a laptop",
      turns: [
        {
          caller: "what would you lend me on a guitar? it's worth like eight hundred bucks",
          kind: "several",
          calls: [estimate({ thing: "guitar", worth: 800 })],
          tells: ["240"],
        },
        {
          caller: "and a laptop, maybe six hundred?",
          kind: "several",
          calls: [estimate({ thing: "laptop", worth: 600 })],
          tells: ["180"],
        },
      ],
    },
    {
      title: "thirty more days",
      turns: [
        {
          caller: "ticket seven oh two one eight, what do I still owe on that?",
          calls: [ticket({ ticket: "70218" })],
          tells: ["184"],
        },
        { caller: "can I extend it by thirty days?", confirms: thirty, never: [claims] },
        { caller: "sure, yes", kind: "confirmation", calls: [thirty], tells: ["22"] },
      ],
    },
    {
      title: "pays a bit more",
      turns: [
        {
          caller: "I want to pay a hundred and twenty on ticket 70330",
          kind: "several",
          confirms: pay({ ticket: "70330", amount: 120 }),
        },
        {
          caller: "sorry, a hundred and fifty, not one twenty",
          kind: "correction",
          confirms: pay({ ticket: "70330", amount: 150 }),
          never: [claims],
        },
        {
          caller: "ok yes",
          kind: "confirmation",
          calls: [pay({ ticket: "70330", amount: 150 })],
          tells: ["61"],
        },
      ],
    },
    {
      title: "two weeks are not to be had",
      turns: [
        {
          caller: "could you extend ticket 70218 by fourteen days?",
          tells: ["30|thirty"],
          never: [claims],
        },
        { caller: "thirty then", kind: "correction", confirms: thirty },
        { caller: "no, forget it, I'll just come and get it", kind: "confirmation", ...leftAlone },
      ],
    },
    {
      title: "no questions asked",
      turns: [
        { caller: "do you buy phones without papers, no questions asked?", ...declined },
        { caller: "I'm pulling your leg. busy day today?", kind: "small-talk", ...leftAlone },
        { caller: "right, see you around", kind: "goodbye", tells: [`${farewell}|see you`] },
      ],
    },
    {
      title: "did it go through",
      turns: [
        { caller: "put seventy-five dollars on ticket 70999 please", kind: "several", confirms: failing },
        { caller: "yes", kind: "failure", calls: [failing], tells: [declines], never: [claims, "61"] },
        {
          caller: "so did that go through or didn't it?",
          kind: "failure",
          tells: [declines],
          never: [claims, baffled],
        },
      ],
    },
  ],
};
