import type { Business } from "../business.ts";

export const groceries: Business = {
  name: "groceries",
  tools: [
    {
      name: "Add to basket",
      about: "Puts articles into the customer's basket.",
      effect: "write",
      takes: [
        { key: "article", about: "What they want, e.g. oat milk" },
        { key: "amount", type: "integer", about: "How many" },
      ],
      answers: [{ json: { basket_total: "$31.20", articles: 5 } }],
    },
    {
      name: "Delivery slots",
      about: "Free delivery windows on a day.",
      takes: [{ key: "day", about: "Day of delivery (YYYY-MM-DD)", format: "date" }],
      answers: [{ json: { slots: ["8-10 am", "4-6 pm"] } }],
    },
    {
      name: "Report missing item",
      about: "When something was missing or spoiled in a delivery. Refunds it.",
      effect: "write",
      takes: [
        { key: "order_id", about: "order id, digits" },
        { key: "item", about: "what was missing or spoiled" },
        { key: "problem", about: "missing or spoiled", options: ["missing", "spoiled"] },
      ],
      answers: [{ json: { refunded: true, amount: "$4.10" } }],
    },
  ],
  dialogues: [
    {
      title: "oat milk",
      turns: [
        {
          caller: "add six cartons of oat milk to my basket",
          calls: [{ tool: "Add to basket", with: { article: { includes: ["oat milk"] }, amount: 6 } }],
          tells: ["31\\.20"],
        },
        {
          caller: "and two bananas",
          calls: [{ tool: "Add to basket", with: { article: { includes: ["banana"] }, amount: 2 } }],
          tells: ["31\\.20"],
        },
      ],
    },
    {
      title: "spoiled yoghurt",
      turns: [
        { caller: "the yoghurt in my last order was spoiled", asks: "order" },
        {
          caller: "seven seven zero four one",
          calls: [
            {
              tool: "Report missing item",
              with: { order_id: "77041", item: { includes: ["yoghurt"] }, problem: "spoiled" },
            },
          ],
          tells: ["4\\.10"],
        },
      ],
    },
    {
      title: "slots",
      turns: [
        {
          caller: "when could you deliver on friday",
          calls: [{ tool: "Delivery slots", with: { day: "2026-03-13" } }],
          tells: ["8", "4"],
        },
        {
          caller: "hm and the day after",
          calls: [{ tool: "Delivery slots", with: { day: "2026-03-14" } }],
          tells: ["8"],
        },
      ],
    },
    {
      title: "missing eggs, all at once",
      turns: [
        {
          caller: "Order 88123 came without the eggs, they were missing.",
          calls: [
            {
              tool: "Report missing item",
              with: { order_id: "88123", item: { includes: ["eggs"] }, problem: "missing" },
            },
          ],
          tells: ["4\\.10"],
        },
      ],
    },
  ],
};
