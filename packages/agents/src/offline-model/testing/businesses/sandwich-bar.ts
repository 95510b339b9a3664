import type { Business } from "../dialogue-script.ts";

export const sandwichBar: Business = {
  name: "sandwich bar",
  tools: {
    order_sandwich: {
      description: "Orders a sandwich for delivery.",
      parameters: {
        sandwich: ["string!", "Which sandwich"],
        address: ["string!", "Delivery address"],
      },
      answer: { ordered: true, headers: { host: "10.0.0.7" }, request: { port: 8080 } },
    },
    allergens: {
      description: "Tells which allergens are in the food.",
      parameters: {},
      answer: { allergens: ["nuts", "milk"] },
    },
    call_colleague: {
      description: "Use when the caller wants to talk to a human. Puts the caller through to the team.",
      parameters: { topic: ["string!", "What it is about"] },
      answer: { transferred: true },
    },
    send_driver: {
      description: "For callers who want to be picked up. Sends our driver.",
      parameters: { place: ["string!", "Where to pick up the caller"] },
      answer: { sent: true },
    },
  },
  dialogues: {
    "back to the order after a question": [
      { caller: "I'd like to order a sandwich", says: /which sandwich/i },
      { caller: "oh, which allergens are in your food?", calls: [{ tool: "allergens", with: {} }] },
      { caller: "alright then a BLT please", says: /address/i },
      {
        caller: "48 Cedar Lane",
        calls: [{ tool: "order_sandwich", with: { sandwich: "BLT", address: "48 Cedar Lane" } }],
        neverSays: /10\.0\.0\.7|8080|host/i,
      },
    ],
    "thanks do not answer the old question": [
      { caller: "I'd like to order a sandwich", says: /which sandwich/i },
      { caller: "oh, which allergens are in your food?", calls: [{ tool: "allergens", with: {} }] },
      { caller: "great, thank you", says: /welcome/i },
      { caller: "no thanks", says: /goodbye|all right/i, neverSays: /welcome/i },
    ],
    "no verb at all": [
      {
        caller: "a veggie burger to 48 Cedar Lane",
        calls: [{ tool: "order_sandwich", with: { sandwich: "veggie burger", address: "48 Cedar Lane" } }],
      },
    ],
    "a person is asked for": [
      { caller: "could I speak to a real person please", says: /what it is about|about/i },
    ],
    "to be picked up": [{ caller: "Please pick me up", says: /where to pick you up/i }],
    "anger is heard": [
      { caller: "I'd like to order a sandwich", says: /which sandwich/i },
      {
        caller: "this is outrageous, what a bunch of clowns!",
        says: /sorry.*which sandwich/i,
        neverSays: /catch/,
      },
      { caller: "are you a human being?", says: /automated/i, neverSays: /can't put you through/i },
    ],
  },
};
