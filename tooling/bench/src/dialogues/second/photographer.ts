import type { Business } from "../business.ts";

export const photographer: Business = {
  name: "photographer",
  tools: [
    {
      name: "Check date",
      about: "Is the photographer free on a date?",
      takes: [{ key: "date", about: "date of the event, YYYY-MM-DD", format: "date" }],
      answers: [{ when: { date: "2026-06-20" }, json: { free: false } }, { json: { free: true } }],
    },
    {
      name: "Send inquiry",
      about: "Passes an inquiry on to the photographer, who answers by email within a day.",
      effect: "write",
      takes: [
        { key: "name", about: "Who asks" },
        { key: "email", about: "Email for the answer", format: "email" },
        {
          key: "occasion",
          about: "What is to be photographed",
          options: ["wedding", "portrait", "newborn", "corporate"],
        },
        { key: "budget", type: "number", about: "Budget in dollars, if they mention it", optional: true },
      ],
      answers: [{ json: { received: true, answer_within: "24 hours" } }],
    },
  ],
  dialogues: [
    {
      title: "free on a day",
      turns: [
        {
          caller: "are you free on june twentieth",
          calls: [{ tool: "Check date", with: { date: "2026-06-20" } }],
          tells: ["not|n't|no|unfortunately"],
        },
        {
          caller: "what about the twenty seventh of june",
          calls: [{ tool: "Check date", with: { date: "2026-06-27" } }],
        },
      ],
    },
    {
      title: "an inquiry",
      turns: [
        { caller: "I want to send an inquiry for our wedding", asks: "name|email" },
        {
          caller: "my name is Clara Boone and my email is clara.boone@mail.example",
          kind: "several",
          calls: [
            {
              tool: "Send inquiry",
              with: { name: "Clara Boone", email: "clara.boone@mail.example", occasion: "wedding" },
            },
          ],
          tells: ["24"],
        },
      ],
    },
    {
      title: "with a budget",
      turns: [
        {
          caller:
            "Hi, I'm Ben Ito. Please send an inquiry for newborn photos, my budget is eight hundred dollars.",
          asks: "email",
        },
        {
          caller: "ben at ito dot example",
          calls: [
            {
              tool: "Send inquiry",
              with: { name: "Ben Ito", email: "ben@ito.example", occasion: "newborn", budget: 800 },
            },
          ],
          tells: ["24"],
        },
        { caller: "great, have a nice day", kind: "goodbye", tells: ["bye"] },
      ],
    },
    {
      title: "no date yet",
      turns: [
        { caller: "can you check a date for me", asks: "date|day|when" },
        { caller: "we don't know it yet", never: ["is free", "not free"] },
      ],
    },
  ],
};
