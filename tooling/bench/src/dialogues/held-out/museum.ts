import type { Business } from "../business.ts";

export const museum: Business = {
  name: "museum",
  tools: [
    {
      name: "Ticket availability",
      about: "Are there tickets for a day",
      takes: [{ key: "visit_date", about: "day of visit", format: "date" }],
      answers: [{ json: { tickets_left: 120, price_adult: "$18", price_child: "$9" } }],
    },
    {
      name: "Reserve tickets",
      about: "Reserves tickets for a visit",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "visit_date", about: "day of visit", format: "date" },
        { key: "adults", type: "integer", about: "number of adults", minimum: 0 },
        { key: "children", type: "integer", about: "number of children under 12", minimum: 0 },
        { key: "name", about: "name for the reservation" },
      ],
      answers: [{ json: { reservation: "R-640", total: "$54" } }],
    },
    {
      name: "Guided tour",
      about: "Books a guided tour for a group in a language",
      effect: "write",
      takes: [
        { key: "group_size", type: "integer", about: "how many people", minimum: 5, maximum: 30 },
        { key: "language", about: "english, german or spanish", options: ["english", "german", "spanish"] },
        { key: "visit_date", about: "day of visit", format: "date" },
      ],
      answers: [{ json: { guide: "Ines", starts: "2 pm" } }],
    },
  ],
  dialogues: [
    {
      title: "any tickets",
      turns: [
        {
          caller: "are there still tickets for this sunday",
          calls: [{ tool: "Ticket availability", with: { visit_date: "2026-03-15" } }],
          tells: ["120", "18"],
        },
        { caller: "then reserve two adults and one child for that day", asks: "name" },
        {
          caller: "Berger",
          kind: "confirmation",
          confirms: {
            tool: "Reserve tickets",
            with: { visit_date: "2026-03-15", adults: 2, children: 1, name: "Berger" },
          },
        },
        {
          caller: "yes",
          kind: "confirmation",
          calls: [
            {
              tool: "Reserve tickets",
              with: { visit_date: "2026-03-15", adults: 2, children: 1, name: "Berger" },
            },
          ],
          tells: ["640", "54"],
        },
      ],
    },
    {
      title: "a tour for a class",
      turns: [
        { caller: "We would like a guided tour in german for a group of 24.", asks: "day|date|when" },
        {
          caller: "the twenty sixth of march",
          calls: [
            { tool: "Guided tour", with: { group_size: 24, language: "german", visit_date: "2026-03-26" } },
          ],
          tells: ["Ines", "2 ?pm"],
        },
      ],
    },
    {
      title: "a tour for too few",
      turns: [
        { caller: "guided tour in english for three people on saturday", asks: "people|group|how many" },
        {
          caller: "well then let's say six",
          kind: "correction",
          calls: [
            { tool: "Guided tour", with: { group_size: 6, language: "english", visit_date: "2026-03-14" } },
          ],
          tells: ["Ines"],
        },
      ],
    },
    {
      title: "nobody under twelve",
      turns: [
        {
          caller: "reserve tickets for four adults and no children tomorrow, the name is Okafor",
          kind: "several",
          confirms: {
            tool: "Reserve tickets",
            with: { visit_date: "2026-03-12", adults: 4, children: 0, name: "Okafor" },
          },
        },
        {
          caller: "oh and it's five adults actually",
          kind: "correction",
          confirms: {
            tool: "Reserve tickets",
            with: { visit_date: "2026-03-12", adults: 5, children: 0, name: "Okafor" },
          },
        },
        { caller: "you know what, no thanks", kind: "confirmation", never: ["640", "54"] },
      ],
    },
    {
      title: "a question about the dinosaurs",
      turns: [{ caller: "how old is your dinosaur skeleton", never: ["120", "R-640", "Ines"] }],
    },
  ],
};
