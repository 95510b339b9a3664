import type { Business } from "../dialogue-script.ts";

export const dogGrooming: Business = {
  name: "dog grooming",
  tools: {
    book_grooming: {
      description: "Books a grooming appointment for a dog",
      parameters: {
        dog_name: ["string!", "Dog's name"],
        breed: ["string!", "Breed of the dog"],
        service: ["string!", "bath, haircut or full groom"],
        day: ["string!", "Day of the appointment YYYY-MM-DD"],
      },
      answer: { ok: true, time: "11:15" },
    },
  },
  dialogues: {
    groom: [
      { caller: "I need to get my poodle groomed, her name is Coco", says: /bath|service|which|what/i },
      { caller: "just a bath please", says: /day|date/i },
      {
        caller: "Thursday",
        calls: [
          {
            tool: "book_grooming",
            with: { dog_name: "Coco", breed: "poodle", service: "bath", day: "2026-11-26" },
          },
        ],
        says: /11:15/,
      },
    ],
  },
};
