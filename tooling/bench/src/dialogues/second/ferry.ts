import type { Business } from "../business.ts";

export const ferry: Business = {
  name: "ferry line",
  tools: [
    {
      name: "Departures",
      about: "Lists departures from a port on a day.",
      takes: [
        { key: "port", about: "Port of departure", options: ["Northbay", "Southbay", "Rock Island"] },
        { key: "date", about: "Day of travel", format: "date" },
      ],
      answers: [{ json: { departures: ["08:00", "12:30", "17:45"] } }],
    },
    {
      name: "Buy ferry ticket",
      about: "Buys tickets for foot passengers or a car.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "port", about: "Port of departure", options: ["Northbay", "Southbay", "Rock Island"] },
        { key: "date", about: "Day of travel", format: "date" },
        { key: "departure", about: "Time of departure", format: "time" },
        { key: "passengers", type: "integer", about: "Number of passengers", minimum: 1, maximum: 9 },
        { key: "with_car", type: "boolean", about: "Do they bring a car?", optional: true },
      ],
      answers: [
        { when: { departure: "17:45" }, status: 409, json: { error: "This sailing is full." } },
        { json: { ticket: "FT-902", total: "$64" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "departures",
      turns: [
        {
          caller: "when do ferries leave from rock island on saturday",
          calls: [{ tool: "Departures", with: { port: "Rock Island", date: "2026-03-14" } }],
          tells: ["8", "12:30"],
        },
      ],
    },
    {
      title: "with a car",
      turns: [
        {
          caller:
            "I'd like to buy a ferry ticket from Northbay tomorrow at 12:30 for three passengers with a car",
          kind: "several",
          confirms: {
            tool: "Buy ferry ticket",
            with: { port: "Northbay", date: "2026-03-12", departure: "12:30", passengers: 3, with_car: true },
          },
        },
        {
          caller: "yes",
          kind: "confirmation",
          calls: [
            {
              tool: "Buy ferry ticket",
              with: {
                port: "Northbay",
                date: "2026-03-12",
                departure: "12:30",
                passengers: 3,
                with_car: true,
              },
            },
          ],
          tells: ["902", "64"],
        },
      ],
    },
    {
      title: "a full ship",
      turns: [
        {
          caller: "two tickets from Southbay on friday at quarter to six in the evening",
          kind: "confirmation",
          confirms: {
            tool: "Buy ferry ticket",
            with: { port: "Southbay", date: "2026-03-13", departure: "17:45", passengers: 2 },
          },
        },
        {
          caller: "yeah go for it",
          kind: "failure",
          calls: [
            {
              tool: "Buy ferry ticket",
              with: { port: "Southbay", date: "2026-03-13", departure: "17:45", passengers: 2 },
            },
          ],
          never: ["902", "409"],
        },
        {
          caller: "then take the eight am one",
          kind: "correction",
          confirms: {
            tool: "Buy ferry ticket",
            with: { port: "Southbay", date: "2026-03-13", departure: "08:00", passengers: 2 },
          },
        },
      ],
    },
    {
      title: "asks bit by bit",
      turns: [
        { caller: "what ferries go today", asks: "port|where|from" },
        {
          caller: "from Northbay",
          calls: [{ tool: "Departures", with: { port: "Northbay", date: "2026-03-11" } }],
          tells: ["17:45|5:45"],
        },
        {
          caller: "and on sunday",
          calls: [{ tool: "Departures", with: { port: "Northbay", date: "2026-03-15" } }],
          tells: ["8"],
        },
      ],
    },
  ],
};
