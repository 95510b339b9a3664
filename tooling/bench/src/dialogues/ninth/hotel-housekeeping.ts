import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const state = callOf("Room state");
const mark = callOf("Mark room");
const damage = callOf("Report damage");
const shift = callOf("Who is on shift");
const room = { key: "room", type: "integer" as const, about: "Room number" };

export const hotelHousekeeping: Business = {
  name: "hotel housekeeping",
  agent: "assistant",
  tools: [
    {
      name: "Room state",
      about: "Looks up how a room is: clean or not, and whether the guest has left.",
      takes: [room],
      answers: [
        { when: { room: 118 }, json: { state: "clean", guest: "arrives at 15:00" } },
        { json: { state: "dirty", guest: "checked out" } },
      ],
    },
    {
      name: "Mark room",
      about: "Marks a room as clean, dirty or out of order, so that the front desk sees it.",
      effect: "write",
      takes: [
        room,
        { key: "state", about: "How the room is now", options: ["clean", "dirty", "out of order"] },
      ],
      answers: [
        { when: { room: 118 }, status: 503, json: { error: "front desk system is down" } },
        { json: { marked: true, seen_by: "front desk" } },
      ],
    },
    {
      name: "Report damage",
      about: "Opens a ticket for the janitor when something in a room is broken.",
      effect: "write",
      takes: [
        room,
        { key: "damage", about: "What is broken" },
        { key: "urgent", type: "boolean", about: "Is it urgent?" },
      ],
      answers: [{ json: { ticket: "M71", janitor: "Bruno" } }],
    },
    {
      name: "Who is on shift",
      about: "Who of the housekeeping staff works on a day.",
      takes: [
        { key: "day", about: "Day", format: "date" },
        { key: "floor", type: "integer", about: "Only this floor, if one is asked for", optional: true },
      ],
      answers: [
        { when: { day: "2026-03-15" }, fail: "timed-out" },
        { when: { floor: 3 }, json: { staff: ["Ilse"] } },
        { json: { staff: ["Ilse", "Marco"] } },
      ],
    },
  ],
  dialogues: [
    {
      title: "two rooms done",
      turns: [
        {
          caller: "is room 214 clean yet?",
          calls: [state({ room: 214 })],
          tells: ["dirty|not|n't|checked out"],
        },
        {
          caller: "I've just finished it, mark it as clean",
          calls: [mark({ room: 214, state: "clean" })],
          tells: ["clean|marked|done"],
        },
        {
          caller: "and 215 too",
          kind: "correction",
          calls: [mark({ room: 215, state: "clean" })],
          tells: ["clean|marked|done"],
        },
      ],
    },
    {
      title: "a cracked shower head",
      turns: [
        {
          caller: "please report damage: the shower head in three oh six is cracked. it's not urgent",
          kind: "several",
          calls: [damage({ room: 306, damage: { includes: ["shower"] }, urgent: false })],
          tells: ["71|bruno"],
        },
        { caller: "thanks, that was quicker than my old clipboard", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "who works when",
      turns: [
        {
          caller: "who's on shift tomorrow?",
          calls: [shift({ day: "2026-03-12" })],
          tells: ["ilse", "marco"],
        },
        {
          caller: "and on the third floor on Saturday?",
          kind: "several",
          calls: [shift({ day: "2026-03-14", floor: 3 })],
          tells: ["ilse"],
          never: ["marco"],
        },
      ],
    },
    {
      title: "front desk down",
      turns: [
        {
          caller: "mark one eighteen as out of order",
          kind: "failure",
          calls: [mark({ room: 118, state: "out of order" })],
          tells: [declines],
          never: [claims],
        },
        {
          caller: "hm. what state does it have in the system, then?",
          calls: [state({ room: 118 })],
          tells: ["clean|15:00"],
        },
      ],
    },
    {
      title: "a broken window",
      turns: [
        { caller: "there's a broken window in 402, tell the janitor", asks: "urgent" },
        {
          caller: "yes, very, it's raining in",
          calls: [damage({ room: 402, damage: { includes: ["window"] }, urgent: true })],
          tells: ["71|bruno"],
        },
      ],
    },
    {
      title: "both at once",
      turns: [
        {
          caller: "mark 301 and 302 as dirty please",
          kind: "several",
          calls: [mark({ room: 301, state: "dirty" }), mark({ room: 302, state: "dirty" })],
          tells: ["dirty|marked|done"],
        },
        { caller: "can you order pizza for the whole team?", ...declined },
        { caller: "worth asking. back to work, bye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "nobody knows about Sunday",
      turns: [
        {
          caller: "who's on shift this Sunday?",
          kind: "failure",
          calls: [shift({ day: "2026-03-15" })],
          tells: [declines],
          never: ["ilse|marco"],
        },
        {
          caller: "and on Monday?",
          kind: "correction",
          calls: [shift({ day: "2026-03-16" })],
          tells: ["ilse", "marco"],
        },
      ],
    },
    {
      title: "a hair dryer that can wait",
      turns: [
        { caller: "I need to report damage in room 511", asks: "what|broken|damage|urgent" },
        { caller: "the hair dryer is broken", asks: "urgent" },
        {
          caller: "no, it can wait",
          calls: [damage({ room: 511, damage: { includes: ["dryer"] }, urgent: false })],
          tells: ["71|bruno"],
        },
      ],
    },
  ],
};
