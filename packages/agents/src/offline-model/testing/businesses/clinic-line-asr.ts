import type { Business } from "../dialogue-script.ts";

export const clinicLineAsr: Business = {
  name: "clinic line asr",
  tools: {
    refill_request: {
      description: "request a medication refill for a patient",
      parameters: {
        patient_name: ["string!", "patient name"],
        medication: ["string!", "name of the medication"],
        pharmacy: ["string", "preferred pharmacy"],
      },
      answer: { status: "queued" },
    },
    nurse_message: {
      description: "send a message to the nurse on duty",
      parameters: {
        patient_name: ["string!", "patient name"],
        message: ["string!", "what the patient wants to tell the nurse"],
      },
      answer: { status: "delivered" },
    },
  },
  dialogues: {
    "one call": [
      {
        caller: "hi this is robert chen i need a refill on my metformin",
        calls: [{ tool: "refill_request", with: { patient_name: "Robert Chen", medication: "metformin" } }],
        says: /queued/,
      },
      {
        caller: "also can you let the nurse know i have been dizzy all week",
        calls: [{ tool: "nurse_message", with: { patient_name: "Robert Chen", message: /dizzy all week/ } }],
      },
    ],
  },
};
