import type { Business } from "../dialogue-script.ts";

export const smallTalk: Business = {
  name: "dry cleaner",
  tools: {
    item_ready: {
      description: "Checks if a garment is ready for pickup.",
      parameters: { ticket_number: ["string!", "Number on the ticket"] },
      answer: { ready: true },
    },
    price_list: {
      description: "Price for cleaning a garment.",
      parameters: { garment: ["string!", "Kind of garment, such as suit, dress or coat"] },
      answer: { price: 14, currency: "GBP" },
    },
  },
  dialogues: {
    "chat around a request": [
      { caller: "good morning", says: /hello|morning|help/i },
      { caller: "how are you today?", says: /well/i },
      { caller: "what can you do?", says: /price|ready/i },
      {
        caller: "is my suit ready? ticket 558",
        calls: [{ tool: "item_ready", with: { ticket_number: "558" } }],
        says: /ready/i,
      },
      {
        caller: "and how much is a coat?",
        calls: [{ tool: "price_list", with: { garment: "coat" } }],
        says: /£14/,
      },
      { caller: "do you also repair shoes?", says: /can't|not something|sorry/i },
      { caller: "okay, no problem. that's everything, thank you", says: /goodbye|welcome/i },
    ],
    "the caller does not know": [
      { caller: "I want to know if my dress is ready", says: /ticket|number/i },
      { caller: "I don't remember", says: /need/i },
      { caller: "never mind then", says: /else/i },
    ],
  },
};
