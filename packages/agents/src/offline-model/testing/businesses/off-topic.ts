import type { Business } from "../dialogue-script.ts";

export const offTopic: Business = {
  name: "off topic",
  tools: {
    check_balance: {
      description: "Checks the prepaid balance of a phone card",
      parameters: { card_number: ["string!", "Card number"] },
      answer: { balance: 4.2, currency: "EUR" },
    },
  },
  dialogues: {
    "one call": [
      { caller: "hi, who won the game last night?", says: /sorry|can't/i },
      { caller: "ok, can you order me a taxi?", says: /sorry|can't/i },
      { caller: "fine, what's the balance on my phone card", says: /card number/i },
      { caller: "what do you need that for?", says: /card number/i },
      {
        caller: "99 88 77 66",
        calls: [{ tool: "check_balance", with: { card_number: /99.?88.?77.?66/ } }],
        says: /€4\.20/,
      },
    ],
  },
};
