import type { Business } from "../business.ts";

export const pizzeria: Business = {
  name: "pizzeria",
  tools: [
    {
      name: "Place pizza order",
      about:
        "Takes an order for one kind of pizza, for delivery. Call when the customer has said pizza, size and address.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "pizza", about: "The pizza", options: ["margherita", "pepperoni", "hawaiian", "four cheese"] },
        { key: "size", about: "small, medium or large", options: ["small", "medium", "large"] },
        { key: "quantity", type: "integer", about: "how many pizzas", minimum: 1, maximum: 20 },
        { key: "address", about: "Street and house number for the delivery" },
        {
          key: "extra_toppings",
          type: "array",
          items: { type: "string" },
          about: "Extra toppings, if any",
          optional: true,
        },
      ],
      answers: [{ json: { eta_minutes: 35, price: 42.5 } }],
    },
    {
      name: "Opening hours",
      about: "Tells when the pizzeria is open on a weekday.",
      takes: [
        {
          key: "weekday",
          about: "day of the week",
          options: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
        },
      ],
      answers: [
        { when: { weekday: "monday" }, json: { open: false } },
        { json: { open: true, hours: "11 am to 10 pm" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "two large ones",
      turns: [
        { caller: "two large pepperoni pizzas please", asks: "address|street|where" },
        {
          caller: "48 Willow Street",
          kind: "confirmation",
          confirms: {
            tool: "Place pizza order",
            with: { pizza: "pepperoni", size: "large", quantity: 2, address: "48 Willow Street" },
          },
        },
        {
          caller: "correct",
          kind: "confirmation",
          calls: [
            {
              tool: "Place pizza order",
              with: { pizza: "pepperoni", size: "large", quantity: 2, address: "48 Willow Street" },
            },
          ],
          tells: ["35", "42\\.5"],
        },
      ],
    },
    {
      title: "corrected in the sentence",
      turns: [
        {
          caller: "can i get one small no wait medium margherita to 7 oak avenue",
          kind: "correction",
          confirms: {
            tool: "Place pizza order",
            with: { pizza: "margherita", size: "medium", quantity: 1, address: "7 oak avenue" },
          },
        },
        {
          caller: "yeah",
          kind: "confirmation",
          calls: [
            {
              tool: "Place pizza order",
              with: { pizza: "margherita", size: "medium", quantity: 1, address: "7 oak avenue" },
            },
          ],
          tells: ["35"],
        },
      ],
    },
    {
      title: "open on sunday",
      turns: [
        {
          caller: "are you open on sundays",
          calls: [{ tool: "Opening hours", with: { weekday: "sunday" } }],
          tells: ["11", "10"],
        },
        {
          caller: "and monday?",
          calls: [{ tool: "Opening hours", with: { weekday: "monday" } }],
          tells: ["not open|closed|n't open|no"],
        },
      ],
    },
    {
      title: "with toppings",
      turns: [
        {
          caller:
            "I'd like three medium hawaiian pizzas with extra mushrooms and olives delivered to 12 Harbor Road",
          kind: "several",
          confirms: {
            tool: "Place pizza order",
            with: {
              pizza: "hawaiian",
              size: "medium",
              quantity: 3,
              address: "12 Harbor Road",
              extra_toppings: ["mushrooms", "olives"],
            },
          },
        },
        { caller: "nope, that's wrong", kind: "confirmation", never: ["35 min", "42\\.5"] },
      ],
    },
    {
      title: "asks what there is",
      turns: [
        { caller: "I want to order a pizza", asks: "which|pizza|margherita|kind" },
        { caller: "four cheese", asks: "size|small|large" },
        { caller: "large", asks: "how many|quantity|number|address|street" },
        {
          caller: "just one, and bring it to 9 Mill Lane",
          kind: "several",
          confirms: {
            tool: "Place pizza order",
            with: { pizza: "four cheese", size: "large", quantity: 1, address: "9 Mill Lane" },
          },
        },
      ],
    },
  ],
};
