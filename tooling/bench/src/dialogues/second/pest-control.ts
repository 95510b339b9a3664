import type { Business } from "../business.ts";

export const pestControl: Business = {
  name: "pest control",
  tools: [
    {
      name: "Dispatch exterminator",
      about: "Sends an exterminator to a home or business with pests.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "pest", about: "Which animal", options: ["ants", "mice", "rats", "wasps", "bed bugs"] },
        { key: "zip", about: "Zip code", pattern: "^\\d{5}$" },
        { key: "pets_at_home", type: "boolean", about: "Are there pets in the home?" },
        { key: "notes", about: "Anything else that the technician should know", optional: true },
      ],
      answers: [{ json: { technician: "Ravi", arrives: "today by 4 pm", price: "$180" } }],
    },
    {
      name: "Treatment price",
      about: "Tells what a treatment costs.",
      takes: [{ key: "pest", about: "Which animal", options: ["ants", "mice", "rats", "wasps", "bed bugs"] }],
      answers: [{ json: { from: "$120", to: "$240" } }],
    },
  ],
  dialogues: [
    {
      title: "wasps",
      turns: [
        { caller: "there's a nest of wasps under my roof, please send someone", asks: "zip|pets" },
        { caller: "eight oh two oh two", asks: "pets" },
        {
          caller: "we've got a dog, yes",
          kind: "confirmation",
          confirms: {
            tool: "Dispatch exterminator",
            with: { pest: "wasps", zip: "80202", pets_at_home: true },
          },
        },
        {
          caller: "yes, send him",
          kind: "confirmation",
          calls: [
            { tool: "Dispatch exterminator", with: { pest: "wasps", zip: "80202", pets_at_home: true } },
          ],
          tells: ["Ravi", "4 pm"],
        },
      ],
    },
    {
      title: "what it costs",
      turns: [
        {
          caller: "how much is it to get rid of bed bugs",
          calls: [{ tool: "Treatment price", with: { pest: "bed bugs" } }],
          tells: ["120", "240"],
        },
        {
          caller: "and for mice",
          calls: [{ tool: "Treatment price", with: { pest: "mice" } }],
          tells: ["120"],
        },
      ],
    },
    {
      title: "all at once, then no",
      turns: [
        {
          caller: "Send an exterminator for rats to 10451, no pets here.",
          kind: "several",
          confirms: {
            tool: "Dispatch exterminator",
            with: { pest: "rats", zip: "10451", pets_at_home: false },
          },
        },
        { caller: "no, not today, I'll call again", kind: "confirmation", never: ["Ravi", "\\$180"] },
        { caller: "goodbye", kind: "goodbye", tells: ["bye"] },
      ],
    },
    {
      title: "an animal that is not theirs",
      turns: [{ caller: "my dog has fleas what should i give him", never: ["Ravi", "\\$120"] }],
    },
  ],
};
