import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";
import { nothingFound } from "../seventh/nothing-found.ts";

const available = callOf("crane_availability");
const book = callOf("book_crane");
const permit = callOf("road_permit_status");
const cancel = callOf("cancel_booking");
const roof = (hours: number) =>
  book({
    capacity_t: 60,
    date: "2026-03-24",
    hours,
    site: { includes: ["14 dock"] },
    phone: { digits: "5550155" },
  });
const windy = book({
  capacity_t: 100,
  date: "2026-03-19",
  hours: 8,
  site: { includes: ["hospital"] },
  phone: { digits: "5550107" },
});
const cancelled = cancel({ booking: "CB4417" });
const capacity = {
  key: "capacity_t",
  type: "integer" as const,
  about: "lifting capacity in tons",
  minimum: 10,
  maximum: 300,
};
const date = { key: "date", about: "day on site", format: "date" as const };

export const craneRental: Business = {
  name: "crane rental",
  tools: [
    {
      name: "crane_availability",
      about: "GET free mobile cranes of a size for a day. Returns count and day rate.",
      takes: [capacity, date],
      answers: [
        { when: { capacity_t: 200 }, json: { available: 0 } },
        { json: { available: 2, day_rate: "$1,400" } },
      ],
    },
    {
      name: "book_crane",
      about: "POST booking of a crane with operator. Min. 4 hours.",
      effect: "write",
      confirm: "always",
      takes: [
        capacity,
        date,
        { key: "hours", type: "integer", about: "hours on site", minimum: 4, maximum: 24 },
        { key: "site", about: "address of the site" },
        { key: "phone", about: "phone of the foreman" },
      ],
      answers: [
        { when: { date: "2026-03-19" }, status: 409, json: { error: "wind warning" } },
        { json: { operator: "Lindqvist" } },
      ],
    },
    {
      name: "road_permit_status",
      about: "GET state of the permit for closing a road. Id is RP-, then 5 digits.",
      takes: [{ key: "permit", about: "permit id", pattern: "^RP-\\d{5}$" }],
      answers: [
        { when: { permit: "RP-20144" }, json: { status: "approved", valid_until: "March 27" } },
        { when: { permit: "RP-20151" }, json: { status: "waiting for the police" } },
        { status: 404, json: { error: "permit not found" } },
      ],
    },
    {
      name: "cancel_booking",
      about: "DELETE booking. Costs a fee within 48 hours.",
      effect: "write",
      confirm: "always",
      takes: [{ key: "booking", about: "booking id, CB and 4 digits", pattern: "^CB\\d{4}$" }],
      answers: [{ json: { fee: "$90" } }],
    },
  ],
  dialogues: [
    {
      title: "sixty tons for a roof",
      turns: [
        {
          caller: "morning. got a sixty ton crane on the 24th?",
          kind: "several",
          calls: [available({ capacity_t: 60, date: "2026-03-24" })],
          tells: ["2|two", "1,?400"],
        },
        {
          caller: "good, book me that, it's for 14 Dock Road, we'll need it six hours",
          kind: "several",
          asks: "phone|number|foreman|reach",
        },
        { caller: "555 0155, that's me", confirms: roof(6), never: [claims] },
        {
          caller: "better make it eight hours, the beams are late every time",
          kind: "correction",
          confirms: roof(8),
        },
        { caller: "yep", kind: "confirmation", calls: [roof(8)], tells: ["Lindqvist"] },
      ],
    },
    {
      title: "nothing that big",
      turns: [
        {
          caller: "do you have a two hundred ton crane for tomorrow?",
          kind: "several",
          calls: [available({ capacity_t: 200, date: "2026-03-12" })],
          tells: [nothingFound],
          never: ["1,?400"],
        },
        {
          caller: "and a 160?",
          kind: "correction",
          calls: [available({ capacity_t: 160, date: "2026-03-12" })],
          tells: ["2|two"],
        },
      ],
    },
    {
      title: "two permits",
      turns: [
        {
          caller: "I need to know about my road permit, R P dash two zero one four four",
          calls: [permit({ permit: "RP-20144" })],
          tells: ["approved|granted|yes|valid", "March 27|27"],
        },
        {
          caller: "and RP-20151?",
          kind: "correction",
          calls: [permit({ permit: "RP-20151" })],
          tells: ["police|wait"],
          never: ["March 27"],
        },
        { caller: "typical. thanks anyway, bye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "wind at the hospital",
      turns: [
        {
          caller:
            "book a hundred ton crane for the hospital on Thursday next week, the 19th, for eight hours. foreman's number is 555 0107",
          kind: "several",
          confirms: windy,
        },
        {
          caller: "yes, book it",
          kind: "failure",
          calls: [windy],
          tells: [`${declines}|wind`],
          never: [claims, "Lindqvist"],
        },
        { caller: "yeah, I saw the forecast. figures", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "cancel, or maybe not",
      turns: [
        { caller: "cancel CB4417 please", confirms: cancelled, never: [claims] },
        {
          caller: "no wait. leave it, I have to check with the architect",
          kind: "confirmation",
          ...leftAlone,
        },
        { caller: "okay he says cancel it after all, CB4417", confirms: cancelled },
        { caller: "yes sir", kind: "confirmation", calls: [cancelled], tells: ["90|ninety"] },
      ],
    },
    {
      title: "a permit nobody knows",
      turns: [
        {
          caller: "status of RP-20900?",
          kind: "failure",
          calls: [permit({ permit: "RP-20900" })],
          tells: [declines],
          never: ["approved"],
        },
        { caller: "can you apply for a new one for me then?", ...declined },
      ],
    },
  ],
};
