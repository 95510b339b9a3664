import type { Business } from "../dialogue-script.ts";

export const dentist: Business = {
  name: "dentist",
  tools: {
    book_appointment: {
      description: "Books a dental appointment for a patient.",
      parameters: {
        patient_name: ["string!", "The patient's full name"],
        date: ["string!", "Date of the appointment (YYYY-MM-DD)"],
        time: ["string!", "Time of day, HH:MM"],
        reason: ["string", "Reason for the visit, e.g. cleaning, toothache or check-up"],
      },
      answer: { booked: true, confirmation_code: "DX77" },
    },
    cancel_appointment: {
      description: "Cancels an existing appointment. Always confirm with the caller before cancelling.",
      parameters: { confirmation_code: ["string!", "The confirmation code of the appointment, like DX77"] },
      answer: { cancelled: true },
    },
    find_open_slots: {
      description: "Lists free appointment slots on a day.",
      parameters: { date: ["string!", "The day to look at, YYYY-MM-DD"] },
      answer: { slots: ["09:00", "11:30", "15:00"] },
    },
  },
  dialogues: {
    "booking over several turns with a change of mind": [
      { caller: "Hello, I need to see the dentist, I have a terrible toothache", says: /name/i },
      { caller: "Anna Schmidt", says: /date|day/i },
      { caller: "tomorrow", says: /time/i },
      {
        caller: "actually make it Wednesday, at half past two",
        calls: [
          {
            tool: "book_appointment",
            with: { patient_name: "Anna Schmidt", date: "2026-11-25", time: "14:30", reason: /toothache/i },
          },
        ],
        says: /DX77/,
      },
    ],
    "looking for a slot": [
      {
        caller: "what times do you have free on Friday?",
        calls: [{ tool: "find_open_slots", with: { date: "2026-11-27" } }],
        says: /9 am, 11:30 am and 3 pm/,
      },
      {
        caller: "what about the Monday after?",
        calls: [{ tool: "find_open_slots", with: { date: "2026-11-30" } }],
      },
    ],
    "cancelling is confirmed first": [
      { caller: "I have to cancel my appointment", says: /confirmation code/i },
      { caller: "it's D X 7 7", says: /confirm|right\?/i },
      {
        caller: "yes",
        calls: [{ tool: "cancel_appointment", with: { confirmation_code: "DX77" } }],
        says: /done|cancel/i,
      },
    ],
    "a no to the confirmation does nothing": [
      { caller: "please cancel appointment DX77", says: /right\?|confirm/i },
      { caller: "no, don't", says: /haven't done anything|nothing/i },
      { caller: "bye", says: /goodbye/i },
    ],
  },
};
