import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, leftAlone } from "../fourth/patterns.ts";

const spend = callOf("Fuel spend");
const block = callOf("Block a fuel card");
const workshop = callOf("Workshop appointment");
const driver = callOf("Who drove it");
const lostCard = block({ card: "8842", reason: "lost" });
const brakes = (date: string) => workshop({ plate: "KTX 482", job: { includes: ["brake"] }, date });
const tires = workshop({ plate: "BRN 119", job: { includes: ["tire"] }, date: "2026-03-17", loaner: true });
const plate = {
  key: "plate",
  about: "License plate: 3 letters, space, 3 digits",
  pattern: "^[A-Z]{3} \\d{3}$",
};

export const fleetOffice: Business = {
  name: "vehicle fleet",
  agent: "assistant",
  tools: [
    {
      name: "Fuel spend",
      about: "What a vehicle burned in a period, in dollars",
      takes: [
        plate,
        { key: "period", about: "Period", options: ["this week", "last week", "this month", "last month"] },
      ],
      answers: [
        { when: { period: "last month" }, json: { total: "$612.40" } },
        { when: { period: "this month" }, json: { total: "$188.90" } },
        { json: { total: "$74.10" } },
      ],
    },
    {
      name: "Block a fuel card",
      about: "Blocks a card for good. It cannot be unblocked.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "card", about: "Last four digits of the card", pattern: "^\\d{4}$" },
        { key: "reason", about: "Reason", options: ["lost", "stolen", "damaged"] },
      ],
      answers: [{ json: { new_card: "in the mail" } }],
    },
    {
      name: "Workshop appointment",
      about: "Sends a vehicle to our workshop for a day.",
      effect: "write",
      confirm: "always",
      takes: [
        plate,
        { key: "job", about: "What has to be done" },
        { key: "date", about: "Day", format: "date" },
        {
          key: "loaner",
          type: "boolean",
          about: "True if the driver asks for a replacement vehicle",
          optional: true,
        },
      ],
      answers: [
        { when: { plate: "BRN 119" }, status: 409, json: { error: "no replacement vehicle that day" } },
        { json: { bay: 4 } },
      ],
    },
    {
      name: "Who drove it",
      about: "Who had a vehicle on a day, for speeding tickets and the like",
      takes: [plate, { key: "date", about: "Day", format: "date" }],
      answers: [
        { when: { date: "2026-03-08" }, json: { driver: null } },
        { json: { driver: "Milos Vidic" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "two months of fuel",
      turns: [
        {
          caller: "what did KTX 482 cost us in fuel last month",
          kind: "several",
          calls: [spend({ plate: "KTX 482", period: "last month" })],
          tells: ["612"],
        },
        {
          caller: "and so far this month?",
          kind: "correction",
          calls: [spend({ plate: "KTX 482", period: "this month" })],
          tells: ["188"],
        },
      ],
    },
    {
      title: "a lost card",
      turns: [
        {
          caller: "Dana lost her fuel card, it's the one ending in 8842, block it",
          confirms: lostCard,
          never: [claims],
        },
        { caller: "yes, block it", kind: "confirmation", calls: [lostCard], tells: ["mail"] },
        { caller: "third one this year, oh Dana", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "brakes a day later",
      turns: [
        {
          caller: "workshop appointment for KTX 482 on Thursday, the brakes squeal",
          kind: "several",
          confirms: brakes("2026-03-12"),
        },
        {
          caller: "hang on, Friday's better",
          kind: "correction",
          confirms: brakes("2026-03-13"),
          never: [claims],
        },
        { caller: "ok go", kind: "confirmation", calls: [brakes("2026-03-13")], tells: ["4|four"] },
      ],
    },
    {
      title: "speeding",
      turns: [
        {
          caller: "got a speeding ticket for LMW 730 from yesterday. who drove it?",
          kind: "several",
          calls: [driver({ plate: "LMW 730", date: "2026-03-10" })],
          tells: ["Vidic"],
        },
        {
          caller: "and on Sunday, the 8th?",
          kind: "correction",
          calls: [driver({ plate: "LMW 730", date: "2026-03-08" })],
          tells: [`${declines}|nobody|none|no one|unknown`],
          never: ["Vidic"],
        },
        { caller: "can you pay the ticket for me?", ...declined },
      ],
    },
    {
      title: "no replacement that day",
      turns: [
        {
          caller:
            "BRN 119 needs new tires on Tuesday, and the driver wants a replacement vehicle for the day",
          kind: "several",
          confirms: tires,
        },
        { caller: "yes", kind: "failure", calls: [tires], tells: [declines], never: [claims] },
        { caller: "okay, I'll talk to the driver", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "it was in the glove box",
      turns: [
        { caller: "block fuel card 2203", asks: "why|reason|lost|stolen|damaged" },
        { caller: "stolen, I think", confirms: block({ card: "2203", reason: "stolen" }) },
        {
          caller: "wait no, he just found it in the glove box. don't block it",
          kind: "confirmation",
          ...leftAlone,
        },
      ],
    },
  ],
};
