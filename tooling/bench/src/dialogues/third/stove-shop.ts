import type { Business } from "../business.ts";

export const stoveShop: Business = {
  name: "stove shop",
  tools: [
    {
      name: "Order firewood",
      about: "Orders firewood for delivery.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "wood", about: "birch, beech or oak", options: ["birch", "beech", "oak"] },
        { key: "cubic_meters", type: "number", about: "How many cubic meters" },
        { key: "delivery_address", about: "Street and house number" },
      ],
      answers: [{ json: { order: "FW-61", total: "$210" } }],
    },
    {
      name: "Stove advice callback",
      about: "A stove expert calls the customer back. Needs a name and a phone number.",
      effect: "write",
      takes: [
        { key: "name", about: "Customer's name" },
        { key: "phone", about: "Phone number" },
      ],
      answers: [{ json: { callback: "this afternoon" } }],
    },
  ],
  dialogues: [
    {
      title: "oak",
      turns: [
        { caller: "I need two cubic meters of oak", asks: "address|street|where" },
        {
          caller: "15 Quarry Road",
          kind: "confirmation",
          confirms: {
            tool: "Order firewood",
            with: { wood: "oak", cubic_meters: 2, delivery_address: "15 Quarry Road" },
          },
        },
        {
          caller: "yep",
          kind: "confirmation",
          calls: [
            {
              tool: "Order firewood",
              with: { wood: "oak", cubic_meters: 2, delivery_address: "15 Quarry Road" },
            },
          ],
          tells: ["61", "210"],
        },
      ],
    },
    {
      title: "birch, no, beech",
      turns: [
        {
          caller: "order three and a half cubic meters of birch to 8 Foundry Lane",
          kind: "several",
          confirms: {
            tool: "Order firewood",
            with: { wood: "birch", cubic_meters: 3.5, delivery_address: "8 Foundry Lane" },
          },
        },
        {
          caller: "hmm rather beech",
          kind: "correction",
          confirms: {
            tool: "Order firewood",
            with: { wood: "beech", cubic_meters: 3.5, delivery_address: "8 Foundry Lane" },
          },
        },
      ],
    },
    {
      title: "advice",
      turns: [
        { caller: "I'd like some advice on stoves, can someone ring me", asks: "name" },
        {
          caller: "Tilda Ek, 206 555 0190",
          kind: "several",
          calls: [
            { tool: "Stove advice callback", with: { name: "Tilda Ek", phone: { digits: "2065550190" } } },
          ],
          tells: ["afternoon"],
        },
      ],
    },
    {
      title: "pancakes",
      turns: [
        { caller: "do you know a good pancake recipe", kind: "small-talk", never: ["FW-", "afternoon"] },
      ],
    },
  ],
};
