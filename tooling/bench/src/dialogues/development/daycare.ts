import type { Business } from "../business.ts";

export const daycare: Business = {
  name: "daycare",
  tools: [
    {
      name: "Report absence",
      about: "Parents call in when their child cannot come. Records the absence for a day.",
      effect: "write",
      takes: [
        { key: "child_name", about: "Name of the child" },
        { key: "date", about: "Which day the child stays home, YYYY-MM-DD", format: "date" },
        { key: "reason", about: "Why, e.g. fever, holiday" },
      ],
      answers: [{ json: { recorded: true, group: "Sunflowers" } }],
    },
    {
      name: "Lunch menu",
      about: "Tells what the children eat on a day.",
      takes: [{ key: "date", about: "Day, YYYY-MM-DD", format: "date" }],
      answers: [{ json: { main: "lentil soup", dessert: "apple slices", vegetarian: true } }],
    },
    {
      name: "Change pickup person",
      about: "Changes who may pick up a child today. Staff check the ID of that person.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "child_name", about: "Name of the child" },
        { key: "pickup_person", about: "Full name of the person who picks the child up" },
      ],
      answers: [{ json: { changed: true, valid_until: "18:00" } }],
    },
  ],
  dialogues: [
    {
      title: "fever",
      turns: [
        {
          caller: "good morning this is Mia's mom, Mia has a fever and can't come in today",
          calls: [
            {
              tool: "Report absence",
              with: { child_name: "Mia", date: "2026-03-11", reason: { includes: ["fever"] } },
            },
          ],
          tells: ["Sunflowers|recorded|done"],
        },
        {
          caller: "and what's for lunch tomorrow",
          calls: [{ tool: "Lunch menu", with: { date: "2026-03-12" } }],
          tells: ["lentil", "apple"],
        },
      ],
    },
    {
      title: "grandpa comes",
      turns: [
        { caller: "somebody else is going to pick up my daughter today", asks: "name|who|child" },
        { caller: "her name is Ella", asks: "person|who|name" },
        {
          caller: "her grandfather, Walter Schmitt",
          confirms: {
            tool: "Change pickup person",
            with: { child_name: "Ella", pickup_person: { includes: ["Walter Schmitt"] } },
          },
        },
        {
          caller: "yes exactly",
          calls: [
            {
              tool: "Change pickup person",
              with: { child_name: "Ella", pickup_person: { includes: ["Walter Schmitt"] } },
            },
          ],
          tells: ["6|18"],
        },
      ],
    },
    {
      title: "absent, piece by piece",
      turns: [
        { caller: "I need to report that my son won't be there", asks: "name|child" },
        { caller: "Jonah", asks: "day|date|when" },
        { caller: "thursday", asks: "why|reason" },
        {
          caller: "we're flying to my parents",
          calls: [
            {
              tool: "Report absence",
              with: { child_name: "Jonah", date: "2026-03-12", reason: { includes: ["parents"] } },
            },
          ],
          tells: ["Sunflowers|recorded|done"],
        },
      ],
    },
  ],
};
