import type { Business } from "../business.ts";

export const clinicDesk: Business = {
  name: "clinic desk",
  tools: [
    {
      name: "Reschedule appointment",
      about: "Moves an existing appointment to another day and time.",
      effect: "write",
      confirm: "always",
      takes: [
        {
          key: "appointment_id",
          about: "Appointment id from the text message, five digits",
          pattern: "^\\d{5}$",
        },
        { key: "new_date", about: "New day", format: "date" },
        { key: "new_time", about: "New time", format: "time" },
      ],
      answers: [{ json: { moved: true } }],
    },
    {
      name: "Cancel appointment",
      about: "Cancels an existing appointment.",
      effect: "write",
      confirm: "always",
      takes: [
        {
          key: "appointment_id",
          about: "Appointment id from the text message, five digits",
          pattern: "^\\d{5}$",
        },
      ],
      answers: [{ json: { cancelled: true } }],
    },
    {
      name: "Lab results ready",
      about: "Tells whether lab results are ready, never what they say.",
      takes: [
        { key: "date_of_birth", about: "Patient's date of birth", format: "date" },
        { key: "last_name", about: "Patient's last name" },
      ],
      answers: [{ json: { ready: true, pick_up: "at the front desk until 6 pm" } }],
    },
  ],
  dialogues: [
    {
      title: "moved",
      turns: [
        { caller: "hi I need to move my appointment", asks: "id|appointment" },
        { caller: "the id is five five zero one two", asks: "day|date|when" },
        {
          caller: "next thursday at twenty past two",
          confirms: {
            tool: "Reschedule appointment",
            with: {
              appointment_id: "55012",
              new_date: { oneOf: ["2026-03-12", "2026-03-19"] },
              new_time: "14:20",
            },
          },
        },
        {
          caller: "yes that works",
          calls: [
            {
              tool: "Reschedule appointment",
              with: {
                appointment_id: "55012",
                new_date: { oneOf: ["2026-03-12", "2026-03-19"] },
                new_time: "14:20",
              },
            },
          ],
          tells: ["moved|done"],
        },
      ],
    },
    {
      title: "cancelled after all",
      turns: [
        { caller: "can I push back appointment 31007", asks: "day|date|when|time" },
        {
          caller: "hm you know what just cancel it",
          kind: "correction",
          confirms: { tool: "Cancel appointment", with: { appointment_id: "31007" } },
        },
        {
          caller: "yes",
          calls: [{ tool: "Cancel appointment", with: { appointment_id: "31007" } }],
          tells: ["cancel|done"],
        },
      ],
    },
    {
      title: "results",
      turns: [
        { caller: "are my blood test results in yet", asks: "birth|name" },
        { caller: "I was born on the third of may 1968", asks: "name" },
        {
          caller: "Abernathy",
          calls: [
            { tool: "Lab results ready", with: { date_of_birth: "1968-05-03", last_name: "Abernathy" } },
          ],
          tells: ["ready", "front desk"],
        },
        { caller: "and what do they say", never: ["positive", "negative", "normal"] },
      ],
    },
  ],
};
