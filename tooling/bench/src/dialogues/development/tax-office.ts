import type { Business } from "../business.ts";

export const taxOffice: Business = {
  name: "tax office",
  tools: [
    {
      name: "Book counter appointment",
      about: "Books an appointment at the counter of the tax office",
      effect: "write",
      confirm: "always",
      takes: [
        {
          key: "topic",
          about: "income tax, property tax, business tax or other",
          options: ["income tax", "property tax", "business tax", "other"],
        },
        { key: "date", about: "date YYYY-MM-DD", format: "date" },
        { key: "name", about: "name of the visitor" },
        { key: "interpreter", type: "boolean", about: "needs an interpreter", optional: true },
      ],
      answers: [{ json: { ticket: "C-44", time: "10:20", counter: 7 } }],
    },
    {
      name: "Payment deadline",
      about: "When a tax is due",
      takes: [
        {
          key: "topic",
          about: "income tax, property tax, business tax or other",
          options: ["income tax", "property tax", "business tax", "other"],
        },
      ],
      answers: [{ json: { due: "2026-05-31", late_fee: "1 percent per month" } }],
    },
    {
      name: "Refund status",
      about: "How far a tax refund is",
      takes: [
        { key: "tax_id", about: "tax id, 11 digits", pattern: "^\\d{11}$" },
        { key: "year", type: "integer", about: "tax year" },
      ],
      answers: [{ json: { status: "being processed", expected: "April" } }],
    },
  ],
  dialogues: [
    {
      title: "deadline",
      turns: [
        {
          caller: "until when do I have to pay property tax",
          calls: [{ tool: "Payment deadline", with: { topic: "property tax" } }],
          tells: ["May 31"],
        },
      ],
    },
    {
      title: "refund",
      turns: [
        { caller: "where's my tax refund for twenty twenty four", asks: "tax id|id|number" },
        {
          caller: "it is 12 345 678 901",
          calls: [{ tool: "Refund status", with: { tax_id: "12345678901", year: 2024 } }],
          tells: ["process", "April"],
        },
      ],
    },
    {
      title: "an appointment with an interpreter",
      turns: [
        {
          caller: "I need an appointment about income tax next wednesday, and I need an interpreter",
          asks: "name",
        },
        {
          caller: "Nadia Rahimi",
          confirms: {
            tool: "Book counter appointment",
            with: { topic: "income tax", date: "2026-03-18", name: "Nadia Rahimi", interpreter: true },
          },
        },
        {
          caller: "could we do thursday instead",
          kind: "correction",
          confirms: {
            tool: "Book counter appointment",
            with: {
              topic: "income tax",
              date: { oneOf: ["2026-03-12", "2026-03-19"] },
              name: "Nadia Rahimi",
              interpreter: true,
            },
          },
        },
        {
          caller: "yes please",
          calls: [
            {
              tool: "Book counter appointment",
              with: {
                topic: "income tax",
                date: { oneOf: ["2026-03-12", "2026-03-19"] },
                name: "Nadia Rahimi",
                interpreter: true,
              },
            },
          ],
          tells: ["44", "10:20"],
        },
      ],
    },
  ],
};
