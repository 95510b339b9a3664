import type { Business } from "../business.ts";

export const charity: Business = {
  name: "charity",
  tools: [
    {
      name: "Record donation pledge",
      about: "Notes down that somebody promises to donate. We send them a letter with the bank details.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "donor_name", about: "Full name" },
        { key: "amount", type: "number", about: "Amount in dollars" },
        { key: "frequency", about: "once, monthly or yearly", options: ["once", "monthly", "yearly"] },
      ],
      answers: [{ json: { pledge_id: "P-77", letter: "within three days" } }],
    },
    {
      name: "Find volunteering",
      about: "Finds volunteering opportunities for someone who wants to help in person.",
      takes: [
        { key: "city", about: "Where they live" },
        { key: "weekend_only", type: "boolean", about: "Only at the weekend?", optional: true },
      ],
      answers: [{ json: [{ place: "Soup kitchen" }, { place: "Animal shelter" }] }],
    },
  ],
  dialogues: [
    {
      title: "monthly money",
      turns: [
        { caller: "I'd like to donate twenty five dollars every month", asks: "name" },
        {
          caller: "Hannah Weiss",
          kind: "confirmation",
          confirms: {
            tool: "Record donation pledge",
            with: { donor_name: "Hannah Weiss", amount: 25, frequency: "monthly" },
          },
        },
        {
          caller: "that's right yes",
          kind: "confirmation",
          calls: [
            {
              tool: "Record donation pledge",
              with: { donor_name: "Hannah Weiss", amount: 25, frequency: "monthly" },
            },
          ],
          tells: ["P-?77|three days"],
        },
      ],
    },
    {
      title: "helping in person",
      turns: [
        {
          caller: "are there any volunteering opportunities in Portland",
          calls: [{ tool: "Find volunteering", with: { city: "Portland" } }],
          tells: ["soup kitchen", "animal shelter"],
        },
        { caller: "lovely, thank you, bye", kind: "goodbye", tells: ["bye"] },
      ],
    },
    {
      title: "a larger amount once",
      turns: [
        {
          caller: "put me down for a one time donation of one thousand two hundred dollars, Carl Zimmer",
          kind: "several",
          confirms: {
            tool: "Record donation pledge",
            with: { donor_name: "Carl Zimmer", amount: 1200, frequency: "once" },
          },
        },
        {
          caller: "hold on, one thousand is enough",
          kind: "correction",
          confirms: {
            tool: "Record donation pledge",
            with: { donor_name: "Carl Zimmer", amount: 1000, frequency: "once" },
          },
        },
        {
          caller: "mhm yes",
          kind: "confirmation",
          calls: [
            {
              tool: "Record donation pledge",
              with: { donor_name: "Carl Zimmer", amount: 1000, frequency: "once" },
            },
          ],
          tells: ["P-?77|three days"],
        },
      ],
    },
    {
      title: "only at the weekend",
      turns: [
        { caller: "I want to volunteer but only on weekends", asks: "city|where|live" },
        {
          caller: "I live in Salem",
          calls: [{ tool: "Find volunteering", with: { city: "Salem", weekend_only: true } }],
          tells: ["soup kitchen"],
        },
      ],
    },
    {
      title: "who is this",
      turns: [{ caller: "am I talking to a robot", kind: "small-talk", never: ["P-77", "soup"] }],
    },
  ],
};
