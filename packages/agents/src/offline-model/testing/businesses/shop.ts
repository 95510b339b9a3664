import type { Business } from "../dialogue-script.ts";

export const shop: Business = {
  name: "online shop",
  tools: {
    order_status: {
      description: "Tracks a customer's order.",
      parameters: { order_id: ["string!", "Order number"], email: ["string!", "Email used for the order"] },
      answer: { status: "shipped", carrier: "DHL", expected_delivery: "2026-11-25" },
    },
    start_return: {
      description: "Starts the return of an item for a refund.",
      parameters: { order_id: ["string!", "Order number"], reason: ["string!", "Why the item is returned"] },
      answer: {
        status: "failed",
        reason: "timed-out",
        say: "The system did not answer in time. I cannot tell whether it went through.",
        next: "check-before-repeating",
      },
    },
    check_stock: {
      description: "Checks how many of a product are in stock.",
      parameters: {
        product: ["string!", "Name of the product"],
        size: ["string", "Size"],
        colour: ["string", "Colour"],
      },
      answer: {
        status: "failed",
        reason: "connection-failed",
        say: "I could not reach the system that knows this.",
        next: "offer-to-try-again",
      },
    },
  },
  dialogues: {
    "two values at once": [
      { caller: "I ordered something last week and it still hasn't arrived", says: /order number/i },
      {
        caller: "order number 100452 and my email is bob@mail.com",
        calls: [{ tool: "order_status", with: { order_id: "100452", email: "bob@mail.com" } }],
        says: /shipped/i,
      },
    ],
    "a return that may have gone through": [
      {
        caller: "I want to send back order 100452, the shoes are too small",
        calls: [{ tool: "start_return", with: { order_id: "100452", reason: /too small/i } }],
        says: /cannot tell|can't tell/i,
        neverSays: /that's done|started your return/i,
      },
    ],
    "an endpoint that is down": [
      {
        caller: "do you have the blue rain jacket in large?",
        calls: [{ tool: "check_stock", with: { product: /rain jacket/i, size: "large", colour: "blue" } }],
        says: /could not reach.*try again\?/i,
      },
      {
        caller: "yes please",
        calls: [{ tool: "check_stock", with: { product: /rain jacket/i, size: "large", colour: "blue" } }],
      },
      { caller: "ok never mind", says: /else/i },
    ],
  },
};
