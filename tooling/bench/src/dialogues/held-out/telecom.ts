import type { Business } from "../business.ts";

export const telecom: Business = {
  name: "telecom",
  tools: [
    {
      name: "Data usage",
      about: "returns how much data is left this month",
      takes: [{ key: "phone_number", about: "customer's mobile number, digits only" }],
      answers: [{ json: { used_gb: 12.4, left_gb: 7.6 } }],
    },
    {
      name: "Change plan",
      about: "switches the customer to another plan from next month",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "phone_number", about: "customer's mobile number, digits only" },
        { key: "plan", about: "new plan", options: ["basic", "plus", "unlimited"] },
      ],
      answers: [{ json: { effective: "April 1", monthly: "$45" } }],
    },
    {
      name: "Check coverage",
      about: "network coverage at a place",
      takes: [{ key: "city", about: "city or town" }],
      answers: [{ json: { coverage: "5G indoors" } }],
    },
  ],
  dialogues: [
    {
      title: "data left",
      turns: [
        { caller: "how much data do i have left", asks: "number" },
        {
          caller: "my number is two one two, five five five, oh one nine nine",
          calls: [{ tool: "Data usage", with: { phone_number: { digits: "2125550199" } } }],
          tells: ["7\\.6"],
        },
        {
          caller: "ok switch me to unlimited",
          kind: "confirmation",
          confirms: {
            tool: "Change plan",
            with: { phone_number: { digits: "2125550199" }, plan: "unlimited" },
          },
        },
        {
          caller: "yes I'm sure",
          kind: "confirmation",
          calls: [
            { tool: "Change plan", with: { phone_number: { digits: "2125550199" }, plan: "unlimited" } },
          ],
          tells: ["April 1", "45"],
        },
      ],
    },
    {
      title: "coverage",
      turns: [
        {
          caller: "how's your coverage in Santa Fe",
          calls: [{ tool: "Check coverage", with: { city: "Santa Fe" } }],
          tells: ["5G"],
        },
      ],
    },
    {
      title: "a plan that there is not",
      turns: [
        {
          caller: "I want to change to the platinum plan, my number is 2125550111",
          asks: "plan|basic|unlimited",
        },
        {
          caller: "hm okay plus",
          kind: "confirmation",
          confirms: { tool: "Change plan", with: { phone_number: { digits: "2125550111" }, plan: "plus" } },
        },
        { caller: "no", kind: "confirmation", never: ["April 1", "\\$45"] },
      ],
    },
    {
      title: "coverage, but where",
      turns: [
        { caller: "I'm moving, will I have reception there", asks: "where|city|town" },
        {
          caller: "Galveston",
          calls: [{ tool: "Check coverage", with: { city: "Galveston" } }],
          tells: ["5G"],
        },
      ],
    },
    {
      title: "speaks of two things",
      turns: [
        {
          caller: "check coverage in Reno and tell me how much data is left on 7755550100",
          kind: "several",
          calls: [
            { tool: "Check coverage", with: { city: "Reno" } },
            { tool: "Data usage", with: { phone_number: { digits: "7755550100" } } },
          ],
          tells: ["5G", "7\\.6"],
        },
      ],
    },
  ],
};
