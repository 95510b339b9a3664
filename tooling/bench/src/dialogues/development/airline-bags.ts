import type { Business } from "../business.ts";

export const airlineBags: Business = {
  name: "airline bags",
  tools: [
    {
      name: "trace_bag",
      about: "Trace a delayed bag by its tag.",
      takes: [{ key: "bag_tag", about: "ten-digit number on the bag tag", pattern: "^\\d{10}$" }],
      answers: [
        {
          when: { bag_tag: "0220123456" },
          json: { status: "found", airport: "Lisbon", delivery: "tomorrow evening" },
        },
        { status: 404, json: { message: "We have no bag with this tag." } },
      ],
    },
    {
      name: "add_bag",
      about: "Adds checked bags to a booking. Charges the card on file.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "booking_reference", about: "six letters, e.g. KXWPLM", pattern: "^[A-Z]{6}$" },
        { key: "bags", type: "integer", about: "number of bags to add", minimum: 1, maximum: 4 },
      ],
      answers: [{ json: { charged: "$70", total_bags: 3 } }],
    },
    {
      name: "baggage_rules",
      about: "Weight limits and prices of bags for a cabin.",
      takes: [
        { key: "cabin", about: "economy, premium or business", options: ["economy", "premium", "business"] },
      ],
      answers: [{ json: { max_weight_kg: 23, free_bags: 1 } }],
    },
  ],
  dialogues: [
    {
      title: "lost bag",
      turns: [
        { caller: "my suitcase never showed up", asks: "tag|number" },
        {
          caller: "zero two two zero one two three four five six",
          calls: [{ tool: "trace_bag", with: { bag_tag: "0220123456" } }],
          tells: ["Lisbon", "tomorrow evening"],
        },
      ],
    },
    {
      title: "one digit short",
      turns: [
        { caller: "can you trace my bag the tag is 022012345", asks: "tag|number|digit" },
        {
          caller: "sorry 0220123450",
          kind: "failure",
          calls: [{ tool: "trace_bag", with: { bag_tag: "0220123450" } }],
          never: ["Lisbon"],
          tells: ["no bag|nothing|not"],
        },
      ],
    },
    {
      title: "two more bags",
      turns: [
        { caller: "I'd like to add two more bags to my booking", asks: "reference|booking" },
        {
          caller: "K X W P L M",
          confirms: { tool: "add_bag", with: { booking_reference: "KXWPLM", bags: 2 } },
        },
        {
          caller: "hmm how heavy can they be in economy",
          calls: [{ tool: "baggage_rules", with: { cabin: "economy" } }],
          tells: ["23"],
        },
        {
          caller: "ok fine add them",
          calls: [{ tool: "add_bag", with: { booking_reference: "KXWPLM", bags: 2 } }],
        },
      ],
    },
    {
      title: "kilo whiskey",
      turns: [
        {
          caller: "add one bag to kilo xray whiskey papa lima mike",
          confirms: { tool: "add_bag", with: { booking_reference: "KXWPLM", bags: 1 } },
        },
        {
          caller: "yup",
          calls: [{ tool: "add_bag", with: { booking_reference: "KXWPLM", bags: 1 } }],
          tells: ["70"],
        },
      ],
    },
  ],
};
