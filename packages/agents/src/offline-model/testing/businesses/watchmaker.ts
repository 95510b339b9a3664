import type { Business } from "../dialogue-script.ts";

export const watchmaker: Business = {
  name: "watchmaker",
  tools: {
    schedule_repair: {
      description: "Schedules the repair of a watch.",
      parameters: {
        serial_number: ["string!", "Serial number of the watch"],
        work: ["string!", "The work to be done"],
        date: ["string!", "Which day, YYYY-MM-DD"],
      },
      answer: { scheduled: true },
    },
    collect_watch: {
      description: "Arranges when a watch is collected.",
      parameters: { time: ["string!", "Time of collection tomorrow, HH:MM"] },
      answer: { ok: true },
    },
  },
  dialogues: {
    "a serial number is not the work": [
      {
        caller: "Schedule WQ-42 for a new battery on Thursday",
        calls: [
          {
            tool: "schedule_repair",
            with: { serial_number: "WQ-42", work: "battery", date: "2026-11-26" },
          },
        ],
      },
    ],
    "nor is its label": [
      {
        caller: "schedule serial number RT-7 for strap replacement on Thursday",
        calls: [
          {
            tool: "schedule_repair",
            with: { serial_number: "RT-7", work: "strap replacement", date: "2026-11-26" },
          },
        ],
      },
    ],
    "seven may be early or late": [
      { caller: "I'd like to collect my watch tomorrow at seven", says: /morning or in the evening/i },
      { caller: "in the evening", calls: [{ tool: "collect_watch", with: { time: "19:00" } }] },
    ],
  },
};
