import type { Business } from "../business.ts";

export const cityHotline: Business = {
  name: "city hotline",
  tools: [
    {
      name: "Report street problem",
      about: "Residents report potholes, broken street lights, graffiti or illegal dumping.",
      effect: "write",
      takes: [
        { key: "kind", about: "What it is", options: ["pothole", "street light", "graffiti", "dumping"] },
        { key: "location", about: "Where it is: street and house number, or a crossing" },
        { key: "details", about: "Anything else worth knowing", optional: true },
      ],
      answers: [{ json: { case_number: 55120, crew: "within 3 days" } }],
    },
    {
      name: "Trash pickup day",
      about: "Tells on which day trash is collected in a street.",
      takes: [{ key: "street", about: "Name of the street" }],
      answers: [{ json: { day: "Tuesday", recycling: "every other Friday" } }],
    },
    {
      name: "Request bulky pickup",
      about: "Orders the pickup of bulky waste such as furniture.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "address", about: "Street and house number" },
        { key: "objects", type: "array", items: { type: "string" }, about: "What is to be picked up" },
      ],
      answers: [{ json: { date: "2026-03-24", fee: "$15" } }],
    },
  ],
  dialogues: [
    {
      title: "a pothole",
      turns: [
        {
          caller: "there is a huge pothole in front of 310 Maple Avenue",
          calls: [
            {
              tool: "Report street problem",
              with: { kind: "pothole", location: { includes: ["310 Maple Avenue"] } },
            },
          ],
          tells: ["55120", "3 days"],
        },
      ],
    },
    {
      title: "a dark street",
      turns: [
        { caller: "the street light outside my house doesn't work", asks: "where|street|location" },
        {
          caller: "it's on Birch Lane number 12",
          calls: [
            {
              tool: "Report street problem",
              with: {
                kind: "street light",
                details: { includes: ["light"] },
                location: { includes: ["Birch Lane"] },
              },
            },
          ],
          tells: ["55120"],
        },
      ],
    },
    {
      title: "trash day",
      turns: [
        {
          caller: "when do they pick up the trash on Willow Road",
          calls: [{ tool: "Trash pickup day", with: { street: { includes: ["Willow Road"] } } }],
          tells: ["Tuesday", "Friday"],
        },
      ],
    },
    {
      title: "an old couch",
      turns: [
        { caller: "I need to get rid of an old couch and two armchairs", asks: "address|street|where" },
        {
          caller: "77 Orchard Street",
          confirms: {
            tool: "Request bulky pickup",
            with: { address: "77 Orchard Street", objects: { includes: ["couch", "armchairs"] } },
          },
        },
        {
          caller: "yes please",
          calls: [
            {
              tool: "Request bulky pickup",
              with: { address: "77 Orchard Street", objects: { includes: ["couch", "armchairs"] } },
            },
          ],
          tells: ["March 24", "15"],
        },
      ],
    },
  ],
};
