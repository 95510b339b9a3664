import type { Business } from "../dialogue-script.ts";

export const tireShop: Business = {
  name: "tire shop",
  tools: {
    find_tires: {
      description: "Find tires that fit a vehicle and their prices",
      parameters: {
        tire_size: ["string!", "Tire size, e.g. 205/55R16"],
        quantity: ["integer", "How many tires"],
      },
      answer: [
        { name: "Contour A2", price: 89 },
        { name: "RoadMax", price: 74 },
      ],
    },
    book_fitting: {
      description: "Book a time to have tires fitted",
      parameters: {
        date: ["string!", "Date YYYY-MM-DD"],
        time: ["string!", "HH:MM"],
        name: ["string!", "Customer name"],
      },
      answer: { booking: "F-20" },
    },
  },
  dialogues: {
    "one call": [
      { caller: "I need four new tires", says: /size/i },
      {
        caller: "205/55R16",
        calls: [{ tool: "find_tires", with: { tire_size: "205/55R16", quantity: 4 } }],
        says: /Contour/,
      },
      { caller: "great can you fit them on Saturday at ten?", says: /name/i },
      {
        caller: "Ike Turner",
        calls: [{ tool: "book_fitting", with: { date: "2026-11-28", time: "10:00", name: "Ike Turner" } }],
        says: /F-20/,
      },
    ],
  },
};
