import type { Business } from "../dialogue-script.ts";

export const bank: Business = {
  name: "bank",
  tools: {
    account_balance: {
      description: "Gets the balance of a customer's account.",
      parameters: { account_number: ["string!", "The account number"] },
      answer: { balance: 1520.75, currency: "USD" },
    },
    block_card: {
      description: "Blocks a lost or stolen card at once.",
      parameters: { card_last_four: ["string!", "Last four digits of the card"] },
      answer: { blocked: true },
    },
    transfer_money: {
      description:
        "Transfers money between accounts. Confirm the amount with the customer before transferring.",
      parameters: {
        amount: ["number!", "Amount in dollars"],
        to_account: ["string!", "Account number of the recipient"],
      },
      answer: { success: true, transaction_id: "TX901" },
    },
  },
  dialogues: {
    balance: [
      { caller: "how much money is in my account?", says: /account number/i },
      { caller: "uh one second", says: /take your time/i },
      {
        caller: "it's 7 7 0 4 1 2 9 9",
        calls: [{ tool: "account_balance", with: { account_number: "77041299" } }],
        says: /\$1,520\.75/,
      },
    ],
    "a stolen card": [
      {
        caller: "someone stole my wallet, I need to block my card ending in 4421",
        calls: [{ tool: "block_card", with: { card_last_four: "4421" } }],
        says: /done|blocked/i,
      },
    ],
    "a transfer is read back": [
      { caller: "send 250 dollars to account 55510022", says: /250.*right\?/i },
      {
        caller: "go ahead",
        calls: [{ tool: "transfer_money", with: { amount: 250, to_account: "55510022" } }],
        says: /TX901/,
      },
    ],
  },
};
