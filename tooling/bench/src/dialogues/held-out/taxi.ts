import type { Business } from "../business.ts";

export const taxi: Business = {
  name: "taxi",
  tools: [
    {
      name: "Order taxi",
      about: "Sends a taxi.",
      effect: "write",
      takes: [
        { key: "pickup", about: "Pickup address" },
        { key: "destination", about: "Where to go" },
        { key: "passengers", type: "integer", about: "Number of passengers", minimum: 1, maximum: 8 },
        { key: "wheelchair", type: "boolean", about: "Wheelchair accessible?", optional: true },
      ],
      answers: [{ json: { car: "white Toyota", plate: "TX 881", arrives_in: "6 minutes" } }],
    },
    {
      name: "Fare estimate",
      about: "What a ride would cost.",
      takes: [
        { key: "pickup", about: "Pickup address" },
        { key: "destination", about: "Where to go" },
      ],
      answers: [{ json: { fare: "$23 to $28" } }],
    },
    {
      name: "Cancel taxi",
      about: "Cancels a taxi that was ordered.",
      effect: "write",
      takes: [{ key: "phone", about: "Phone number the taxi was ordered with" }],
      answers: [
        { when: { phone: "415 555 0000" }, status: 404, json: { error: "No ride found." } },
        { when: { phone: "4155550000" }, status: 404, json: { error: "No ride found." } },
        { json: { cancelled: true } },
      ],
    },
  ],
  dialogues: [
    {
      title: "to the airport",
      turns: [
        { caller: "i need a taxi from 15 Pine Street to the airport", asks: "passengers|people|how many" },
        {
          caller: "two people",
          calls: [
            {
              tool: "Order taxi",
              with: { pickup: "15 Pine Street", destination: { includes: ["airport"] }, passengers: 2 },
            },
          ],
          tells: ["6 minutes", "Toyota"],
        },
      ],
    },
    {
      title: "what would it cost",
      turns: [
        { caller: "how much is a ride to Central Station", asks: "pick|from|where" },
        {
          caller: "from 200 Lake Drive",
          calls: [
            {
              tool: "Fare estimate",
              with: { pickup: "200 Lake Drive", destination: { includes: ["Central Station"] } },
            },
          ],
          tells: ["23", "28"],
        },
        { caller: "ok send me one", asks: "passengers|people|how many" },
        {
          caller: "just me",
          calls: [
            {
              tool: "Order taxi",
              with: {
                pickup: "200 Lake Drive",
                destination: { includes: ["Central Station"] },
                passengers: 1,
              },
            },
          ],
          tells: ["6 minutes"],
        },
      ],
    },
    {
      title: "not needed any more",
      turns: [
        { caller: "I ordered a cab but I don't need it anymore, please cancel it", asks: "phone|number" },
        {
          caller: "415 555 0000",
          kind: "failure",
          calls: [{ tool: "Cancel taxi", with: { phone: { digits: "4155550000" } } }],
          never: ["been cancelled", "is cancelled", "404"],
        },
        {
          caller: "sorry it was 415 555 0001",
          kind: "correction",
          calls: [{ tool: "Cancel taxi", with: { phone: { digits: "4155550001" } } }],
          tells: ["cancel"],
        },
      ],
    },
    {
      title: "wheelchair",
      turns: [
        {
          caller:
            "Can I get a wheelchair accessible taxi for one passenger from 3 Elm Court to Mercy Hospital?",
          kind: "several",
          calls: [
            {
              tool: "Order taxi",
              with: {
                pickup: "3 Elm Court",
                destination: { includes: ["Mercy Hospital"] },
                passengers: 1,
                wheelchair: true,
              },
            },
          ],
          tells: ["6 minutes"],
        },
      ],
    },
    {
      title: "too many",
      turns: [
        {
          caller: "taxi for twelve people from the Grand Hotel to the stadium please",
          asks: "passengers|people|how many",
        },
        {
          caller: "alright, eight then",
          kind: "correction",
          calls: [
            {
              tool: "Order taxi",
              with: {
                pickup: { includes: ["Grand Hotel"] },
                destination: { includes: ["stadium"] },
                passengers: 8,
              },
            },
          ],
          tells: ["6 minutes"],
        },
      ],
    },
  ],
};
