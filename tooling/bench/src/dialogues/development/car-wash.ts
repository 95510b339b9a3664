import type { Business } from "../business.ts";

export const carWash: Business = {
  name: "car wash",
  tools: [
    {
      name: "createBooking",
      about: "Books a wash.",
      effect: "write",
      takes: [
        { key: "vehicleType", about: "vehicle", options: ["small car", "suv", "van"] },
        { key: "program", about: "wash program", options: ["basic", "shine", "full detail"] },
        { key: "arrivalTime", about: "date and time in ISO 8601, e.g. 2026-05-01T09:30" },
        { key: "plate", about: "licence plate" },
      ],
      answers: [{ json: { bookingId: "W-118", bay: 3, durationMinutes: 40 } }],
    },
    {
      name: "getQueueLength",
      about: "How many cars are waiting right now and how long it takes.",
      takes: [],
      answers: [{ json: { cars: 4, wait_minutes: 25 } }],
    },
  ],
  dialogues: [
    {
      title: "is it busy",
      turns: [
        {
          caller: "yo is it busy at the moment",
          calls: [{ tool: "getQueueLength", with: {} }],
          tells: ["4|four", "25"],
        },
        { caller: "ok ill swing by later bye", kind: "goodbye", tells: ["bye"] },
      ],
    },
    {
      title: "a detail",
      turns: [
        {
          caller: "hey there so I've got this suv and it's filthy and I'd like to book a full detail",
          asks: "time|day|date|when",
        },
        { caller: "could you do saturday around ten in the morning", asks: "plate" },
        {
          caller: "sure it's BRT 5521",
          calls: [
            {
              tool: "createBooking",
              with: {
                vehicleType: "suv",
                program: "full detail",
                arrivalTime: { includes: ["2026-03-14T10:00"] },
                plate: { includes: ["5521"] },
              },
            },
          ],
          tells: ["118", "40"],
        },
      ],
    },
    {
      title: "never mind the wash",
      turns: [
        { caller: "I want to book a wash for my van", asks: "program|wash" },
        { caller: "shine please, no hang on, basic", kind: "correction", asks: "time|day|date|when" },
        { caller: "actually forget the whole thing", never: ["W-118"] },
      ],
    },
  ],
};
