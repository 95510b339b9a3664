import type { Business } from "../business.ts";

export const optician: Business = {
  name: "optician",
  tools: [
    {
      name: "Book eye test",
      about: "Appointment for an eye test",
      effect: "write",
      takes: [
        { key: "name", about: "patient's name" },
        { key: "day", about: "day of the appointment, ISO", format: "date" },
        { key: "time_of_day", about: "morning or afternoon", options: ["morning", "afternoon"] },
      ],
      answers: [{ json: { time: "9:40", optometrist: "Ms. Adeyemi" } }],
    },
    {
      name: "Order contact lenses",
      about: "Reorders contact lenses for a customer who has bought them before.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "customer_number", about: "Customer number: C- and five digits" },
        { key: "boxes", type: "integer", about: "How many boxes", minimum: 1, maximum: 12 },
      ],
      answers: [{ json: { order: "L-450", ready: "next Tuesday" } }],
    },
  ],
  dialogues: [
    {
      title: "an eye test",
      turns: [
        { caller: "id like to get my eyes tested friday morning", asks: "name" },
        {
          caller: "this is Jonas Weber",
          calls: [
            {
              tool: "Book eye test",
              with: { name: "Jonas Weber", day: "2026-03-13", time_of_day: "morning" },
            },
          ],
          tells: ["9:40", "Adeyemi"],
        },
      ],
    },
    {
      title: "lenses",
      turns: [
        { caller: "i want to reorder my contact lenses four boxes", asks: "customer|number" },
        {
          caller: "c dash one zero seven seven three",
          kind: "confirmation",
          confirms: { tool: "Order contact lenses", with: { customer_number: "C-10773", boxes: 4 } },
        },
        {
          caller: "make that two boxes",
          kind: "correction",
          confirms: { tool: "Order contact lenses", with: { customer_number: "C-10773", boxes: 2 } },
        },
        {
          caller: "exactly",
          kind: "confirmation",
          calls: [{ tool: "Order contact lenses", with: { customer_number: "C-10773", boxes: 2 } }],
          tells: ["450", "Tuesday"],
        },
      ],
    },
    {
      title: "changed my mind about the day",
      turns: [
        {
          caller: "an eye test on monday, uh, no, on wednesday, my name is Lea Hofer",
          asks: "morning|afternoon|time",
        },
        {
          caller: "afternoon",
          calls: [
            {
              tool: "Book eye test",
              with: { name: "Lea Hofer", day: "2026-03-18", time_of_day: "afternoon" },
            },
          ],
          tells: ["9:40"],
        },
      ],
    },
    {
      title: "hello",
      turns: [
        { caller: "hello is anybody there", kind: "small-talk", never: ["9:40", "L-450"] },
        { caller: "what can you do for me", kind: "small-talk", never: ["9:40", "L-450"] },
      ],
    },
  ],
};
