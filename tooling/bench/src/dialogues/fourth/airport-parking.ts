import type { Business } from "../business.ts";
import { callOf } from "./call-of.ts";
import { baffled, claims, declined, declines } from "./patterns.ts";

const quote = callOf("Parking quote");
const book = callOf("Book parking space");
const change = callOf("Change return date");
const shuttle = callOf("Where is the shuttle");

const covered = book({
  from: "2026-03-18",
  until: "2026-03-25",
  covered: true,
  license_plate: { oneOf: ["GHT441", "GHT 441", "GHT-441"] },
  email: "pat@quickpost.com",
});
const days = [
  { key: "from", about: "Day the car is dropped off", format: "date" as const },
  { key: "until", about: "Day the car is picked up", format: "date" as const },
];

export const airportParking: Business = {
  name: "airport parking",
  tools: [
    {
      name: "Parking quote",
      about: "What parking costs from one day to another.",
      takes: [
        ...days,
        { key: "covered", type: "boolean", about: "Under a roof; open air if not said", optional: true },
      ],
      answers: [{ when: { covered: true }, json: { total: "$128" } }, { json: { total: "$96" } }],
    },
    {
      name: "Book parking space",
      about: "Books a parking space.",
      effect: "write",
      confirm: "always",
      takes: [
        ...days,
        { key: "covered", type: "boolean", about: "Under a roof (true) or in the open air (false)?" },
        { key: "license_plate", about: "License plate of the car" },
        { key: "email", about: "Where the gate pass goes", format: "email" },
      ],
      answers: [{ json: { booking: "P-73310", gate: "Gate 2" } }],
    },
    {
      name: "Change return date",
      about: "A customer who has a booking comes back earlier or later.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "booking", about: "P, a dash and five digits", pattern: "^P-\\d{5}$" },
        { key: "new_return", about: "The new day of return", format: "date" },
      ],
      answers: [{ json: { extra_charge: "$24" } }],
    },
    {
      name: "Where is the shuttle",
      about: "When the next shuttle bus to the car park comes to a terminal.",
      takes: [{ key: "terminal", about: "Terminal", options: ["A", "B", "C"] }],
      answers: [
        { when: { terminal: "C" }, fail: "connection-failed" },
        { json: { next_shuttle: "in 6 minutes" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "standing at the terminal",
      turns: [
        {
          caller: "I'm standing at terminal B, where's your shuttle?",
          calls: [shuttle({ terminal: "B" })],
          tells: ["\\b6\\b|six"],
        },
        { caller: "and what color is the bus?", ...declined },
        { caller: "ah, I think I see it", kind: "goodbye", never: [baffled, claims] },
      ],
    },
    {
      title: "terminal C does not answer",
      turns: [
        {
          caller: "when does the shuttle get to terminal C",
          kind: "failure",
          calls: [shuttle({ terminal: "C" })],
          tells: [declines],
          never: ["\\b6 min"],
        },
        {
          caller: "hm, then how about from A?",
          kind: "correction",
          calls: [shuttle({ terminal: "A" })],
          tells: ["\\b6\\b|six"],
        },
      ],
    },
    {
      title: "with a roof",
      turns: [
        {
          caller: "what's parking from the 18th to the 25th",
          calls: [quote({ from: "2026-03-18", until: "2026-03-25" })],
          tells: ["96"],
        },
        {
          caller: "and covered?",
          calls: [quote({ from: "2026-03-18", until: "2026-03-25", covered: true })],
          tells: ["128"],
        },
        { caller: "ok, book the covered one", asks: "plate|e-?mail" },
        { caller: "plate is G as in golf, H as in hotel, T as in tango, four four one", asks: "e-?mail" },
        { caller: "pat at quickpost dot com", kind: "confirmation", confirms: covered, never: [claims] },
        { caller: "all correct", kind: "confirmation", calls: [covered], tells: ["73310"] },
      ],
    },
    {
      title: "the flight home was cancelled",
      turns: [
        {
          caller:
            "our flight home got cancelled, so we're only back on the 27th. the booking is P seven three three one zero",
          kind: "several",
          confirms: change({ booking: "P-73310", new_return: "2026-03-27" }),
        },
        {
          caller: "wait, no, the 28th",
          kind: "correction",
          confirms: change({ booking: "P-73310", new_return: "2026-03-28" }),
        },
        {
          caller: "yes please",
          kind: "confirmation",
          calls: [change({ booking: "P-73310", new_return: "2026-03-28" })],
          tells: ["24"],
        },
      ],
    },
    {
      title: "what would that cost",
      turns: [
        {
          caller: "change the return date of booking P-10002 to Saturday please",
          kind: "confirmation",
          confirms: change({ booking: "P-10002", new_return: "2026-03-14" }),
        },
        { caller: "is there an extra charge for that?", never: [claims, "\\$ ?\\d"] },
        {
          caller: "hmm. yeah all right, go ahead",
          kind: "confirmation",
          calls: [change({ booking: "P-10002", new_return: "2026-03-14" })],
          tells: ["24"],
        },
      ],
    },
  ],
};
