import type { Business } from "../dialogue-script.ts";

export const translationAgency: Business = {
  name: "translation agency",
  tools: {
    translation_quote: {
      description: "Quotes a translation",
      parameters: {
        from_language: ["string!", "Source language"],
        to_language: ["string!", "Target language"],
        word_count: ["integer!", "Number of words"],
      },
      answer: { price: 180, currency: "EUR" },
    },
  },
  dialogues: {
    "one call": [
      { caller: "how much to translate a contract from German to English?", says: /words/i },
      {
        caller: "about fifteen hundred words",
        calls: [
          {
            tool: "translation_quote",
            with: { from_language: /german/i, to_language: /english/i, word_count: 1500 },
          },
        ],
        says: /€180/,
      },
    ],
  },
};
