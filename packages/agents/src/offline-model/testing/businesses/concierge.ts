import type { Business } from "../dialogue-script.ts";

export const concierge: Business = {
  name: "concierge",
  tools: {
    order_room_service: {
      description: "Orders food or drinks to a guest's room",
      parameters: { room: ["string!", "Room number"], items: ["string!", "What to bring"] },
      answer: { eta_minutes: 25 },
    },
    wake_up_call: {
      description: "Sets a wake-up call",
      parameters: { room: ["string!", "Room number"], time: ["string!", "HH:MM"] },
      answer: { set: true },
    },
    extra_towels: {
      description: "Sends housekeeping with extra towels or pillows",
      parameters: { room: ["string!", "Room number"] },
      answer: { ok: true },
    },
  },
  dialogues: {
    "one call": [
      {
        caller: "this is room 512, can I get a club sandwich and a coke?",
        calls: [{ tool: "order_room_service", with: { room: "512", items: /club sandwich/ } }],
        says: /25 minutes/,
      },
      {
        caller: "and wake me at six thirty tomorrow",
        calls: [{ tool: "wake_up_call", with: { room: "512", time: "06:30" } }],
      },
      { caller: "oh and we need more towels", calls: [{ tool: "extra_towels", with: { room: "512" } }] },
    ],
    "another call": [{ caller: "what's the wifi password?", says: /sorry|can't/i }],
  },
};
