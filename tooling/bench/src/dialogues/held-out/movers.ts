import type { Business } from "../business.ts";

export const movers: Business = {
  name: "movers",
  tools: [
    {
      name: "Moving quote",
      about:
        "Estimates what a move costs. You need from where, to where, and how many rooms. Optionally whether packing is wanted and whether there is a piano.",
      takes: [
        { key: "from_city", about: "City they move out of" },
        { key: "to_city", about: "City they move to" },
        { key: "rooms", type: "integer", about: "How many rooms", minimum: 1, maximum: 15 },
        { key: "packing", type: "boolean", about: "Do they want us to pack?", optional: true },
        { key: "piano", type: "boolean", about: "Is there a piano?", optional: true },
      ],
      answers: [{ json: { estimate: "$1,840", crew: 3, hours: 7 } }],
    },
    {
      name: "Callback request",
      about: "Notes that a person wants to be called back by the office.",
      effect: "write",
      takes: [
        { key: "name", about: "Who to call" },
        { key: "phone", about: "Number to call" },
        {
          key: "best_time",
          about: "When they like to be called",
          options: ["morning", "afternoon", "evening"],
          optional: true,
        },
      ],
      answers: [{ json: { noted: true } }],
    },
  ],
  dialogues: [
    {
      title: "from here to there",
      turns: [
        { caller: "what would it cost to move from Denver to Boulder", asks: "room" },
        {
          caller: "three rooms",
          calls: [{ tool: "Moving quote", with: { from_city: "Denver", to_city: "Boulder", rooms: 3 } }],
          tells: ["1,?840"],
        },
        {
          caller: "and if we move to Fort Collins instead",
          kind: "correction",
          calls: [{ tool: "Moving quote", with: { from_city: "Denver", to_city: "Fort Collins", rooms: 3 } }],
          tells: ["1,?840"],
        },
      ],
    },
    {
      title: "with a piano",
      turns: [
        {
          caller: "I need a quote for a four room apartment from Austin to Dallas, and there's a piano",
          kind: "several",
          calls: [
            { tool: "Moving quote", with: { from_city: "Austin", to_city: "Dallas", rooms: 4, piano: true } },
          ],
          tells: ["1,?840"],
        },
      ],
    },
    {
      title: "call me back",
      turns: [
        { caller: "can somebody call me back", asks: "name|who|phone|number" },
        {
          caller: "I'm Gus Petrov and my number is (303) 555-0188",
          kind: "several",
          calls: [
            { tool: "Callback request", with: { name: "Gus Petrov", phone: { digits: "3035550188" } } },
          ],
          tells: ["call|noted"],
        },
        { caller: "awesome goodbye", kind: "goodbye", tells: ["bye"] },
      ],
    },
    {
      title: "call back in the evening",
      turns: [
        {
          caller:
            "please have someone call back Wanda Ruiz in the evening, three oh three five five five oh one two two",
          calls: [
            {
              tool: "Callback request",
              with: { name: "Wanda Ruiz", phone: { digits: "3035550122" }, best_time: "evening" },
            },
          ],
          tells: ["call|noted"],
        },
      ],
    },
    {
      title: "asked twice",
      turns: [
        { caller: "how much is a move to Phoenix", asks: "from|out of|where" },
        { caller: "from Tucson", asks: "room" },
        {
          caller: "uh two, I think. no, three with the office",
          kind: "correction",
          calls: [{ tool: "Moving quote", with: { from_city: "Tucson", to_city: "Phoenix", rooms: 3 } }],
          tells: ["1,?840"],
        },
      ],
    },
  ],
};
