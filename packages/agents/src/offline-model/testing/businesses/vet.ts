import type { Business } from "../dialogue-script.ts";

export const vet: Business = {
  name: "vet",
  tools: {
    schedule_visit: {
      description: "Schedules a visit to the veterinary clinic for an animal.",
      parameters: {
        pet_name: ["string!", "Name of the pet"],
        species: ["string!", "What kind of animal it is"],
        symptoms: ["string!", "What the owner has noticed"],
        visit_date: ["string!", "Preferred date, YYYY-MM-DD"],
      },
      answer: { visit_id: 8812, message: "Visit scheduled with Dr. Osei at 10:20." },
    },
    vaccine_price: {
      description: "Looks up what a vaccination costs.",
      parameters: { vaccine: ["string!", "Name of the vaccine, for example rabies or distemper"] },
      answer: { price: 45.5, currency: "EUR" },
    },
  },
  dialogues: {
    "a limping dog": [
      {
        caller: "hi my dog Rex has been limping since yesterday, can I bring him in tomorrow?",
        calls: [
          {
            tool: "schedule_visit",
            with: {
              pet_name: "Rex",
              species: "dog",
              symptoms: /limping since yesterday/i,
              visit_date: "2026-11-24",
            },
          },
        ],
        says: /Osei/,
      },
    ],
    "the price of a shot": [
      {
        caller: "How much do you charge for a rabies shot?",
        calls: [{ tool: "vaccine_price", with: { vaccine: "rabies" } }],
        says: /€45\.50/,
      },
      { caller: "and distemper?", calls: [{ tool: "vaccine_price", with: { vaccine: "distemper" } }] },
    ],
  },
};
