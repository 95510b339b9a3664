import type { Business } from "../dialogue-script.ts";

export const realEstate: Business = {
  name: "real estate",
  tools: {
    search_listings: {
      description: "Searches homes for sale or rent.",
      parameters: {
        city: ["string!", "City"],
        bedrooms: ["integer", "Minimum number of bedrooms"],
        max_price: ["number", "Maximum price"],
        purpose: ["string!", "Either buy or rent"],
      },
      answer: [{ address: "12 Oak Lane", price: 450000 }],
    },
    schedule_viewing: {
      description: "Schedules a viewing of a property.",
      parameters: {
        property_id: ["string!", "Property id, like P-204"],
        when: ["string!", "Date and time of the viewing"],
        name: ["string!", "Visitor's name"],
      },
      answer: { success: true },
    },
  },
  dialogues: {
    search: [
      {
        caller: "I'm looking to buy a three bedroom house in Portland for under 500k",
        calls: [
          {
            tool: "search_listings",
            with: { city: "Portland", bedrooms: 3, max_price: 500000, purpose: "buy" },
          },
        ],
        says: /Oak Lane/,
      },
    ],
    viewing: [
      {
        caller: "this is Tom Hanson, can I see property P-204 tomorrow at 4?",
        calls: [
          {
            tool: "schedule_viewing",
            with: { property_id: "P-204", when: "2026-11-24T16:00", name: "Tom Hanson" },
          },
        ],
      },
    ],
  },
};
