import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";

const book = callOf("Book a ride");
const cancel = callOf("Cancel a ride");
const where = callOf("Where is my van");
const clinic = book({
  rider: "440917",
  from: { includes: ["18 mill"] },
  to: { includes: ["eye clinic"] },
  date: "2026-03-12",
  pickup: "09:15",
  wheelchair: true,
});
const market = book({
  rider: "300118",
  from: { includes: ["7 harbor"] },
  to: { includes: ["market hall"] },
  date: "2026-03-20",
  pickup: "14:00",
  wheelchair: false,
});
const cancelled = cancel({ ride: "R5131" });
const library = (pickup: string) =>
  book({
    rider: "512260",
    from: { includes: ["library"] },
    to: { includes: ["40 spruce"] },
    date: "2026-03-13",
    pickup,
    wheelchair: false,
  });
const ride = { key: "ride", about: "Ride number, R and four digits", pattern: "^R\\d{4}$" };

export const dialARide: Business = {
  name: "dial-a-ride",
  tools: [
    {
      name: "Book a ride",
      about:
        "Books a seat in one of our vans for registered riders who cannot use the bus. Riders may be hard of hearing: read everything back.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "rider", about: "Rider number, six digits", pattern: "^\\d{6}$" },
        { key: "from", about: "Where we pick the rider up" },
        { key: "to", about: "Where the rider wants to go" },
        { key: "date", about: "Day of the ride", format: "date" },
        { key: "pickup", about: "Time at which we pick up", format: "time" },
        { key: "wheelchair", type: "boolean", about: "Does the rider travel in a wheelchair?" },
      ],
      answers: [
        { when: { date: "2026-03-20" }, status: 503, json: { error: "dispatch offline" } },
        { json: { van: "number 12" } },
      ],
    },
    {
      name: "Cancel a ride",
      about: "Takes a booked ride off the list.",
      effect: "write",
      confirm: "always",
      takes: [ride],
      answers: [{ json: { cancelled: true } }],
    },
    {
      name: "Where is my van",
      about: "How far away the van of a ride is right now.",
      takes: [ride],
      answers: [
        { when: { ride: "R5120" }, json: { minutes_away: 6 } },
        { status: 404, json: { error: "ride not found" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "to the eye clinic",
      turns: [
        {
          caller:
            "I need a ride tomorrow at a quarter past nine in the morning, from 18 Mill Lane to the eye clinic",
          kind: "several",
          asks: "rider|number|wheelchair",
        },
        { caller: "my rider number is four four zero nine one seven", asks: "wheelchair" },
        { caller: "yes, I am in a wheelchair", confirms: clinic, never: [claims] },
        { caller: "correct", kind: "confirmation", calls: [clinic], tells: ["12|twelve"] },
      ],
    },
    {
      title: "late again",
      turns: [
        {
          caller: "where's my van? it's late again. ride R5120",
          calls: [where({ ride: "R5120" })],
          tells: ["6|six"],
        },
        { caller: "fine, I'll wait by the door", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "not well today",
      turns: [
        {
          caller: "I'm not feeling well, please cancel my ride, R five one three one",
          confirms: cancelled,
          never: [claims],
        },
        { caller: "yes, cancel it", kind: "confirmation", calls: [cancelled], tells: ["cancel"] },
        { caller: "thank you dear, bye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "without her glasses",
      turns: [
        {
          caller: "how far off is my van, R5720",
          kind: "failure",
          calls: [where({ ride: "R5720" })],
          tells: [declines],
        },
        {
          caller: "hold on, my glasses... it's R5120",
          kind: "correction",
          calls: [where({ ride: "R5120" })],
          tells: ["6|six"],
        },
      ],
    },
    {
      title: "dispatch is offline",
      turns: [
        {
          caller:
            "rider 300118. pick me up on the 20th at two pm at 7 Harbor Street, I want to go to the market hall. no wheelchair",
          kind: "several",
          confirms: market,
        },
        { caller: "yes", kind: "failure", calls: [market], tells: [declines], never: [claims] },
        { caller: "then I'll ring again this evening", kind: "goodbye", ...leftAlone },
      ],
    },
    {
      title: "half an hour later, on second thought",
      turns: [
        {
          caller:
            "can you take me home from the library on Friday, four pm? home is 40 Spruce Street. rider 512260, and I walk, no wheelchair",
          kind: "several",
          confirms: library("16:00"),
        },
        { caller: "hm, half past four is better", kind: "correction", confirms: library("16:30") },
        { caller: "yes", kind: "confirmation", calls: [library("16:30")], tells: ["12|twelve"] },
      ],
    },
    {
      title: "a favor from the driver",
      turns: [
        { caller: "could your driver pick up my prescription on the way?", ...declined },
        { caller: "no? all right, all right", kind: "small-talk", ...leftAlone },
      ],
    },
  ],
};
