import type { Business } from "../business.ts";

export const courier: Business = {
  name: "courier",
  tools: [
    {
      name: "Track parcel",
      about: "Tells where a parcel is. Ask for the tracking number.",
      takes: [{ key: "tracking_number", about: "Tracking number, 2 letters and 9 digits e.g. CB123456789" }],
      answers: [
        {
          when: { tracking_number: "CB400500600" },
          json: { status: "delivered", signed_by: "Mr. Nowak", at: "14:05" },
        },
        { when: { tracking_number: "CB111222333" }, status: 500, json: { error: "database offline" } },
        { json: { status: "in transit", location: "Leeds depot" } },
      ],
    },
    {
      name: "Schedule pickup",
      about: "Orders a driver who collects parcels from the customer.",
      effect: "write",
      takes: [
        { key: "pickup_date", about: "Date of collection", format: "date" },
        { key: "address", about: "Where to collect" },
        { key: "parcels", type: "integer", about: "Number of parcels", minimum: 1 },
        { key: "weight_kg", type: "number", about: "Total weight in kilograms", optional: true },
      ],
      answers: [{ json: { pickup_window: "1 pm to 4 pm", reference: "PU-9" } }],
    },
    {
      name: "Price for parcel",
      about: "What sending a parcel costs, by weight and country.",
      takes: [
        { key: "weight_kg", type: "number", about: "Weight in kilograms" },
        { key: "country", about: "Destination country" },
        { key: "express", type: "boolean", about: "Express delivery or not", optional: true },
      ],
      answers: [{ json: { price: "18.90 euros", days: 4 } }],
    },
  ],
  dialogues: [
    {
      title: "delivered already",
      turns: [
        {
          caller: "hi where is my parcel its CB400500600",
          calls: [{ tool: "Track parcel", with: { tracking_number: "CB400500600" } }],
          tells: ["delivered", "Nowak"],
        },
      ],
    },
    {
      title: "a number in groups",
      turns: [
        { caller: "I'm still waiting for a package", asks: "tracking|number" },
        {
          caller: "c b seven eight nine, one two three, four five six",
          calls: [{ tool: "Track parcel", with: { tracking_number: "CB789123456" } }],
          tells: ["transit", "Leeds"],
        },
      ],
    },
    {
      title: "the system is down",
      turns: [
        {
          caller: "track CB111222333",
          kind: "failure",
          calls: [{ tool: "Track parcel", with: { tracking_number: "CB111222333" } }],
          never: ["in transit", "delivered", "500", "database"],
        },
        {
          caller: "ok then how much is it to send two and a half kilos to France",
          calls: [{ tool: "Price for parcel", with: { weight_kg: 2.5, country: "France" } }],
          tells: ["18\\.90"],
        },
      ],
    },
    {
      title: "a pickup",
      turns: [
        { caller: "please pick up four parcels on monday", asks: "where|address|collect" },
        {
          caller: "at 22 Station Road",
          calls: [
            {
              tool: "Schedule pickup",
              with: { pickup_date: "2026-03-16", address: { includes: ["22 Station Road"] }, parcels: 4 },
            },
          ],
          tells: ["1 pm", "PU-?9"],
        },
      ],
    },
    {
      title: "express",
      turns: [
        {
          caller: "what does express delivery of a 10 kg box to Japan cost",
          calls: [{ tool: "Price for parcel", with: { weight_kg: 10, country: "Japan", express: true } }],
          tells: ["18\\.90"],
        },
        {
          caller: "no sorry, to Korea",
          kind: "correction",
          calls: [{ tool: "Price for parcel", with: { weight_kg: 10, country: "Korea", express: true } }],
          tells: ["18\\.90"],
        },
      ],
    },
    {
      title: "nothing else",
      turns: [
        { caller: "good morning", kind: "small-talk", never: ["tracking number is"] },
        { caller: "wrong number, sorry, bye", kind: "goodbye", tells: ["bye"] },
      ],
    },
  ],
};
