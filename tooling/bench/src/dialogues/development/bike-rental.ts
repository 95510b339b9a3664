import type { Business } from "../business.ts";

export const bikeRental: Business = {
  name: "bike rental",
  tools: [
    {
      name: "bikes_free",
      about: "how many bikes of a type are free between two dates",
      takes: [
        {
          key: "type",
          about: "city, mountain, e-bike or kids",
          options: ["city", "mountain", "e-bike", "kids"],
        },
        { key: "start_date", about: "first day", format: "date" },
        { key: "end_date", about: "last day", format: "date" },
      ],
      answers: [{ json: { free: 7, price_per_day: "19 euros" } }],
    },
    {
      name: "rent_bikes",
      about: "rents bikes out",
      effect: "write",
      takes: [
        {
          key: "type",
          about: "city, mountain, e-bike or kids",
          options: ["city", "mountain", "e-bike", "kids"],
        },
        { key: "count", type: "integer", about: "how many", minimum: 1 },
        { key: "start_date", about: "first day", format: "date" },
        { key: "end_date", about: "last day", format: "date" },
        { key: "renter", about: "name of the renter" },
        { key: "helmets", type: "boolean", about: "with helmets", optional: true },
      ],
      answers: [{ json: { rental: "BR-55", deposit: "50 euros" } }],
    },
  ],
  dialogues: [
    {
      title: "are there any",
      turns: [
        {
          caller: "do you have e-bikes from march 20 to march 22",
          calls: [
            {
              tool: "bikes_free",
              with: { type: "e-bike", start_date: "2026-03-20", end_date: "2026-03-22" },
            },
          ],
          tells: ["7|seven", "19"],
        },
        { caller: "good then I'll take three with helmets", asks: "name" },
        {
          caller: "put it under Sanna Virtanen",
          calls: [
            {
              tool: "rent_bikes",
              with: {
                type: "e-bike",
                count: 3,
                start_date: "2026-03-20",
                end_date: "2026-03-22",
                renter: "Sanna Virtanen",
                helmets: true,
              },
            },
          ],
          tells: ["55", "50"],
        },
      ],
    },
    {
      title: "one day only",
      turns: [
        {
          caller: "two mountain bikes from saturday to saturday, name is Bo",
          calls: [
            {
              tool: "rent_bikes",
              with: {
                type: "mountain",
                count: 2,
                start_date: "2026-03-14",
                end_date: "2026-03-14",
                renter: "Bo",
              },
            },
          ],
          tells: ["55"],
        },
      ],
    },
    {
      title: "kids, and how long",
      turns: [
        { caller: "how many kids bikes are left starting friday", asks: "last|until|end|how long" },
        {
          caller: "until sunday",
          calls: [
            { tool: "bikes_free", with: { type: "kids", start_date: "2026-03-13", end_date: "2026-03-15" } },
          ],
          tells: ["7|seven"],
        },
      ],
    },
  ],
};
