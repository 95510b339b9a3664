import type { Business } from "../dialogue-script.ts";

export const clinic: Business = {
  name: "medical clinic",
  tools: {
    schedule_appointment: {
      description: "Schedule a visit with a doctor",
      parameters: {
        patient_name: ["string!", "Patient's full name"],
        date_of_birth: ["string!", "Date of birth, MM/DD/YYYY"],
        reason: ["string!", "Reason for visit"],
        new_patient: ["boolean!", "Whether this is a new patient"],
      },
      answer: { when: "2026-11-24T15:30", doctor: "Dr. Lindqvist" },
    },
    get_test_results: {
      description: "Checks whether lab results are available. Never reads the results out.",
      parameters: { patient_id: ["string!", "Patient ID"] },
      answer: { available: true },
    },
    request_callback: {
      description: "Leaves a message for a nurse to call the patient back.",
      parameters: { phone: ["string!", "Callback number"], message: ["string!", "Message for the nurse"] },
      answer: { ok: true },
    },
  },
  dialogues: {
    "a visit in four answers": [
      { caller: "I'd like to see a doctor, I've had a bad cough for two weeks", says: /name/i },
      { caller: "Samuel Okafor", says: /birth/i },
      { caller: "it's the fourteenth of june nineteen ninety", says: /new patient/i },
      {
        caller: "no I've been there before",
        calls: [
          {
            tool: "schedule_appointment",
            with: {
              patient_name: "Samuel Okafor",
              date_of_birth: "06/14/1990",
              reason: /cough/i,
              new_patient: false,
            },
          },
        ],
        says: /Lindqvist/,
      },
    ],
    results: [
      { caller: "Are my blood test results in?", says: /patient id/i },
      {
        caller: "P 40992",
        calls: [{ tool: "get_test_results", with: { patient_id: /P-?40992/ } }],
        says: /available/i,
      },
    ],
    "a message for the nurse": [
      { caller: "can a nurse call me back? tell her my rash is getting worse", says: /number/i },
      {
        caller: "oh six one two, three four five, six seven eight nine",
        calls: [
          { tool: "request_callback", with: { phone: /0612.?345.?6789/, message: /rash is getting worse/i } },
        ],
        says: /done/i,
      },
    ],
  },
};
