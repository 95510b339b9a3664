import type { Business } from "../business.ts";
import { callOf } from "./call-of.ts";
import { claims, declined, declines, farewell } from "./patterns.ts";

const units = callOf("List free units");
const reserve = callOf("Reserve storage unit");
const balance = callOf("Account balance");

const gwen = reserve({
  size: "medium",
  move_in: "2026-04-01",
  name: "Gwen Tanaka",
  email: "gwen@tanaka-design.com",
});
const size = {
  key: "size",
  about: "small: like a closet; medium: fits a one-bedroom apartment; large: fits a whole house",
  options: ["small", "medium", "large"],
};
const unit = { key: "unit", about: "Unit: a letter, a dash and three digits", pattern: "^[A-F]-\\d{3}$" };

export const selfStorage: Business = {
  name: "self storage",
  tools: [
    {
      name: "List free units",
      about: "Which units are free and what they cost per month.",
      takes: [size],
      answers: [
        { when: { size: "large" }, json: { free: 0, note: "There is a waiting list." } },
        { json: { free: 4, monthly: "$89" } },
      ],
    },
    {
      name: "Reserve storage unit",
      about: "Reserves a unit for a new customer.",
      effect: "write",
      confirm: "always",
      takes: [
        size,
        { key: "move_in", about: "First day", format: "date" },
        { key: "name", about: "First and last name" },
        { key: "email", about: "Email address for the contract", format: "email" },
      ],
      answers: [{ json: { unit: "D-114", contract: "on its way by email" } }],
    },
    {
      name: "Send gate code",
      about: "Texts a new gate code to a customer who has lost or forgotten it.",
      effect: "write",
      takes: [unit, { key: "phone", about: "Mobile number on the account", kind: { name: "phone" } }],
      answers: [{ json: { sent: "by text message" } }],
    },
    {
      name: "Account balance",
      about: "What a customer owes, and until when.",
      takes: [unit],
      answers: [{ json: { balance: "$178", due: "March 15" } }],
    },
  ],
  dialogues: [
    {
      title: "a whole house, or a part of it",
      turns: [
        {
          caller:
            "I'm moving abroad and have to put a whole house of furniture somewhere, what have you got free?",
          calls: [units({ size: "large" })],
          tells: ["wait|\\bno\\b|n['’]t|\\bnot\\b|none|\\b0\\b"],
          never: ["89"],
        },
        { caller: "ok and a medium one?", calls: [units({ size: "medium" })], tells: ["89"] },
        { caller: "I'd like to reserve that one from April first. I'm Gwen Tanaka", asks: "e-?mail" },
        { caller: "gwen at tanaka hyphen design dot com", kind: "confirmation", confirms: gwen },
        { caller: "sure, do that", kind: "confirmation", calls: [gwen], tells: ["114"] },
      ],
    },
    {
      title: "what is owed",
      turns: [
        { caller: "how much do I owe you guys", asks: "unit" },
        {
          caller: "unit B two oh six",
          calls: [balance({ unit: "B-206" })],
          tells: ["178", "15"],
        },
        { caller: "ouch. when's that due again?", tells: ["15|fifteenth"] },
      ],
    },
    {
      title: "in the rain",
      turns: [
        { caller: "I forgot my gate code and I'm standing here in the rain", asks: "unit|phone|number" },
        { caller: "D one one four", asks: "phone|number|mobile" },
        {
          caller: "four one five, triple five, oh one double seven",
          calls: [{ tool: "Send gate code", with: { unit: "D-114", phone: { digits: "4155550177" } } }],
          tells: ["text|sent|message"],
        },
        { caller: "you're a lifesaver, thank you!", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "insured, and by card",
      turns: [
        {
          caller: "hi! so what can you help me with?",
          kind: "small-talk",
          tells: ["unit|storage|gate|balance"],
        },
        { caller: "is my stuff insured while it's with you?", ...declined },
        {
          caller: "fine. can I give you my credit card and pay the bill right now?",
          tells: [declines],
          never: ["card number", claims],
        },
      ],
    },
    {
      title: "two things",
      turns: [
        {
          caller: "Two things: what's the balance on unit A-019, and what does a small unit cost?",
          kind: "several",
          calls: [balance({ unit: "A-019" }), units({ size: "small" })],
          tells: ["178", "89"],
        },
        { caller: "that's all I needed, have a nice evening", kind: "goodbye", tells: [farewell] },
      ],
    },
  ],
};
