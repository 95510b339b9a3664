import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const report = callOf("Report a defect");
const balance = callOf("Rent balance");
const laundry = callOf("Reserve laundry room");
const leak = report({ apartment: "3B", problem: { includes: ["radiator"] }, urgent: true });
const washing = laundry({ apartment: "12", day: "2026-03-14", slot: "morning" });

export const tenantOffice: Business = {
  name: "tenant office",
  tools: [
    {
      name: "Report a defect",
      about: "Something is broken in an apartment or on the stairs. Opens a ticket for the caretaker.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "apartment", about: "Number of the apartment, like 12 or 3B" },
        { key: "problem", about: "What is broken" },
        { key: "urgent", type: "boolean", about: "Is it urgent (water, gas, no heating, danger)?" },
      ],
      answers: [{ json: { ticket: "D-8820" } }],
    },
    {
      name: "Rent balance",
      about: "What a tenant still owes.",
      takes: [{ key: "contract", about: "Contract number: seven digits", pattern: "^\\d{7}$" }],
      answers: [
        { when: { contract: "4410096" }, json: { balance_due: "$212.50" } },
        { status: 404, json: { error: "contract unknown" } },
      ],
    },
    {
      name: "Reserve laundry room",
      about: "Books the laundry room in the basement for a tenant.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "apartment", about: "Number of the apartment" },
        { key: "day", about: "Which day", format: "date" },
        { key: "slot", about: "Which part of the day", options: ["morning", "afternoon", "evening"] },
      ],
      answers: [
        { when: { slot: "evening" }, fail: "timed-out" },
        { json: { reserved: true, key_box_code: "7719" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "water under the radiator",
      turns: [
        { caller: "my radiator is leaking all over the floor, I'm in 3B", asks: "urgent" },
        { caller: "well yeah, it's very urgent!", kind: "confirmation", confirms: leak, never: [claims] },
        { caller: "yes, please hurry", kind: "confirmation", calls: [leak], tells: ["8820"] },
        { caller: "ok thank you so much, goodbye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "what do I still owe",
      turns: [
        { caller: "good morning, could you tell me how much rent I still owe", asks: "contract|number" },
        {
          caller: "four four one, double zero, nine six",
          calls: [balance({ contract: "4410096" })],
          tells: ["212"],
        },
        { caller: "can I pay that by credit card with you now?", ...declined },
      ],
    },
    {
      title: "laundry, another slot",
      turns: [
        {
          caller: "I'd like the laundry room on Saturday afternoon, apartment 12",
          kind: "several",
          confirms: laundry({ apartment: "12", day: "2026-03-14", slot: "afternoon" }),
        },
        { caller: "no sorry, in the morning", kind: "correction", confirms: washing, never: [claims] },
        { caller: "yes that's better", kind: "confirmation", calls: [washing], tells: ["7719"] },
      ],
    },
    {
      title: "the booking system hangs",
      turns: [
        {
          caller: "apartment 7, laundry room tomorrow evening please",
          kind: "several",
          confirms: laundry({ apartment: "7", day: "2026-03-12", slot: "evening" }),
        },
        {
          caller: "right",
          kind: "failure",
          calls: [laundry({ apartment: "7", day: "2026-03-12", slot: "evening" })],
          tells: [declines],
          never: ["7719"],
        },
        { caller: "fine, I'll call again later", kind: "goodbye", ...leftAlone },
      ],
    },
  ],
};
