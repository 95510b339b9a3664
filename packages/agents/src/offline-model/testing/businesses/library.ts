import type { Business } from "../dialogue-script.ts";

export const library: Business = {
  name: "library",
  tools: {
    search_catalog: {
      description: "Searches the catalogue for a book and says whether it is on the shelf.",
      parameters: { title: ["string!", "Title of the book"], author: ["string", "Author of the book"] },
      answer: { title: "Dune", available: true, shelf: "SF-12" },
    },
    renew_loan: {
      description: "Renews a borrowed item.",
      parameters: { card_number: ["string!", "Library card number"], item_title: ["string", "Which item"] },
      answer: { renewed: true, new_due_date: "2026-12-14" },
    },
  },
  dialogues: {
    "a book": [
      {
        caller: "do you have Dune by Frank Herbert?",
        calls: [{ tool: "search_catalog", with: { title: "Dune", author: "Frank Herbert" } }],
        says: /available.*SF-12/i,
      },
    ],
    renewal: [
      { caller: "can I keep my books a bit longer?", says: /card number/i },
      {
        caller: "33018",
        calls: [{ tool: "renew_loan", with: { card_number: "33018" } }],
        says: /December 14/,
      },
    ],
  },
};
