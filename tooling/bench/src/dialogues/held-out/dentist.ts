import type { Business } from "../business.ts";

export const dentist: Business = {
  name: "dentist",
  tools: [
    {
      name: "Book dental appointment",
      about: "Books an appointment at the practice.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "patient_name", about: "First and last name of the patient" },
        {
          key: "treatment",
          about: "What it is for",
          options: ["checkup", "cleaning", "toothache", "filling"],
        },
        { key: "when", about: "Date and time wanted, such as 2026-03-31T14:30" },
        { key: "new_patient", type: "boolean", about: "Whether they are here for the first time" },
      ],
      answers: [{ json: { appointment_id: "A-51", with: "Dr. Lindqvist" } }],
    },
    {
      name: "Insurance check",
      about: "Whether we accept an insurance company.",
      takes: [{ key: "insurer", about: "Name of the insurance company" }],
      answers: [{ when: { insurer: "Bluewater" }, json: { accepted: true } }, { json: { accepted: false } }],
    },
  ],
  dialogues: [
    {
      title: "insurance",
      turns: [
        {
          caller: "do you take Bluewater insurance",
          calls: [{ tool: "Insurance check", with: { insurer: { includes: ["Bluewater"] } } }],
        },
      ],
    },
    {
      title: "a checkup, bit by bit",
      turns: [
        { caller: "i'd like a checkup on march 19 at ten thirty am please", asks: "name|first time|new" },
        { caller: "Sofia Brandt", asks: "first time|new|before" },
        {
          caller: "no I've been there before",
          kind: "confirmation",
          confirms: {
            tool: "Book dental appointment",
            with: {
              patient_name: "Sofia Brandt",
              treatment: "checkup",
              when: { includes: ["2026-03-19T10:30"] },
              new_patient: false,
            },
          },
        },
        {
          caller: "right",
          kind: "confirmation",
          calls: [
            {
              tool: "Book dental appointment",
              with: {
                patient_name: "Sofia Brandt",
                treatment: "checkup",
                when: { includes: ["2026-03-19T10:30"] },
                new_patient: false,
              },
            },
          ],
          tells: ["Lindqvist"],
        },
      ],
    },
    {
      title: "a tooth that hurts",
      turns: [
        {
          caller: "I've got a terrible toothache, can I come in tomorrow at 8 am?",
          asks: "name|first time|new",
        },
        {
          caller: "my name is Peter Kowalski and yes it's my first time",
          kind: "several",
          confirms: {
            tool: "Book dental appointment",
            with: {
              patient_name: "Peter Kowalski",
              treatment: "toothache",
              when: { includes: ["2026-03-12T08:00"] },
              new_patient: true,
            },
          },
        },
        {
          caller: "actually, 9 am would be better",
          kind: "correction",
          confirms: {
            tool: "Book dental appointment",
            with: {
              patient_name: "Peter Kowalski",
              treatment: "toothache",
              when: { includes: ["2026-03-12T09:00"] },
              new_patient: true,
            },
          },
          never: ["A-51"],
        },
      ],
    },
    {
      title: "no tool for it",
      turns: [{ caller: "can you tell me what a crown costs", never: ["A-51", "\\$\\d"] }],
    },
    {
      title: "repeats the question",
      turns: [
        { caller: "I want to book a cleaning", asks: "name|when|date|time|first" },
        { caller: "sorry what", asks: "name|when|date|time|first" },
      ],
    },
  ],
};
