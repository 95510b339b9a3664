import type { Business } from "../business.ts";

export const dryCleaner: Business = {
  name: "dry cleaner",
  tools: [
    {
      name: "Is it ready",
      about:
        "Tells whether clothes are ready to be picked up. The customer reads the number from the pink slip.",
      takes: [{ key: "slip_number", about: "number on the pink slip, 4 digits", pattern: "^\\d{4}$" }],
      answers: [
        { when: { slip_number: "0912" }, json: { ready: true, shelf_until: "March 25" } },
        { json: { ready: false, ready_on: "Friday" } },
      ],
    },
    {
      name: "Home pickup",
      about: "Sends a driver who collects clothes at home.",
      effect: "write",
      takes: [
        { key: "street_address", about: "Where to collect" },
        { key: "items", type: "array", items: { type: "string" }, about: "What is to be cleaned" },
        { key: "day", about: "Day of collection", format: "date" },
      ],
      answers: [{ json: { driver_comes: "between 5 and 7 pm" } }],
    },
  ],
  dialogues: [
    {
      title: "ready",
      turns: [
        { caller: "hey are my shirts done", asks: "number|slip" },
        {
          caller: "oh nine one two",
          calls: [{ tool: "Is it ready", with: { slip_number: "0912" } }],
          tells: ["March 25|ready"],
        },
      ],
    },
    {
      title: "two slips",
      turns: [
        {
          caller: "Is slip 4471 ready?",
          calls: [{ tool: "Is it ready", with: { slip_number: "4471" } }],
          tells: ["Friday"],
        },
        {
          caller: "hm and 0912?",
          calls: [{ tool: "Is it ready", with: { slip_number: "0912" } }],
          tells: ["March 25"],
        },
      ],
    },
    {
      title: "collected at home",
      turns: [
        { caller: "I need a pickup at home on thursday for two suits and a coat", asks: "where|address" },
        {
          caller: "88 Beacon Street",
          calls: [
            {
              tool: "Home pickup",
              with: { street_address: "88 Beacon Street", items: ["two suits", "a coat"], day: "2026-03-12" },
            },
          ],
          tells: ["5", "7"],
        },
      ],
    },
    {
      title: "somebody else's business",
      turns: [
        {
          caller: "can you recommend a good restaurant nearby",
          kind: "small-talk",
          never: ["March 25", "Friday"],
        },
        { caller: "ha ok thanks", kind: "small-talk", never: ["slip_number"] },
      ],
    },
  ],
};
