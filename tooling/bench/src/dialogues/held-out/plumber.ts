import type { Business } from "../business.ts";

export const plumber: Business = {
  name: "plumber",
  tools: [
    {
      name: "Check availability in area",
      about:
        "Checks whether we come out to the caller's area for the work they need, and when the earliest visit is. Use it whenever a caller asks if we serve their area or wants somebody to come out.",
      takes: [
        {
          key: "zip_code",
          about: "The five-digit zip code of the place where the work is to be done, such as 94110.",
        },
        {
          key: "service_type",
          about: "The kind of work the caller needs, in a few words, such as blocked drain.",
        },
      ],
      answers: [
        { when: { zip_code: "99999" }, json: { covered: false } },
        { json: { covered: true, earliest_visit: "tomorrow at 9 am" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "area without the work",
      turns: [
        {
          caller: "uh hi do you guys come out to nine four one one seven",
          asks: "work|service|need|problem|kind",
        },
        {
          caller: "my water heater is leaking all over the garage",
          calls: [
            {
              tool: "Check availability in area",
              with: { zip_code: "94117", service_type: { includes: ["heater"] } },
            },
          ],
          tells: ["tomorrow", "9"],
        },
        {
          caller: "sorry no the house is in 99999",
          kind: "correction",
          calls: [
            {
              tool: "Check availability in area",
              with: { zip_code: "99999", service_type: { includes: ["heater"] } },
            },
          ],
          tells: ["not|n't|unfortunately|sorry"],
        },
        { caller: "ok too bad, bye", kind: "goodbye", tells: ["bye"] },
      ],
    },
    {
      title: "work without the area",
      turns: [
        { caller: "Our kitchen sink is completely clogged, can you send somebody?", asks: "zip" },
        { caller: "what do you need that for", kind: "small-talk", asks: "zip" },
        {
          caller: "fine, 60614",
          calls: [
            {
              tool: "Check availability in area",
              with: { zip_code: "60614", service_type: { includes: ["sink"] } },
            },
          ],
          tells: ["tomorrow"],
        },
      ],
    },
  ],
};
