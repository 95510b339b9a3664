import type { Business } from "../business.ts";

export const repairCafe: Business = {
  name: "repair cafe",
  tools: [
    {
      name: "Register repair",
      about: "Registers a broken thing that a visitor wants to bring to the next repair cafe.",
      effect: "write",
      takes: [
        { key: "thing", about: "What is to be repaired, e.g. toaster" },
        { key: "fault", about: "What does not work, in the visitor's words" },
        { key: "visitor", about: "Name of the visitor" },
        { key: "phone", about: "Phone number, optional", optional: true },
      ],
      answers: [{ json: { number: 23, date: "2026-03-21", doors_open: "10 am" } }],
    },
    {
      name: "Next dates",
      about: "When and where the next repair cafes are.",
      takes: [],
      answers: [
        {
          json: [
            { date: "2026-03-21", place: "Town hall" },
            { date: "2026-04-18", place: "Library" },
          ],
        },
      ],
    },
  ],
  dialogues: [
    {
      title: "when",
      turns: [
        {
          caller: "when's your next event",
          calls: [{ tool: "Next dates", with: {} }],
          tells: ["March 21", "Town hall"],
        },
      ],
    },
    {
      title: "a toaster",
      turns: [
        { caller: "hi I have a toaster that doesn't heat up anymore, can I bring it", asks: "name" },
        {
          caller: "Oskar Lind",
          calls: [
            {
              tool: "Register repair",
              with: {
                thing: { includes: ["toaster"] },
                fault: { includes: ["heat"] },
                visitor: "Oskar Lind",
              },
            },
          ],
          tells: ["23", "March 21"],
        },
        { caller: "super, see you there", kind: "goodbye", tells: ["bye|see you"] },
      ],
    },
    {
      title: "a lamp, bit by bit",
      turns: [
        { caller: "i want to register something for repair", asks: "what|repaired|thing" },
        { caller: "a desk lamp", asks: "work|wrong|fault" },
        { caller: "it flickers and then goes off", asks: "name" },
        {
          caller: "June Okoye, and my number is 020 7946 0018",
          calls: [
            {
              tool: "Register repair",
              with: {
                thing: { includes: ["lamp"] },
                fault: { includes: ["flickers"] },
                visitor: "June Okoye",
                phone: { digits: "2079460018" },
              },
            },
          ],
          tells: ["23"],
        },
      ],
    },
  ],
};
