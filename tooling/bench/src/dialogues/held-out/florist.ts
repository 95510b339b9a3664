import type { Business } from "../business.ts";

export const florist: Business = {
  name: "florist",
  tools: [
    {
      name: "Order bouquet",
      about: "Places an order for a bouquet to be delivered.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "bouquet", about: "Which bouquet", options: ["roses", "tulips", "sunflowers", "mixed"] },
        { key: "recipient", about: "Who gets the flowers, full name" },
        { key: "delivery_date", about: "Day of delivery, YYYY-MM-DD", format: "date" },
        { key: "card_message", about: "Text for the card, if they want one", optional: true },
      ],
      answers: [{ json: { order_number: "F-2210", total: "$48.00" } }],
    },
    {
      name: "Order status",
      about: "Where an existing flower order is. Needs the order number.",
      takes: [{ key: "order_number", about: "Order number like F-1234" }],
      answers: [
        { when: { order_number: "F-1870" }, json: { status: "out for delivery", expected: "before 2 pm" } },
        { status: 404, json: { error: "no such order" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "ordering step by step",
      turns: [
        {
          caller: "hi i'd like to send some flowers to my mom",
          asks: "which|bouquet|roses|name|who|date|day",
        },
        { caller: "tulips please, her name is Helen Marsh", asks: "day|date|when" },
        {
          caller: "this friday",
          kind: "confirmation",
          confirms: {
            tool: "Order bouquet",
            with: { bouquet: "tulips", recipient: "Helen Marsh", delivery_date: "2026-03-13" },
          },
          never: ["F-2210"],
        },
        {
          caller: "yes that's right",
          kind: "confirmation",
          calls: [
            {
              tool: "Order bouquet",
              with: { bouquet: "tulips", recipient: "Helen Marsh", delivery_date: "2026-03-13" },
            },
          ],
          tells: ["F-?\\s?2210", "48"],
        },
      ],
    },
    {
      title: "changed before the yes",
      turns: [
        {
          caller: "Please deliver roses to Omar Haddad tomorrow.",
          kind: "confirmation",
          confirms: {
            tool: "Order bouquet",
            with: { bouquet: "roses", recipient: "Omar Haddad", delivery_date: "2026-03-12" },
          },
        },
        {
          caller: "actually make it sunflowers",
          kind: "correction",
          confirms: {
            tool: "Order bouquet",
            with: { bouquet: "sunflowers", recipient: "Omar Haddad", delivery_date: "2026-03-12" },
          },
        },
        {
          caller: "yep go ahead",
          kind: "confirmation",
          calls: [
            {
              tool: "Order bouquet",
              with: { bouquet: "sunflowers", recipient: "Omar Haddad", delivery_date: "2026-03-12" },
            },
          ],
          tells: ["2210"],
        },
      ],
    },
    {
      title: "refused at the yes",
      turns: [
        {
          caller: "I want a mixed bouquet for Lucy Tran on march twentieth",
          kind: "confirmation",
          confirms: {
            tool: "Order bouquet",
            with: { bouquet: "mixed", recipient: "Lucy Tran", delivery_date: "2026-03-20" },
          },
        },
        {
          caller: "no wait, forget it, I'll think about it",
          kind: "confirmation",
          never: ["2210", "has been placed", "is placed"],
        },
        { caller: "thanks, goodbye", kind: "goodbye", tells: ["bye"] },
      ],
    },
    {
      title: "status by a spelled number",
      turns: [
        {
          caller: "where are my flowers, the number is F dash one eight seven zero",
          calls: [{ tool: "Order status", with: { order_number: "F-1870" } }],
          tells: ["out for delivery", "2 ?pm"],
        },
      ],
    },
    {
      title: "status of an order that is not there",
      turns: [
        { caller: "can you check on an order for me", asks: "number" },
        {
          caller: "F-9911",
          kind: "failure",
          calls: [{ tool: "Order status", with: { order_number: "F-9911" } }],
          never: ["out for delivery", "404", "undefined"],
        },
        {
          caller: "oh sorry I misread, it's F-1870",
          kind: "correction",
          calls: [{ tool: "Order status", with: { order_number: "F-1870" } }],
          tells: ["out for delivery"],
        },
      ],
    },
    {
      title: "something that no tool does",
      turns: [{ caller: "do you also sell garden furniture", never: ["F-\\d", "yes, we"] }],
    },
  ],
};
