import type { Business } from "../business.ts";

export const insurance: Business = {
  name: "insurance",
  tools: [
    {
      name: "File a claim",
      about:
        "Opens a new damage claim for a policy holder. Returns the claim number. Use it when something was damaged, stolen or broken and they want to claim it.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "policy_number", about: "Policy number, looks like POL-123456" },
        { key: "date_of_loss", about: "The day on which it happened, YYYY-MM-DD", format: "date" },
        { key: "damage", about: "What was damaged and how, in a sentence" },
        {
          key: "estimated_cost",
          type: "number",
          about: "Estimated cost in dollars, if the caller knows",
          optional: true,
        },
      ],
      answers: [{ json: { claim_number: "CL-3301" } }],
    },
    {
      name: "Claim status",
      about: "Reads how far a claim is.",
      takes: [{ key: "claim_number", about: "Claim number, looks like CL-1234" }],
      answers: [{ json: { status: "approved", payout: "$1,150.00", paid_on: "2026-03-09" } }],
    },
    {
      name: "Send policy documents",
      about: "Emails the policy papers to the customer.",
      effect: "write",
      takes: [
        { key: "policy_number", about: "Policy number, looks like POL-123456" },
        { key: "email", about: "Where to send them", format: "email" },
      ],
      answers: [{ json: { sent: true } }],
    },
  ],
  dialogues: [
    {
      title: "what happened to a claim",
      turns: [
        { caller: "any news about my claim", asks: "claim|number" },
        {
          caller: "c l four four zero nine",
          calls: [{ tool: "Claim status", with: { claim_number: "CL-4409" } }],
          tells: ["approved", "1,?150"],
        },
      ],
    },
    {
      title: "a new claim",
      turns: [
        {
          caller: "yesterday a storm broke our living room window and I want to file a claim",
          asks: "policy",
        },
        {
          caller: "POL-771204",
          kind: "confirmation",
          confirms: {
            tool: "File a claim",
            with: {
              policy_number: "POL-771204",
              date_of_loss: "2026-03-10",
              damage: { includes: ["window"] },
            },
          },
        },
        {
          caller: "yes please",
          kind: "confirmation",
          calls: [
            {
              tool: "File a claim",
              with: {
                policy_number: "POL-771204",
                date_of_loss: "2026-03-10",
                damage: { includes: ["window"] },
              },
            },
          ],
          tells: ["3301"],
        },
      ],
    },
    {
      title: "papers by email",
      turns: [
        { caller: "could you email me my policy papers, it's policy POL-100200", asks: "email|address" },
        {
          caller: "jane dot doe at example dot com",
          calls: [
            {
              tool: "Send policy documents",
              with: { policy_number: "POL-100200", email: "jane.doe@example.com" },
            },
          ],
          tells: ["sent|on (its|their) way|done"],
        },
      ],
    },
    {
      title: "an answer in the middle of a question",
      turns: [
        { caller: "my bike got stolen and i want to file a claim for it", asks: "policy|day|date|when" },
        { caller: "um hang on let me look for it", never: ["CL-3301"] },
        {
          caller: "ok so policy number POL-555001 and it happened on march seventh",
          kind: "several",
          confirms: {
            tool: "File a claim",
            with: {
              policy_number: "POL-555001",
              date_of_loss: "2026-03-07",
              damage: { includes: ["bike", "stolen"] },
            },
          },
        },
      ],
    },
    {
      title: "no tool for it",
      turns: [
        {
          caller: "I would like to speak to your manager about the premium",
          never: ["CL-\\d", "transferr(ed|ing) you"],
        },
      ],
    },
  ],
};
