import type { Business } from "../business.ts";

export const library: Business = {
  name: "library",
  tools: [
    {
      name: "Search catalogue",
      about: "Finds out if we have a book and whether it is on the shelf.",
      takes: [
        { key: "title", about: "Title of the book" },
        { key: "author", about: "Author, if known", optional: true },
      ],
      answers: [{ json: { found: true, copies_available: 2, shelf: "F-14" } }],
    },
    {
      name: "Renew loan",
      about: "Extends the loan of everything on a library card.",
      effect: "write",
      takes: [{ key: "card_number", about: "8 digit library card number", pattern: "^\\d{8}$" }],
      answers: [
        { when: { card_number: "55550000" }, fail: "timed-out" },
        { json: { new_due_date: "2026-04-08", items: 3 } },
      ],
    },
    {
      name: "Check fines",
      about: "How much a reader owes.",
      takes: [{ key: "card_number", about: "8 digit library card number", pattern: "^\\d{8}$" }],
      answers: [{ json: { fines_due: "$4.50" } }],
    },
  ],
  dialogues: [
    {
      title: "a book by its title and author",
      turns: [
        {
          caller: "Do you have The Great Gatsby by F. Scott Fitzgerald?",
          calls: [
            {
              tool: "Search catalogue",
              with: { title: "The Great Gatsby", author: { includes: ["Fitzgerald"] } },
            },
          ],
          tells: ["2|two|F-14"],
        },
      ],
    },
    {
      title: "digits one by one",
      turns: [
        { caller: "can i renew my books", asks: "card" },
        {
          caller: "sure its two zero one one four four nine eight",
          calls: [{ tool: "Renew loan", with: { card_number: "20114498" } }],
          tells: ["April|8", "3|three"],
        },
        {
          caller: "and do i owe you anything",
          calls: [{ tool: "Check fines", with: { card_number: "20114498" } }],
          tells: ["4\\.50"],
        },
      ],
    },
    {
      title: "too few digits",
      turns: [
        { caller: "how much do I owe on card 20114", asks: "card|digit" },
        {
          caller: "oh, 20114498",
          calls: [{ tool: "Check fines", with: { card_number: "20114498" } }],
          tells: ["4\\.50"],
        },
      ],
    },
    {
      title: "a renewal without an answer",
      turns: [
        {
          caller: "renew everything on 55550000 please",
          kind: "failure",
          calls: [{ tool: "Renew loan", with: { card_number: "55550000" } }],
          never: ["April", "2026", "renewed until", "timed-out"],
        },
        { caller: "ok never mind then, bye", kind: "goodbye", tells: ["bye"] },
      ],
    },
    {
      title: "the title only when asked",
      turns: [
        { caller: "I'm looking for a book", asks: "title|which book|what book" },
        {
          caller: "it's called Middlemarch",
          calls: [{ tool: "Search catalogue", with: { title: "Middlemarch" } }],
          tells: ["F-14|2|two"],
        },
      ],
    },
  ],
};
