import type { Business } from "../dialogue-script.ts";

export const pest: Business = {
  name: "pest control",
  tools: {
    schedule_inspection: {
      description: "Schedules an inspection for pests at a home or business.",
      parameters: {
        pest: ["string!", "Which pest, such as ants, mice or termites"],
        address: ["string!", "Street address"],
        preferred_day: ["string!", "Preferred day of the week"],
      },
      answer: { confirmed: true, window: "8 am to noon" },
    },
    safety_info: {
      description: "Explains if a treatment is safe for pets and children.",
      parameters: { treatment: ["string!", "Name of the treatment or pest"] },
      answer: { message: "The treatment is safe for pets after two hours." },
    },
  },
  dialogues: {
    mice: [
      { caller: "I think we have mice in the attic", says: /address/i },
      { caller: "900 Elm Street", says: /day/i },
      {
        caller: "Wednesday would be best",
        calls: [
          {
            tool: "schedule_inspection",
            with: { pest: "mice", address: "900 Elm Street", preferred_day: "Wednesday" },
          },
        ],
        says: /8 am to noon/,
      },
    ],
    pets: [
      {
        caller: "is the ant treatment safe for my cat?",
        calls: [{ tool: "safety_info", with: { treatment: /ant/i } }],
        says: /two hours/,
      },
    ],
  },
};
