import type { Business } from "../business.ts";

export const hairSalon: Business = {
  name: "hair salon",
  tools: [
    {
      name: "Book haircut",
      about: "Books a slot with a stylist. Use after the customer told day and time.",
      effect: "write",
      takes: [
        { key: "customer", about: "customer's name" },
        {
          key: "service",
          about: "service wanted: cut, color, perm, blow dry",
          options: ["cut", "color", "perm", "blow dry"],
        },
        { key: "day", about: "date yyyy-mm-dd", format: "date" },
        { key: "time", about: "time hh:mm (24h)", format: "time" },
        { key: "stylist", about: "preferred stylist, only if they name one", optional: true },
      ],
      answers: [
        { when: { time: "12:00" }, status: 409, json: { error: "slot taken" } },
        { json: { confirmed: true, stylist: "Joana", price: "$65" } },
      ],
    },
    {
      name: "Price list",
      about: "prices of services",
      takes: [
        { key: "service", about: "service asked about", options: ["cut", "color", "perm", "blow dry"] },
      ],
      answers: [{ json: { price: "$65", duration_minutes: 50 } }],
    },
  ],
  dialogues: [
    {
      title: "a price, then a slot",
      turns: [
        {
          caller: "how much is a cut",
          calls: [{ tool: "Price list", with: { service: "cut" } }],
          tells: ["65"],
        },
        { caller: "ok book me one for friday at quarter past four pm", asks: "name" },
        {
          caller: "it's Naomi",
          calls: [
            {
              tool: "Book haircut",
              with: { customer: "Naomi", service: "cut", day: "2026-03-13", time: "16:15" },
            },
          ],
          tells: ["Joana"],
        },
      ],
    },
    {
      title: "a taken slot, another one",
      turns: [
        {
          caller: "This is Fatima, can you book me a blow dry for tomorrow at noon?",
          kind: "failure",
          calls: [
            {
              tool: "Book haircut",
              with: { customer: "Fatima", service: "blow dry", day: "2026-03-12", time: "12:00" },
            },
          ],
          never: ["Joana", "confirmed", "409"],
        },
        {
          caller: "ok how about one thirty pm",
          kind: "correction",
          calls: [
            {
              tool: "Book haircut",
              with: { customer: "Fatima", service: "blow dry", day: "2026-03-12", time: "13:30" },
            },
          ],
          tells: ["Joana"],
        },
      ],
    },
    {
      title: "with a stylist",
      turns: [
        {
          caller: "I want Joana to do my color on March 21 at 10:00, name's Rita Falk",
          calls: [
            {
              tool: "Book haircut",
              with: {
                customer: "Rita Falk",
                service: "color",
                day: "2026-03-21",
                time: "10:00",
                stylist: "Joana",
              },
            },
          ],
          tells: ["65|Joana"],
        },
      ],
    },
    {
      title: "dithering",
      turns: [
        { caller: "hmm i kind of need an appointment for a perm", asks: "name|day|date|time|when" },
        { caller: "uh let me think", never: ["Joana", "\\$65"] },
        {
          caller: "you know what i'll call back later",
          kind: "goodbye",
          tells: ["bye"],
          never: ["name\\?"],
        },
      ],
    },
    {
      title: "two services in a row",
      turns: [
        {
          caller: "what does a perm cost",
          calls: [{ tool: "Price list", with: { service: "perm" } }],
          tells: ["65", "50"],
        },
        {
          caller: "and color",
          calls: [{ tool: "Price list", with: { service: "color" } }],
          tells: ["65"],
        },
      ],
    },
  ],
};
