import type { Business } from "../business.ts";
import { callOf } from "../fourth/call-of.ts";
import { claims, declined, declines, farewell, leftAlone } from "../fourth/patterns.ts";
import { nothingFound } from "./nothing-found.ts";

const sightings = callOf("Latest sightings");
const tours = callOf("Tours of the day");
const book = callOf("Book places on a boat");
const cancel = callOf("Cancel a booking");
const zodiac = (adults: number, children?: number) =>
  book({
    date: "2026-03-14",
    boat: "Zodiac",
    adults,
    ...(children === undefined ? {} : { children }),
    email: "fia.lund@posthus.se",
  });
const sailing = book({ date: "2026-03-22", boat: "Sailing boat", adults: 2, email: "two@seafarers.net" });
const cancelled = cancel({ booking: "WHL729" });

export const whaleWatching: Business = {
  name: "whale watching",
  tools: [
    {
      name: "Latest sightings",
      about: "What our boats have seen in the last two days.",
      takes: [],
      answers: [{ json: { seen: ["humpback whales", "a pod of orcas"] } }],
    },
    {
      name: "Tours of the day",
      about: "Tours on a day with what is still free. Dates only, the times come with the answer.",
      takes: [{ key: "date", about: "Day", format: "date" }],
      answers: [
        { when: { date: "2026-03-13" }, json: { tours: [], reason: "storm warning" } },
        { json: { tours: [{ boat: "Zodiac", leaves: "10:00", free: 8 }] } },
      ],
    },
    {
      name: "Book places on a boat",
      about: "Books places. Children are 6 to 14; we cannot take younger ones.",
      effect: "write",
      confirm: "always",
      takes: [
        { key: "date", about: "Day", format: "date" },
        { key: "boat", about: "Which boat", options: ["Zodiac", "Sailing boat", "Ferry"] },
        { key: "adults", type: "integer", about: "Number of adults", minimum: 1, maximum: 12 },
        {
          key: "children",
          type: "integer",
          about: "Number of children, if there are any",
          minimum: 1,
          maximum: 8,
          optional: true,
        },
        { key: "email", about: "Where the tickets are sent", format: "email" },
      ],
      answers: [
        { when: { boat: "Sailing boat" }, status: 409, json: { error: "boat is chartered" } },
        { json: { be_there: "30 minutes before" } },
      ],
    },
    {
      name: "Cancel a booking",
      about: "Gives booked places back. Free until the evening before.",
      effect: "write",
      confirm: "always",
      takes: [{ key: "booking", about: "Three letters and three digits", pattern: "^[A-Z]{3}\\d{3}$" }],
      answers: [
        { when: { booking: "WHL729" }, json: { refund: "$130" } },
        { status: 404, json: { error: "no booking" } },
      ],
    },
  ],
  dialogues: [
    {
      title: "orcas!",
      turns: [
        { caller: "have you seen any whales lately?", calls: [sightings({})], tells: ["humpback", "orca"] },
        { caller: "orcas! my kids are going to go crazy", kind: "small-talk", ...leftAlone },
        {
          caller: "what tours are there on Saturday?",
          calls: [tours({ date: "2026-03-14" })],
          tells: ["10:00|ten|10 ?a"],
        },
        {
          caller: "book the Zodiac on Saturday for two adults and two children, please",
          kind: "several",
          asks: "e-?mail|address|tickets",
        },
        { caller: "fia dot lund at posthus dot s e", confirms: zodiac(2, 2), never: [claims] },
        { caller: "yes!", kind: "confirmation", calls: [zodiac(2, 2)], tells: ["30|thirty|half"] },
      ],
    },
    {
      title: "storm on Friday",
      turns: [
        {
          caller: "any tours this Friday?",
          calls: [tours({ date: "2026-03-13" })],
          tells: [`${nothingFound}|storm`],
          never: ["10:00"],
        },
        {
          caller: "and the day after that?",
          kind: "correction",
          calls: [tours({ date: "2026-03-14" })],
          tells: ["10:00|ten|10 ?a"],
        },
      ],
    },
    {
      title: "the money back",
      turns: [
        {
          caller: "I've got to cancel booking W H L seven two nine, my daughter's sick",
          confirms: cancelled,
          never: [claims],
        },
        { caller: "yes", kind: "confirmation", calls: [cancelled], tells: ["130"] },
        { caller: "oh, that's very decent of you. goodbye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "the boat is chartered",
      turns: [
        {
          caller: "two adults on the Sailing boat on March 22nd, tickets to two@seafarers.net please",
          kind: "several",
          confirms: sailing,
        },
        {
          caller: "yes, exactly",
          kind: "failure",
          calls: [sailing],
          tells: [`${declines}|charter`],
          never: [claims],
        },
        { caller: "oh bother. we'll talk it over", kind: "small-talk", ...leftAlone },
      ],
    },
    {
      title: "will she be seasick",
      turns: [
        { caller: "how rough is the sea going to be on Sunday?", ...declined },
        { caller: "can I bring a drone on board?", ...declined },
        { caller: "fine. thank you, bye", kind: "goodbye", tells: [farewell] },
      ],
    },
    {
      title: "keeps the booking after all",
      turns: [
        { caller: "I want to cancel our trip", asks: "booking|number|code" },
        { caller: "it's O R C five one eight", confirms: cancel({ booking: "ORC518" }) },
        { caller: "mmm... no, you know what? we're coming", kind: "confirmation", ...leftAlone },
      ],
    },
  ],
};
