import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const free = callOf("Check vacancy");
const book = callOf("Book a room");
const arrival = callOf("Set arrival time");
const stay = book({
  arrival: "2026-05-01",
  nights: 3,
  guests: 2,
  breakfast: true,
  email: "moira.quinn@lakepost.net",
});
const late = arrival({ booking: "GH-204", time: "22:30" });

export const guestHouse: Business = {
  name: "guest house",
  tools: [
    {
      name: "Check vacancy",
      about: "Whether there is a room from a day for a number of nights, and the price.",
      takes: [
        { key: "arrival", about: "Day of arrival", format: "date" },
        { key: "nights", type: "integer", about: "How many nights", minimum: 1, maximum: 21 },
      ],
      answers: [
        { when: { arrival: "2026-04-03" }, json: { vacancy: false } },
        { json: { vacancy: true, per_night: "$92" } },
      ],
    },
    {
      name: "Book a room",
      about: "Books a room.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "arrival", about: "Day of arrival", format: "date" },
        { key: "nights", type: "integer", about: "How many nights", minimum: 1, maximum: 21 },
        { key: "guests", type: "integer", about: "How many guests", minimum: 1, maximum: 4 },
        { key: "breakfast", type: "boolean", about: "With breakfast?" },
        { key: "email", about: "E-mail for the confirmation", format: "email" },
      ],
      answers: [{ json: { booking: "GH-317" } }],
    },
    {
      name: "Set arrival time",
      about: "A guest who has booked tells us when they arrive; after 10 pm we leave the key in the box.",
      effect: "write",
      takes: [
        { key: "booking", about: "Booking: GH, dash, three digits", pattern: "^GH-\\d{3}$" },
        { key: "time", about: "When they arrive", format: "time" },
      ],
      answers: [{ json: { key_box: "4402" } }],
    },
  ],
  dialogues: [
    {
      title: "a long weekend in May",
      turns: [
        {
          caller: "good evening, do you have a room from May 1st for three nights?",
          calls: [free({ arrival: "2026-05-01", nights: 3 })],
          tells: ["92"],
        },
        {
          caller: "lovely. I'd like to book that, for two people, with breakfast",
          kind: "several",
          asks: "e-?mail",
        },
        {
          caller: "moira dot quinn at lakepost dot net",
          kind: "confirmation",
          confirms: stay,
          never: [claims],
        },
        { caller: "yes, please book it", kind: "confirmation", calls: [stay], tells: ["317"] },
        { caller: "thank you, we're looking forward to it", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "Easter is full",
      turns: [
        {
          caller: "any rooms left for Easter? arriving April 3rd, two nights",
          kind: "several",
          calls: [free({ arrival: "2026-04-03", nights: 2 })],
          tells: [`${declines}|full`],
          never: ["92"],
        },
        {
          caller: "what if we came on the 6th instead?",
          kind: "correction",
          calls: [free({ arrival: "2026-04-06", nights: 2 })],
          tells: ["92"],
        },
        { caller: "I'll talk to my partner and call back", ...leftAlone },
      ],
    },
    {
      title: "stuck in traffic",
      turns: [
        {
          caller: "we're running late, booking GH 204, we'll only be there around half past ten tonight",
          kind: "several",
          calls: [late],
          tells: ["4402"],
        },
        { caller: "is there a place to eat nearby that late?", ...declined },
      ],
    },
    {
      title: "how many nights",
      turns: [
        { caller: "have you got a room on the 20th of March?", asks: "nights|how long" },
        { caller: "just the one", calls: [free({ arrival: "2026-03-20", nights: 1 })], tells: ["92"] },
      ],
    },
  ],
};
