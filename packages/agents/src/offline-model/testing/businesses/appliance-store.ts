import type { Business } from "../dialogue-script.ts";

export const applianceStore: Business = {
  name: "appliance store",
  tools: {
    check_delivery_slots: {
      description: "Finds delivery windows for a large appliance",
      parameters: { postcode: ["string!", "Delivery postcode"], week: ["string", "Week wanted"] },
      answer: { windows: ["Monday morning", "Wednesday afternoon"] },
    },
    warranty_lookup: {
      description: "Looks up the warranty of an appliance by serial number",
      parameters: { serial: ["string!", "Serial number"] },
      answer: { under_warranty: false, expired_on: "2025-08-01" },
    },
    schedule_repair: {
      description: "Books a repair visit for a faulty appliance",
      parameters: {
        appliance: ["string!", "Which appliance, e.g. washer, fridge, oven"],
        fault: ["string!", "What is wrong with it"],
        postcode: ["string!", "Postcode of the home"],
      },
      answer: { visit: "2026-11-27", reference: "RP-60" },
    },
  },
  dialogues: {
    repair: [
      { caller: "my fridge isn't cooling anymore", says: /postcode/i },
      {
        caller: "SW1A 2AA",
        calls: [
          {
            tool: "schedule_repair",
            with: { appliance: "fridge", fault: /isn't cooling/i, postcode: "SW1A 2AA" },
          },
        ],
        says: /RP-60/,
      },
      {
        caller: "is it still under warranty? the serial number is WX99-1204",
        calls: [{ tool: "warranty_lookup", with: { serial: "WX99-1204" } }],
        says: /not under warranty|isn't|expired|no\b/i,
      },
    ],
    windows: [
      {
        caller: "when could you deliver to M1 4BT",
        calls: [{ tool: "check_delivery_slots", with: { postcode: "M1 4BT" } }],
        says: /Monday morning and Wednesday afternoon/,
      },
    ],
  },
};
