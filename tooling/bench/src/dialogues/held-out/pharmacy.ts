import type { Business } from "../business.ts";

export const pharmacy: Business = {
  name: "pharmacy",
  tools: [
    {
      name: "Refill prescription",
      about:
        "Orders a refill for a prescription. Needs the Rx number on the label and the patient's date of birth.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "rx_number", about: "7 digit prescription number on the label", pattern: "^\\d{7}$" },
        { key: "date_of_birth", about: "Date of birth of the patient, YYYY-MM-DD", format: "date" },
      ],
      answers: [
        {
          when: { rx_number: "1112223" },
          json: { refilled: false, reason: "no refills left, the doctor has to renew it" },
        },
        { json: { refilled: true, ready_at: "5 pm today" } },
      ],
    },
    {
      name: "Check stock",
      about: "Do we have a medicine in stock.",
      takes: [
        { key: "medicine", about: "Name of the medicine" },
        { key: "strength_mg", type: "integer", about: "Strength in milligrams, if said", optional: true },
      ],
      answers: [{ json: { in_stock: true, price: "$8.99" } }],
    },
  ],
  dialogues: [
    {
      title: "a refill",
      turns: [
        { caller: "i need a refill", asks: "number|prescription|rx|birth" },
        { caller: "the number is four four oh one nine two seven", asks: "birth" },
        {
          caller: "january fifth nineteen eighty two",
          kind: "confirmation",
          confirms: {
            tool: "Refill prescription",
            with: { rx_number: "4401927", date_of_birth: "1982-01-05" },
          },
        },
        {
          caller: "yes that's correct",
          kind: "confirmation",
          calls: [
            { tool: "Refill prescription", with: { rx_number: "4401927", date_of_birth: "1982-01-05" } },
          ],
          tells: ["5 pm"],
        },
      ],
    },
    {
      title: "a strength",
      turns: [
        {
          caller: "do you have ibuprofen 400 milligrams in stock",
          calls: [{ tool: "Check stock", with: { medicine: "ibuprofen", strength_mg: 400 } }],
          tells: ["8\\.99"],
        },
      ],
    },
    {
      title: "no refills left",
      turns: [
        {
          caller: "please refill 1112223, born on 1990-07-14",
          kind: "confirmation",
          confirms: {
            tool: "Refill prescription",
            with: { rx_number: "1112223", date_of_birth: "1990-07-14" },
          },
        },
        {
          caller: "yes",
          kind: "confirmation",
          calls: [
            { tool: "Refill prescription", with: { rx_number: "1112223", date_of_birth: "1990-07-14" } },
          ],
          tells: ["no refills|doctor|renew"],
          never: ["5 pm"],
        },
      ],
    },
    {
      title: "advice",
      turns: [{ caller: "can I take aspirin together with alcohol", never: ["8\\.99", "yes, you can"] }],
    },
    {
      title: "a slip of the tongue",
      turns: [
        {
          caller:
            "my prescription number is 5550001, no, 5550010, and I was born March 3rd 1975, I'd like a refill",
          kind: "correction",
          confirms: {
            tool: "Refill prescription",
            with: { rx_number: "5550010", date_of_birth: "1975-03-03" },
          },
        },
      ],
    },
    {
      title: "another medicine",
      turns: [
        {
          caller: "could you check whether you have something in stock for me",
          asks: "medicine|which|what|name",
        },
        {
          caller: "loratadine",
          calls: [{ tool: "Check stock", with: { medicine: "loratadine" } }],
          tells: ["8\\.99"],
        },
        { caller: "that's everything thanks bye", kind: "goodbye", tells: ["bye"] },
      ],
    },
  ],
};
