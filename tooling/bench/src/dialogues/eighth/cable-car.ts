import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const running = callOf("Is it running?");
const fares = callOf("Fares");
const last = callOf("Last ride down");
const help = callOf("Help with boarding");
const opa = (time: string) =>
  help({ date: "2026-03-21", time, guest: { includes: ["lorenz", "huber"] }, phone: { digits: "5550118" } });
const inApril = help({
  date: "2026-04-06",
  time: "10:45",
  guest: { includes: ["celia", "moss"] },
  phone: { digits: "5550180" },
});
const date = { key: "date", about: "Day", format: "date" as const };

export const cableCar: Business = {
  name: "cable car",
  tools: [
    {
      name: "Is it running?",
      about: "Tells whether we run on a day. Wind and maintenance stop us.",
      takes: [date],
      answers: [
        { when: { date: "2026-03-12" }, json: { running: false, because: "storm" } },
        { json: { running: true, first_ride: "8:30" } },
      ],
    },
    {
      name: "Fares",
      about: "What a group pays for going up, or up and down.",
      takes: [
        { key: "adults", type: "integer", about: "Adults", minimum: 0, maximum: 60 },
        { key: "children", type: "integer", about: "Children under 14", minimum: 0, maximum: 60 },
        { key: "round_trip", type: "boolean", about: "Up and down = true, one way = false" },
      ],
      answers: [{ when: { round_trip: true }, json: { total: "$84" } }, { json: { total: "$51" } }],
    },
    {
      name: "Last ride down",
      about: "When the last car goes down. Miss it and it's a three hour walk!",
      takes: [{ key: "station", about: "From which station", options: ["summit", "middle station"] }, date],
      answers: [
        { when: { date: "2026-03-29" }, fail: "invalid-response" },
        { when: { station: "summit" }, json: { last: "17:15" } },
        { json: { last: "17:40" } },
      ],
    },
    {
      name: "Help with boarding",
      about: "For guests in a wheelchair or who walk badly: one of us waits at the gate.",
      effect: "write",
      confirm: "always",
      takes: [
        date,
        { key: "time", about: "When they want to go up", format: "time" },
        { key: "guest", about: "Name of the guest" },
        { key: "phone", about: "Phone" },
      ],
      answers: [
        { when: { date: "2026-04-06" }, status: 409, json: { error: "no staff at that hour" } },
        { json: { waits_at: "gate B" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "storm tomorrow",
      turns: [
        {
          caller: "are you running tomorrow?",
          calls: [running({ date: "2026-03-12" })],
          tells: [`${declines}|storm`],
          never: ["8:30"],
        },
        {
          caller: "thought so. and on Friday?",
          kind: "correction",
          calls: [running({ date: "2026-03-13" })],
          tells: ["8:30|yes|running|half past eight"],
        },
      ],
    },
    {
      title: "the fare for five",
      turns: [
        {
          caller: "what's the fare for three adults and two kids?",
          kind: "several",
          asks: "round|one[- ]way|down|return|both",
        },
        {
          caller: "up and down, we're not that fit",
          calls: [fares({ adults: 3, children: 2, round_trip: true })],
          tells: ["84"],
        },
        {
          caller: "and what if we walked down, so only one way?",
          kind: "correction",
          calls: [fares({ adults: 3, children: 2, round_trip: false })],
          tells: ["51"],
        },
        { caller: "tempting! alright, thanks a million, bye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "do not miss the last one",
      turns: [
        {
          caller: "when's the last ride down from the summit today?",
          kind: "several",
          calls: [last({ station: "summit", date: "2026-03-11" })],
          tells: ["17:15|5:15|quarter past five"],
        },
        {
          caller: "and from the middle station?",
          kind: "correction",
          calls: [last({ station: "middle station", date: "2026-03-11" })],
          tells: ["17:40|5:40"],
        },
        { caller: "plenty of time for cake then", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "grandpa's wheelchair",
      turns: [
        {
          caller:
            "my granddad's in a wheelchair and we'd like to come up on the 21st, can someone help him board?",
          kind: "several",
          asks: "time|when|name|guest|phone|number",
        },
        {
          caller: "his name is Lorenz Huber, and we'd be there at ten in the morning",
          kind: "several",
          asks: "phone|number|reach",
        },
        { caller: "555 0118", confirms: opa("10:00"), never: [claims] },
        {
          caller: "sorry, he's not an early bird. quarter past eleven",
          kind: "correction",
          confirms: opa("11:15"),
        },
        { caller: "yes, super", kind: "confirmation", calls: [opa("11:15")], tells: ["gate|\\bB\\b"] },
      ],
    },
    {
      title: "nobody at the gate",
      turns: [
        {
          caller:
            "I walk with crutches and I'd need help boarding on Easter Monday, that's April 6th, at a quarter to eleven in the morning. Celia Moss, five five five oh one eight oh",
          kind: "several",
          confirms: inApril,
        },
        {
          caller: "yes that's right",
          kind: "failure",
          calls: [inApril],
          tells: [`${declines}|staff`],
          never: [claims, "gate B"],
        },
        { caller: "I'll manage with my sister then. goodbye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "garbled, and a paraglider",
      turns: [
        {
          caller: "last ride down from the summit on March 29th, please",
          kind: "failure",
          calls: [last({ station: "summit", date: "2026-03-29" })],
          tells: [declines],
          never: ["17:15|5:15"],
        },
        { caller: "d'you rent out paragliders up there?", ...declined },
      ],
    },
  ],
};
