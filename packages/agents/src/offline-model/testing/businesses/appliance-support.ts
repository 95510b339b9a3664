import type { Business } from "../dialogue-script.ts";

export const applianceSupport: Business = {
  name: "appliance support",
  tools: {
    troubleshoot_code: {
      description: "Explains an error code shown on an appliance",
      parameters: {
        error_code: ["string!", "Error code on the display, e.g. E24"],
        appliance: ["string", "Kind of appliance"],
      },
      answer: { meaning: "The drain filter is clogged.", fix: "Clean the filter and restart." },
    },
    order_part: {
      description: "Orders a spare part",
      parameters: {
        part: ["string!", "Which part"],
        model_number: ["string!", "Model number of the appliance"],
        zip: ["string!", "ZIP code for shipping"],
      },
      answer: {
        status: "failed",
        reason: "circuit-open",
        say: "The system is having trouble at the moment.",
        next: "offer-to-try-again",
      },
    },
  },
  dialogues: {
    "a code": [
      {
        caller: "my dishwasher shows E24, what does that mean?",
        calls: [{ tool: "troubleshoot_code", with: { error_code: "E24" } }],
        says: /filter is clogged/,
      },
    ],
    "a part": [
      { caller: "I'd like to order a new door seal", says: /model/i },
      { caller: "SMV-40", says: /zip/i },
      {
        caller: "three oh three oh one",
        calls: [{ tool: "order_part", with: { part: /door seal/, model_number: "SMV-40", zip: "30301" } }],
        says: /trouble.*(again|\?)/i,
        neverSays: /that's done|ordered/i,
      },
      { caller: "no, leave it", says: /else/i },
    ],
  },
};
