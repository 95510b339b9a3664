import type { Business } from "../dialogue-script.ts";

export const spa: Business = {
  name: "spa",
  tools: {
    bookMassage: {
      description: "Book a massage session",
      parameters: {
        massageType: ["string!", "Type of massage: swedish, deep tissue, hot stone"],
        date: ["string!", "Date"],
        startTime: ["string!", "Start time (24h, HH:MM)"],
        guestName: ["string!", "Guest name"],
      },
      answer: { confirmed: true, code: "SP44" },
    },
    giftCardBalance: {
      description: "Check the remaining balance of a gift card",
      parameters: { cardNumber: ["string!", "Gift card number"] },
      answer: { balance: 35, currency: "USD" },
    },
  },
  dialogues: {
    massage: [
      { caller: "Hi, I'd love to get a deep tissue massage this Saturday", says: /time/i },
      { caller: "two thirty in the afternoon if possible", says: /name/i },
      {
        caller: "Nadia Rahman",
        calls: [
          {
            tool: "bookMassage",
            with: {
              massageType: "deep tissue",
              date: "2026-11-28",
              startTime: "14:30",
              guestName: "Nadia Rahman",
            },
          },
        ],
        says: /done|confirm/i,
      },
    ],
    gift: [
      { caller: "how much is left on my gift card?", says: /card number/i },
      {
        caller: "it's 6 0 1 1 2 2 3 3",
        calls: [{ tool: "giftCardBalance", with: { cardNumber: "60112233" } }],
        says: /\$35/,
      },
    ],
  },
};
